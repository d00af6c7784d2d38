package io.flotilla.benchmarks.rig;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.flotilla.api.registry.Instance;
import io.flotilla.api.registry.InstanceRole;
import io.flotilla.api.registry.RegistryPaths;
import io.flotilla.api.registry.ShardName;
import io.flotilla.benchmarks.BenchmarkFailure;
import io.flotilla.process.mysqld.MysqlServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The calls that prepare a round; none of them is measured. */
final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration BOUND = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newHttpClient();

    /** Tells the registry of the shard. */
    void register(int registry, Shard shard) {
        List<Instance> instances = new ArrayList<>();
        instances.add(instance(shard.primary(), InstanceRole.PRIMARY));
        shard.replica().ifPresent(server -> instances.add(instance(server, InstanceRole.REPLICA)));
        var description = new io.flotilla.api.registry.Shard(
                new ShardName(Shard.DATABASE), Shard.DATABASE, 1, List.copyOf(instances));
        try {
            send("POST", registry, RegistryPaths.SHARDS, JSON.writeValueAsString(description));
        } catch (IOException e) {
            throw new BenchmarkFailure("no JSON of " + description, e);
        }
    }

    /** Has ingest make a table, by a batch without events. */
    void makeFamily(int ingest, String family, String schema) {
        send("PUT", ingest, "/api/log", "{\"family\":\"%s\",\"schema\":%s,\"logs\":[]}".formatted(family, schema));
    }

    private static Instance instance(MysqlServer server, InstanceRole role) {
        return new Instance(server.host(), server.port(), role);
    }

    private void send(String method, int port, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(BOUND)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new BenchmarkFailure(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
            }
        } catch (IOException e) {
            throw new BenchmarkFailure(method + " " + path + " had no answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchmarkFailure("interrupted in " + method + " " + path, e);
        }
    }
}
