package io.flotilla.soak.load;

import io.flotilla.api.ingest.IngestPaths;
import io.flotilla.soak.ledger.Answer;
import io.flotilla.soak.ledger.Attempt;
import io.flotilla.soak.ledger.Batch;
import io.flotilla.soak.ledger.Route;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Sends a batch once. The JDK's client sends nothing but GET and HEAD again by itself. */
final class IngestClient {

    /** Longer than any bound that is checked: whoever waits so long is still to see how long it took. */
    static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<String> replicas;
    private final String run = UUID.randomUUID().toString();

    /** @param replicas the URLs of the ingest replicas */
    IngestClient(List<String> replicas) {
        this.replicas = replicas;
    }

    int replicas() {
        return replicas.size();
    }

    /** Never fails: whatever happens is an answer. */
    Attempt send(Batch batch, byte[] body, Route route) throws InterruptedException {
        long begin = System.nanoTime();
        try {
            HttpResponse<String> answer = http.send(request(batch, body, route.replica()), BodyHandlers.ofString());
            boolean replayed =
                    answer.headers().firstValue(IngestPaths.IDEMPOTENT_REPLAYED).isPresent();
            Reply reply = new Reply(answer.statusCode(), replayed, answer.body());
            return new Attempt(route, begin, System.nanoTime(), reply.to(batch), reply.toString());
        } catch (ConnectException e) {
            return new Attempt(route, begin, System.nanoTime(), Answer.NOT_SENT, e.toString());
        } catch (IOException e) {
            return new Attempt(route, begin, System.nanoTime(), Answer.LOST, e.toString());
        }
    }

    private HttpRequest request(Batch batch, byte[] body, int replica) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(replicas.get(replica) + IngestPaths.LOG))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofByteArray(body));
        if (batch.keyed()) {
            request.header(IngestPaths.IDEMPOTENCY_KEY, run + "/" + batch.id());
        }
        return request.build();
    }
}
