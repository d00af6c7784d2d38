package io.flotilla.cli.gateway;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** One segment of a path. */
public final class PathSegment {

    private PathSegment() {}

    /** The segment with everything escaped that could be read as something else. */
    public static String encode(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }
}
