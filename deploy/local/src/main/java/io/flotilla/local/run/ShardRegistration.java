package io.flotilla.local.run;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.flotilla.api.registry.RegistryPaths;
import io.flotilla.local.fleet.Ports;
import io.flotilla.local.fleet.ServiceName;
import io.flotilla.local.fleet.ShardPlan;
import io.flotilla.process.Deadline;
import io.flotilla.process.ProcessFailure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Tells the registry which shards there are. May be repeated. */
final class ShardRegistration {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration BOUND = Duration.ofSeconds(60);

    private static final int UNAVAILABLE = 503;

    private final Ports ports;
    private final HttpClient http = HttpClient.newHttpClient();

    ShardRegistration(Ports ports) {
        this.ports = ports;
    }

    /** Returns when the registry has the shard; asks again while it says that a server is not there yet. */
    void register(ShardPlan shard) {
        Deadline deadline = Deadline.in(BOUND);
        HttpResponse<String> answer = post(shard);
        while (answer.statusCode() == UNAVAILABLE && deadline.pause()) {
            answer = post(shard);
        }
        if (answer.statusCode() / 100 != 2) {
            throw new ProcessFailure(
                    "the registry refuses shard " + shard.name() + ": " + answer.statusCode() + " " + answer.body());
        }
    }

    private HttpResponse<String> post(ShardPlan shard) {
        URI shards = URI.create(
                "http://%s:%d%s".formatted(Ports.HOST, ports.of(ServiceName.REGISTRY), RegistryPaths.SHARDS));
        try {
            HttpRequest request = HttpRequest.newBuilder(shards)
                    .timeout(BOUND)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(JSON.writeValueAsString(shard.describe(ports))))
                    .build();
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new ProcessFailure("the registry does not answer for shard " + shard.name() + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProcessFailure("interrupted while registering shard " + shard.name(), e);
        }
    }
}
