package io.flotilla.soak.fleet;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.flotilla.api.registry.RegistryPaths;
import io.flotilla.process.ProcessFailure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Tells the registry which shards there are. */
final class ShardRegistration {

    private static final Duration BOUND = Duration.ofMinutes(2);

    private ShardRegistration() {}

    static void register(SoakShard shard, Service registry) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(registry.url() + RegistryPaths.SHARDS))
                .timeout(BOUND)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(new ObjectMapper().writeValueAsString(shard.description())))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new ProcessFailure(
                    "the registry refuses shard " + shard.name() + ": " + answer.statusCode() + " " + answer.body());
        }
    }
}
