package io.flotilla.deploy.terraform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flotilla.deploy.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is referred to is there. The names of the provider's own arguments only {@code terraform init} can tell. */
class TerraformTest {

    private static final Path FOLDER = Checkout.resolve("deploy/terraform");

    private final String source = source();

    @Test
    void everyVariableIsDeclaredAndUsed() {
        assertEquals(found("(?m)^variable \"(\\w+)\" \\{"), found("\\bvar\\.(\\w+)"));
    }

    @Test
    void everyResourceThatIsReferredToIsThere() {
        Set<String> there = found("(?m)^resource \"(\\w+\" \"\\w+)\" \\{").stream()
                .map(name -> name.replace("\" \"", "."))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> meant = found("\\b(hcloud_\\w+\\.\\w+)\\.\\w+");

        assertEquals(Set.of("hcloud_firewall.flotilla", "hcloud_server.flotilla", "hcloud_ssh_key.operator"), there);
        assertTrue(there.containsAll(meant), meant.toString());
    }

    @Test
    void theCommandsOfTheReadmeNameWhatIsThere() throws IOException {
        String readme = Files.readString(FOLDER.resolve("README.md"));
        Set<String> given = matches("-var '(\\w+)=", readme);
        Set<String> required = found("(?m)^variable \"(\\w+)\" \\{\\n(?:(?!  default|\\}).*\\n)*\\}");

        assertEquals(required, given, "a variable without a default must be given");
        assertEquals(found("(?m)^output \"(\\w+)\" \\{"), matches("output -raw (\\w+)", readme));
        assertTrue(Files.exists(FOLDER.resolve("../ansible/inventory.ini")));
    }

    private Set<String> found(String pattern) {
        return matches(pattern, source);
    }

    private static Set<String> matches(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String source() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            StringBuilder all = new StringBuilder();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".tf")).toList()) {
                all.append(Files.readString(file)).append('\n');
            }
            return all.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
