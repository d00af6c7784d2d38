package io.flotilla.local.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalPathTest {

    @ParameterizedTest
    @CsvSource({
        "/, /",
        "/api/log, /api/log",
        "/%61pi/%6Cog, /api/log",
        "/api/families/a%20b, /api/families/a%20b",
        "/api/families/Beak%20Length%20(mm), /api/families/Beak%20Length%20%28mm%29",
        "/api/families/a.b, /api/families/a.b",
        "/api/families/a%2Fb, /api/families/a%2Fb",
        "/api/families/50%25, /api/families/50%25",
        "/api/families/%f0%9f%90%B6, /api/families/%F0%9F%90%B6",
        "/api/families/a;b, /api/families/a%3Bb",
        "/api/families/..., /api/families/...",
    })
    void a_path_has_one_spelling(String raw, String canonical) {
        assertEquals(Optional.of(canonical), CanonicalPath.parse(raw).map(CanonicalPath::toString));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "api/log",
                "//",
                "//api/log",
                "/api//log",
                "/api/log/",
                "/api/./log",
                "/api/../prepare-for-deploy",
                "/api/%2e%2e/prepare-for-deploy",
                "/api/.%2E/q/health",
                "/api/%",
                "/api/%2",
                "/api/%zz",
                "/api/%c0%af",
                "/api/%ff",
                "/api/a%00b",
                "/api/a%0d%0aX-Evil:%201",
                "/api/\u00e9"
            })
    void a_path_that_could_be_read_in_two_ways_is_refused(String raw) {
        assertEquals(Optional.empty(), CanonicalPath.parse(raw));
    }

    @Test
    void segments_are_decoded_once() {
        assertEquals(
                List.of("api", "families", "%2e%2e"),
                CanonicalPath.parse("/api/families/%252e%252e").orElseThrow().segments());
    }
}
