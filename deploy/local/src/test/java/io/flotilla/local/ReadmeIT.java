package io.flotilla.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The README's examples, typed as they stand, print what stands below them. */
class ReadmeIT {

    @RegisterExtension
    static final LocalFleet FLEET = new LocalFleet();

    private static final Pattern BLOCK = Pattern.compile("^```\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

    @Test
    void everyExamplePrintsWhatIsShown() throws IOException {
        String readme = Files.readString(LocalFleet.CHECKOUT.resolve("README.md"));
        List<String> blocks = BLOCK.matcher(readme)
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList();
        List<String> shown = new ArrayList<>();
        List<String> printed = new ArrayList<>();

        for (int i = 0; i < blocks.size(); i++) {
            String command = blocks.get(i);
            if (command.startsWith("curl ") || command.startsWith("cli/flotilla ")) {
                shown.add(unwrapped(blocks.get(i + 1)));
                printed.add(unwrapped(type(command)));
            }
        }

        assertEquals(5, shown.size());
        assertEquals(shown, printed);
    }

    private static String type(String command) throws IOException {
        return FLEET.run(List.of("bash", "-c", command.replace("http://127.0.0.1:8080", FLEET.url())));
    }

    /** The README wraps long lines. */
    private static String unwrapped(String text) {
        return text.replaceAll("\\s+", "");
    }
}
