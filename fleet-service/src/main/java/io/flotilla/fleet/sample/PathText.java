package io.flotilla.fleet.sample;

import io.flotilla.api.problem.CommonError;
import io.flotilla.api.problem.ProblemException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * The text that a segment of a path stands for, all of it: the framework would end it at a {@code ;}, and replace what is not UTF-8.
 */
final class PathText {

    private static final int HEX = 16;

    private PathText() {}

    /** @throws ProblemException BAD_REQUEST, when the segment is not percent-encoded UTF-8 */
    static String decode(String segment) {
        byte[] raw = segment.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length);
        for (int i = 0; i < raw.length; i++) {
            if (raw[i] != '%') {
                bytes.write(raw[i]);
                continue;
            }
            if (i + 2 >= raw.length) {
                throw malformed();
            }
            bytes.write(HEX * digit(raw[i + 1]) + digit(raw[i + 2]));
            i += 2;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw malformed();
        }
    }

    private static int digit(byte hex) {
        int value = Character.digit(hex, HEX);
        if (value < 0) {
            throw malformed();
        }
        return value;
    }

    private static ProblemException malformed() {
        return new ProblemException(CommonError.BAD_REQUEST, "The path is not percent-encoded UTF-8; encode the text");
    }
}
