package io.flotilla.cli.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.flotilla.api.problem.Problem;
import io.flotilla.cli.exit.CommandFailure;
import io.flotilla.cli.exit.ExitCode;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpHeaders;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** What the server answered; close it when done. */
public final class Answer implements AutoCloseable {

    /** Far more than any problem document has. */
    private static final int LONGEST_PROBLEM = 1 << 20;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final int status;
    private final HttpHeaders headers;
    private final InputStream body;

    Answer(int status, HttpHeaders headers, InputStream body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    public int status() {
        return status;
    }

    public boolean ok() {
        return status >= 200 && status < 300;
    }

    /** The body as it arrives. */
    public InputStream body() {
        return body;
    }

    /** The first value of a header. */
    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    /** How long the server asks to wait before the next try. */
    public Optional<Duration> retryAfter() {
        return header("Retry-After")
                .filter(value -> value.matches("\\d{1,6}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)));
    }

    /**
     * This answer, if it is a success of the wanted media type.
     *
     * @throws CommandFailure with the server's reason, or because what answered is no Flotilla
     */
    public Answer expect(String mediaType) {
        if (!ok()) {
            CommandFailure refused = Refusal.of(problem());
            close();
            throw refused;
        }
        String actual = header("Content-Type").orElse("nothing");
        if (!actual.startsWith(mediaType)) {
            close();
            throw new CommandFailure(
                            ExitCode.FAILED,
                            "What answered is no Flotilla: it sent %s instead of %s".formatted(actual, mediaType))
                    .next("check --url or FLOTILLA_URL");
        }
        return this;
    }

    /** The whole body as JSON. */
    public JsonNode json() {
        try (this) {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw brokeOff(e);
        }
    }

    /** The whole body as one of the wire records. */
    public <T> T json(Class<T> type) {
        try (this) {
            return JSON.readValue(body, type);
        } catch (IOException e) {
            throw brokeOff(e);
        }
    }

    /** Why the server refused; made up from the status when what answered was not one of our services. */
    public Problem problem() {
        byte[] text = bodyStart();
        if (header("Content-Type").orElse("").startsWith(Problem.MEDIA_TYPE)) {
            try {
                return JSON.readValue(text, Problem.class);
            } catch (IOException notOurs) {
                return bare(notOurs.getMessage());
            }
        }
        return bare(new String(text, 0, Math.min(text.length, 200), StandardCharsets.UTF_8).strip());
    }

    private Problem bare(String text) {
        String detail = header("Location")
                .map(elsewhere -> "The server sends us to " + elsewhere + ": use that as --url")
                .orElse("The server answered HTTP " + status + (text.isEmpty() ? "" : ": " + text));
        return new Problem(null, null, status, "HTTP_" + status, detail, null, null, Map.of());
    }

    private byte[] bodyStart() {
        try {
            return body.readNBytes(LONGEST_PROBLEM);
        } catch (IOException e) {
            throw brokeOff(e);
        }
    }

    /** The failure to report when the body could not be read to its end. */
    public static CommandFailure brokeOff(IOException e) {
        boolean late = e instanceof HttpTimeoutException;
        return new CommandFailure(
                        late ? ExitCode.TIMEOUT : ExitCode.FAILED,
                        late
                                ? "The answer stopped coming: it is not complete"
                                : "The answer broke off: it is not complete")
                .next("the same again; flotilla status shows whether all parts are ready")
                .causedBy(e);
    }

    @Override
    public void close() {
        try {
            body.close();
        } catch (IOException ignored) {
            // Nobody wants the rest.
            return;
        }
    }
}
