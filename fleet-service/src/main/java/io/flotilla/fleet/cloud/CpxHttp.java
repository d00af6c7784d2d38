package io.flotilla.fleet.cloud;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;

/** GET requests to the provider, each with a bound on its whole time and on the size of the answer. */
final class CpxHttp {

    private static final int OK = 200;

    private final Vertx vertx;
    private final HttpClient client;
    private final URI url;

    CpxHttp(Vertx vertx, URI url, int connections, Duration connectTimeout) {
        this.vertx = vertx;
        this.url = url;
        this.client = vertx.createHttpClient(
                new HttpClientOptions().setMaxPoolSize(connections).setConnectTimeout((int) connectTimeout.toMillis()));
    }

    /**
     * The body of a 200; anything else fails with a sentence for the log and the caller. A connection that the provider closes is
     * tried once more: it may close one that lay idle at the very moment it is used again.
     *
     * @param path  below the base URL, with a slash before it
     * @param limit bytes of the body at most
     */
    Uni<Buffer> get(String path, int limit, Duration timeout) {
        return Uni.createFrom()
                .completionStage(() -> send(path, limit, timeout).toCompletionStage())
                .onFailure(HttpClosedException.class)
                .retry()
                .atMost(1);
    }

    void close() {
        client.close();
    }

    private Future<Buffer> send(String path, int limit, Duration timeout) {
        Promise<Buffer> answer = Promise.promise();
        long timer = vertx.setTimer(
                Math.max(1, timeout.toMillis()),
                id -> answer.tryFail(new IOException("no answer within " + timeout.toMillis() + " ms")));
        answer.future().onComplete(done -> vertx.cancelTimer(timer));
        client.request(options(path)).onFailure(answer::tryFail).onSuccess(request -> {
            request.exceptionHandler(answer::tryFail);
            answer.future().onFailure(given -> request.reset());
            request.send().onFailure(answer::tryFail).onSuccess(response -> read(response, limit, answer));
        });
        return answer.future();
    }

    private static void read(HttpClientResponse response, int limit, Promise<Buffer> answer) {
        response.exceptionHandler(answer::tryFail);
        if (response.statusCode() != OK) {
            answer.tryFail(new IOException("it answered " + response.statusCode()));
            return;
        }
        Buffer body = Buffer.buffer();
        response.endHandler(end -> answer.tryComplete(body));
        response.handler(chunk -> {
            if (body.length() + chunk.length() > limit) {
                answer.tryFail(new IOException("its answer is longer than " + limit + " bytes"));
            } else {
                body.appendBuffer(chunk);
            }
        });
    }

    private RequestOptions options(String path) {
        boolean secure = "https".equals(url.getScheme());
        int standard = secure ? 443 : 80;
        String base = url.getRawPath() == null ? "" : url.getRawPath().replaceAll("/+$", "");
        return new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setHost(url.getHost())
                .setPort(url.getPort() < 0 ? standard : url.getPort())
                .setSsl(secure)
                .setURI(base + path)
                .putHeader("Accept", "application/json");
    }
}
