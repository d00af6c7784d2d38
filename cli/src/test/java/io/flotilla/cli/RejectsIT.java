package io.flotilla.cli;

import static io.flotilla.cli.StubGateway.json;
import static io.flotilla.cli.StubGateway.problem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flotilla.cli.FlotillaProcess.Result;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RejectsIT {

    private static final String REJECTS = "/api/families/a%20b/rejects";

    @TempDir
    Path directory;

    private final StubGateway gateway = new StubGateway();

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void rejects_are_listed_with_their_reason() {
        gateway.on("GET " + REJECTS, json("""
                {"rejects":[{"id":7,"code":"TYPE_MISMATCH","detail":"This is '1.5'","pointer":"/logs/0/n",
                             "event":"{\\"n\\":1.5}","rejectedAt":"2026-01-31T12:00:00Z"}],"next":7}"""));

        Result result = run("rejects", "list", "a b", "--limit", "1");

        assertEquals(0, result.exitCode(), result.err());
        assertEquals("""
                id  rejected at           code           pointer    detail         event
                --  --------------------  -------------  ---------  -------------  ---------
                 7  2026-01-31T12:00:00Z  TYPE_MISMATCH  /logs/0/n  This is '1.5'  {"n":1.5}
                """, result.out());
        assertEquals("There are more: --after 7\n", result.err());
        assertEquals("limit=1&after=0", gateway.requests().get(0).query());
    }

    @Test
    void a_replay_goes_on_until_all_were_tried() {
        gateway.on(
                "POST " + REJECTS + "/replay",
                json("{\"replayed\":5,\"remaining\":3,\"next\":70}"),
                json("{\"replayed\":2,\"remaining\":1}"));

        Result result = run("rejects", "replay", "a b");

        assertEquals(0, result.exitCode(), result.err());
        assertEquals("7 replayed, 1 still kept\n", result.err());
        assertEquals("after=70", gateway.requests().get(1).query());
    }

    @Test
    void a_purge_says_how_many_are_gone() {
        gateway.on("DELETE " + REJECTS, json("{\"purged\":12}"));

        Result result = run("rejects", "purge", "a b", "--before", "2026-01-31T00:00:00+01:00", "--yes");

        assertEquals(0, result.exitCode(), result.err());
        assertEquals("12 purged\n", result.err());
        assertEquals(
                "before=2026-01-31T00%3A00%3A00%2B01%3A00",
                gateway.requests().get(0).query());
    }

    @Test
    void nothing_is_purged_unasked() {
        Result result = run("rejects", "purge", "a b");

        assertEquals(2, result.exitCode());
        assertTrue(result.err().contains("say --yes"), result.err());
        assertEquals(0, gateway.requests().size());
    }

    @Test
    void a_family_that_is_not_there_is_not_found() {
        gateway.on("GET " + REJECTS, problem(404, "FAMILY_NOT_FOUND", "There is no family 'a b'.", null));

        assertEquals(3, run("rejects", "list", "a b").exitCode());
    }

    private Result run(String... arguments) {
        return new FlotillaProcess(directory)
                .run(Stream.concat(Stream.of("--url", gateway.url()), Stream.of(arguments))
                        .toArray(String[]::new));
    }
}
