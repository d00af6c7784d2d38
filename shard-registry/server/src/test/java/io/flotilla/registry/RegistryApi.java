package io.flotilla.registry;

import static io.restassured.RestAssured.given;

import io.flotilla.api.registry.EnsureFamily;
import io.flotilla.api.registry.Family;
import io.flotilla.api.registry.RegistryPaths;
import io.flotilla.api.registry.Shard;
import io.flotilla.api.schema.Field;
import io.flotilla.testkit.Fleet;
import io.flotilla.testkit.TestShard;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The registry's HTTP interface, as tests speak it. */
public final class RegistryApi {

    private RegistryApi() {}

    /** Registers both shards of the test fleet. */
    public static void registerShards() {
        Fleet.shared().shards().forEach(shard -> register(shard.description()).statusCode(200));
    }

    public static ValidatableResponse register(Object shard) {
        return given().contentType(ContentType.JSON)
                .body(shard)
                .post(RegistryPaths.SHARDS)
                .then();
    }

    public static ValidatableResponse ensure(String family, Object body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .put(RegistryPaths.FAMILIES + "/{family}", family)
                .then();
    }

    /** Ensures a family and expects it to work. */
    public static Family ensured(String family, Field... fields) {
        return ensure(family, new EnsureFamily(List.of(fields)))
                .statusCode(200)
                .extract()
                .as(Family.class);
    }

    /** The server that holds the family. */
    public static TestShard shardOf(Family family) {
        return Fleet.shared().shard(family.shard().value());
    }

    /** What the shard's table looks like: column names in order, and their types in lower case. */
    public static Map<Integer, String> columns(Shard shard, String family) throws Exception {
        Map<Integer, String> columns = new TreeMap<>();
        try (var connection = Fleet.shared().shard(shard.name().value()).admin();
                var query = connection.prepareStatement(
                        "SELECT ordinal_position, column_name, data_type FROM information_schema.columns"
                                + " WHERE table_schema = ? AND table_name = ?")) {
            query.setString(1, shard.database());
            query.setString(2, family);
            var rows = query.executeQuery();
            while (rows.next()) {
                columns.put(rows.getInt(1), rows.getString(2) + " " + rows.getString(3));
            }
        }
        return columns;
    }

    /** Runs all at once and gives their results; fails when one fails. */
    public static <T> List<T> together(List<Callable<T>> calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(calls)) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }
}
