package io.flotilla.benchmarks.load;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** An HTTP answer with a Content-Length, as it arrives piece by piece. */
final class HttpAnswer {

    private static final String END_OF_HEAD = "\r\n\r\n";
    private static final String LENGTH = "\r\ncontent-length:";

    private String text = "";

    /** Takes the next bytes; true if the answer is complete with them. */
    boolean take(Buffer bytes) {
        text += bytes.toString(StandardCharsets.ISO_8859_1);
        int end = text.indexOf(END_OF_HEAD);
        return end >= 0 && text.length() >= end + END_OF_HEAD.length() + contentLength(end);
    }

    int status() {
        return Integer.parseInt(text.substring(9, 12));
    }

    boolean contains(String part) {
        return text.contains(part);
    }

    @Override
    public String toString() {
        return text.lines().findFirst().orElse("") + " ... "
                + text.substring(text.indexOf(END_OF_HEAD) + END_OF_HEAD.length());
    }

    private int contentLength(int end) {
        String head = text.substring(0, end).toLowerCase(Locale.ROOT);
        int at = head.indexOf(LENGTH);
        if (at < 0) {
            throw new IllegalStateException("an answer without Content-Length: " + head);
        }
        int from = at + LENGTH.length();
        int to = head.indexOf('\r', from);
        return Integer.parseInt(head.substring(from, to < 0 ? end : to).strip());
    }
}
