package io.flotilla.ingest;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Texts that programs have stumbled over: the Big List of Naughty Strings, and {@code naughty-strings.json}, grouped by reason. */
public final class NaughtyStrings {

    private static final Map<String, List<String>> GROUPS = groups();

    private NaughtyStrings() {}

    /** All of them, each once. */
    public static List<String> all() {
        return Stream.concat(
                        com.rasklaad.blns.NaughtyStrings.getStrings().stream(),
                        GROUPS.values().stream().flatMap(List::stream))
                .distinct()
                .toList();
    }

    /** Those of one reason. */
    public static List<String> of(String reason) {
        return GROUPS.get(reason);
    }

    /** Far longer than anybody would type, and made of what has to be escaped or counted with care. */
    public static List<String> endless() {
        return Stream.of("'", "\\", "\\'", "\0", "\"", "\n", "é", "€", "😀", "e\u0301", "a 'b' \\ ")
                .map(piece -> piece.repeat(100_000))
                .toList();
    }

    private static Map<String, List<String>> groups() {
        try (var resource = NaughtyStrings.class.getResourceAsStream("/naughty-strings.json")) {
            return new ObjectMapper().readValue(resource, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
