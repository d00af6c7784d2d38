package io.flotilla.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.flotilla.cli.FlotillaProcess.Result;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DescribeIT {

    private static final String DOGS = "{\"name\":\"dogs\",\"columns\":["
            + "{\"name\":\"id\",\"type\":\"int\",\"nullable\":false},"
            + "{\"name\":\"Tail Length (mm)\",\"type\":\"double\",\"nullable\":true}]}";

    @TempDir
    Path directory;

    private final StubGateway gateway = new StubGateway();

    @BeforeEach
    void describe() {
        gateway.on("GET /api/describe", StubGateway.json("{\"tables\":[" + DOGS + "]}"));
    }

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void all_families_are_one_table() {
        Result result = run("describe");

        assertEquals(0, result.exitCode());
        assertEquals("""
                family  column            type    nullable
                ------  ----------------  ------  --------
                dogs    id                int     no
                dogs    Tail Length (mm)  double  yes
                """, result.out());
    }

    @Test
    void one_family_can_be_had_as_json() {
        Result result = run("describe", "dogs", "-o", "json");

        assertEquals(0, result.exitCode());
        assertEquals(DOGS + "\n", result.out());
    }

    @Test
    void an_unknown_family_is_not_found_and_the_like_is_named() {
        Result result = run("describe", "Dogs");

        assertEquals(3, result.exitCode());
        assertEquals("", result.out());
        assertEquals("flotilla: There is no family Dogs\nTry: flotilla describe dogs\n", result.err());
    }

    private Result run(String... arguments) {
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--url";
        all[arguments.length + 1] = gateway.url();
        return new FlotillaProcess(directory).run(all);
    }
}
