package io.flotilla.local.gateway;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * A request path that has one spelling only. It is decoded once, decided on, and written anew for the service behind, so that the
 * gateway and the service cannot read the same bytes differently.
 *
 * @param segments decoded; none of them empty, {@code .} or {@code ..}; empty for {@code /}
 */
record CanonicalPath(List<String> segments) {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    CanonicalPath {
        segments = List.copyOf(segments);
    }

    /**
     * Reads the path of a request line, for example {@code /api/families/a%20b}. Empty when it has no canonical form: doubled or
     * trailing slashes, dot segments in any spelling, broken escapes, bytes that are not UTF-8, control characters.
     */
    static Optional<CanonicalPath> parse(String rawPath) {
        if (rawPath == null || !rawPath.startsWith("/")) {
            return Optional.empty();
        }
        List<String> segments = new ArrayList<>();
        if (rawPath.length() > 1) {
            for (String raw : rawPath.substring(1).split("/", -1)) {
                Optional<String> segment = decode(raw).filter(CanonicalPath::isPlain);
                if (segment.isEmpty()) {
                    return Optional.empty();
                }
                segments.add(segment.get());
            }
        }
        return Optional.of(new CanonicalPath(segments));
    }

    /** The only spelling: everything but RFC 3986's unreserved characters is escaped. */
    @Override
    public String toString() {
        StringBuilder path = new StringBuilder();
        for (String segment : segments) {
            path.append('/');
            for (byte b : segment.getBytes(StandardCharsets.UTF_8)) {
                if (isUnreserved(b)) {
                    path.append((char) b);
                } else {
                    HEX.toHexDigits(path.append('%'), b);
                }
            }
        }
        return path.isEmpty() ? "/" : path.toString();
    }

    private static boolean isPlain(String segment) {
        return !segment.isEmpty()
                && !segment.equals(".")
                && !segment.equals("..")
                && segment.chars().noneMatch(Character::isISOControl);
    }

    private static boolean isUnreserved(byte b) {
        return b >= 'a' && b <= 'z'
                || b >= 'A' && b <= 'Z'
                || b >= '0' && b <= '9'
                || b == '-'
                || b == '.'
                || b == '_'
                || b == '~';
    }

    private static Optional<String> decode(String raw) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c > 127) {
                return Optional.empty();
            }
            if (c != '%') {
                bytes.write(c);
            } else if (i + 2 < raw.length() && isHex(raw.charAt(i + 1)) && isHex(raw.charAt(i + 2))) {
                bytes.write(HexFormat.fromHexDigits(raw, i + 1, i + 3));
                i += 2;
            } else {
                return Optional.empty();
            }
        }
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString());
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }

    private static boolean isHex(char c) {
        return HexFormat.isHexDigit(c);
    }
}
