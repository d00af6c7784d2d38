package io.flotilla.cli.gateway;

import io.flotilla.api.fleet.FleetPaths;
import io.flotilla.cli.exit.CommandFailure;
import io.flotilla.cli.exit.ExitCode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import javax.net.ssl.SSLException;

/** The one origin of a Flotilla deployment, as a client sees it. Sends each request once; retrying is the caller's decision. */
public final class Gateway {

    private static final Duration LONGEST_CONNECT = Duration.ofSeconds(10);

    private final URI base;
    private final Duration timeout;
    private final Consumer<String> trace;
    private final HttpClient client;

    /**
     * @param timeout how long to wait for the head of an answer, and again for each further piece of it
     * @param trace   told about every request and answer
     */
    public Gateway(URI base, Duration timeout, Consumer<String> trace) {
        this.base = base;
        this.timeout = timeout;
        this.trace = trace;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(timeout.compareTo(LONGEST_CONNECT) < 0 ? timeout : LONGEST_CONNECT)
                .build();
    }

    /** Asks for a path; whatever the server answers, problems included, is an answer. */
    public Answer get(String path) {
        return send("GET", path, Map.of(), BodyPublishers.noBody());
    }

    /** Sends a JSON body; whatever the server answers, problems included, is an answer. */
    public Answer send(String method, String path, Map<String, String> headers, byte[] json) {
        return send(method, path, headers, BodyPublishers.ofByteArray(json));
    }

    private Answer send(String method, String path, Map<String, String> headers, BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(at(path)).timeout(timeout);
        request.header("User-Agent", "flotilla");
        request.header(FleetPaths.ACTOR, Actor.ofProcess());
        if (body.contentLength() > 0) {
            request.header("Content-Type", "application/json");
        }
        headers.forEach(request::header);
        return exchange(request.method(method, body).build());
    }

    private Answer exchange(HttpRequest request) {
        trace.accept("> " + request.method() + " " + request.uri());
        try {
            HttpResponse<TimedBody> response = client.send(request, head -> new TimedBody(timeout));
            trace.accept("< " + response.statusCode() + " " + response.headers().map());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw failure(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure(ExitCode.FAILED, "Interrupted").causedBy(e);
        }
    }

    private URI at(String path) {
        String root = base.toString();
        return URI.create((root.endsWith("/") ? root.substring(0, root.length() - 1) : root) + path);
    }

    private CommandFailure failure(IOException e) {
        CommandFailure failure;
        if (e instanceof HttpConnectTimeoutException) {
            failure = unavailable("No connection to " + base + " within the time-out");
        } else if (e instanceof HttpTimeoutException) {
            failure = new CommandFailure(
                            ExitCode.TIMEOUT, "No answer from %s in %s".formatted(base, Timeouts.inWords(timeout)))
                    .next("flotilla status, or a longer --timeout");
        } else if (e instanceof ConnectException) {
            failure = unresolved(e)
                    ? unavailable("There is no host " + base.getHost())
                    : unavailable("Nothing answers at " + base);
        } else if (e instanceof SSLException) {
            failure = new CommandFailure(ExitCode.FAILED, "No secure connection to " + base + ": " + e.getMessage());
        } else {
            failure = new CommandFailure(ExitCode.UNAVAILABLE, "The connection to " + base + " was lost")
                    .next("flotilla status");
        }
        return failure.causedBy(e);
    }

    private static CommandFailure unavailable(String message) {
        return new CommandFailure(ExitCode.UNAVAILABLE, message)
                .next("deploy/local/up starts a fleet on this machine; --url or FLOTILLA_URL points to another");
    }

    private static boolean unresolved(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnresolvedAddressException) {
                return true;
            }
        }
        return false;
    }
}
