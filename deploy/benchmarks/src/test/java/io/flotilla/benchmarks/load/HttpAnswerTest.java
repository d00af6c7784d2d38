package io.flotilla.benchmarks.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.buffer.Buffer;
import org.junit.jupiter.api.Test;

class HttpAnswerTest {

    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Length: 14\r\nX: y\r\n\r\n";

    private final HttpAnswer answer = new HttpAnswer();

    @Test
    void isCompleteWithTheLastByteOfItsBody() {
        assertFalse(answer.take(Buffer.buffer("HTTP/1.1 200 OK\r\nConten")));
        assertFalse(answer.take(Buffer.buffer(HEAD.substring(23) + "{\"accepted\":")));
        assertTrue(answer.take(Buffer.buffer("1}")));

        assertEquals(200, answer.status());
        assertTrue(answer.contains("\"accepted\":1"));
    }

    @Test
    void anEmptyBodyIsComplete() {
        assertTrue(answer.take(Buffer.buffer("HTTP/1.1 429 Too Many Requests\r\ncontent-length: 0\r\n\r\n")));

        assertEquals(429, answer.status());
    }

    @Test
    void whoeverDoesNotSayHowLongItIsCannotBeMeasured() {
        Buffer bytes = Buffer.buffer("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");

        assertThrows(IllegalStateException.class, () -> answer.take(bytes));
    }
}
