package io.flotilla.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One line of {@code json-cases.txt}, which says itself how it is written.
 *
 * @param refusal the code of the problem it is refused with as a value of a json field; {@code null} if it is stored
 * @param json    true if it is JSON by RFC 8259 beyond doubt, false if it is beyond doubt not, {@code null} in between
 */
public record JsonCase(String name, Boolean json, String refusal, byte[] text) {

    private static final Pattern LINE =
            Pattern.compile("(?<verdict>[yni])(=(?<outcome>\\w+))? (?<name>\\S+)( (?<text>.*))?");
    private static final Pattern PIECE =
            Pattern.compile("<(?<hex>[0-9A-F]{2}( [0-9A-F]{2})*)( \\*(?<times>\\d+))?>|(?<plain>[^<]+)");

    /** All of them. */
    public static Stream<JsonCase> all() {
        return lines().filter(line -> !line.isEmpty() && !line.startsWith("#")).map(JsonCase::parse);
    }

    /** Those that are stored. */
    public static List<JsonCase> stored() {
        return all().filter(each -> each.refusal == null).toList();
    }

    /** The text within a document. */
    public byte[] within(String before, String behind) {
        ByteArrayOutputStream document = new ByteArrayOutputStream();
        document.writeBytes(before.getBytes(StandardCharsets.UTF_8));
        document.writeBytes(text);
        document.writeBytes(behind.getBytes(StandardCharsets.UTF_8));
        return document.toByteArray();
    }

    @Override
    public String toString() {
        return name;
    }

    private static Stream<String> lines() {
        try (var resource = JsonCase.class.getResourceAsStream("/json-cases.txt")) {
            return Stream.of(new String(resource.readAllBytes(), StandardCharsets.UTF_8).split("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonCase parse(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a case: " + line);
        }
        String verdict = parts.group("verdict");
        Boolean json = verdict.equals("i") ? null : Boolean.valueOf(verdict.equals("y"));
        String text = parts.group("text") == null ? "" : parts.group("text");
        return new JsonCase(parts.group("name"), json, refusal(verdict, parts.group("outcome")), bytes(text));
    }

    private static String refusal(String verdict, String outcome) {
        if (outcome == null) {
            return verdict.equals("n") ? "MALFORMED_JSON" : null;
        }
        return outcome.equals("stored") ? null : outcome;
    }

    private static byte[] bytes(String written) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Matcher piece = PIECE.matcher(written);
        int end = 0;
        for (; piece.lookingAt(); piece.region(end, written.length())) {
            bytes.writeBytes(bytes(piece));
            end = piece.end();
        }
        if (end != written.length()) {
            throw new IllegalArgumentException("not bytes: " + written.substring(end));
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(Matcher piece) {
        if (piece.group("plain") != null) {
            return piece.group("plain").getBytes(StandardCharsets.UTF_8);
        }
        String times = piece.group("times");
        String hex = piece.group("hex").replace(" ", "");
        return HexFormat.of().parseHex(times == null ? hex : hex.repeat(Integer.parseInt(times)));
    }
}
