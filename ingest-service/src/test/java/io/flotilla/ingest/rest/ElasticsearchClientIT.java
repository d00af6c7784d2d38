package io.flotilla.ingest.rest;

import static io.flotilla.ingest.Ingest.select;
import static io.flotilla.ingest.Ingest.store;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._helpers.bulk.BulkIngester;
import co.elastic.clients.elasticsearch._helpers.bulk.BulkListener;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import io.flotilla.testkit.FleetResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

/** Elasticsearch's own client for Java, with the part of it that ships events in bulk, takes us for what it knows. */
@QuarkusTest
@QuarkusTestResource(
        value = FleetResource.class,
        initArgs = {@ResourceArg(name = "account", value = "ingest"), @ResourceArg(name = "registry", value = "true")})
class ElasticsearchClientIT {

    private static final int EVENTS = 2_500;

    @Test
    void itsIngesterStoresEveryEventOnceAndHearsOfEveryBadOne() throws IOException, SQLException {
        String shard = store("es_client", "{\"n\":\"int\",\"s\":\"string\"}", "[]");
        Outcome outcome = new Outcome();

        try (ElasticsearchClient client = client();
                BulkIngester<Void> ingester = BulkIngester.of(b -> b.client(client)
                        .maxOperations(100)
                        .maxConcurrentRequests(4)
                        .listener(outcome))) {
            for (int i = 0; i < EVENTS; i++) {
                Object n = i % 100 == 50 ? "bad" : i;
                ingester.add(op -> op.create(c -> c.index("es_client").document(Map.of("n", n, "s", "é"))));
            }
        }

        assertAll(
                () -> assertEquals(List.of(), List.copyOf(outcome.failures)),
                () -> assertEquals(25, outcome.refused.size()),
                () -> assertEquals(
                        List.of("400 TYPE_MISMATCH"),
                        outcome.refused.stream().distinct().toList()),
                () -> assertEquals(
                        List.of(List.of("2475", "2475", "é")),
                        select(shard, "SELECT COUNT(*), COUNT(DISTINCT n), MIN(s) FROM es_client")));
    }

    @Test
    void itReadsTheVersionAndTheAnswer() throws IOException {
        try (ElasticsearchClient client = client()) {
            BulkResponse answer = client.bulk(b -> b.index("es_single")
                    .operations(op -> op.index(i -> i.id("7").document(Map.of("n", 1)))));

            assertAll(
                    () -> assertEquals("flotilla", client.info().name()),
                    () -> assertEquals(false, answer.errors()),
                    () -> assertEquals("es_single", answer.items().get(0).index()),
                    () -> assertEquals("7", answer.items().get(0).id()),
                    () -> assertEquals(201, answer.items().get(0).status()));
        }
    }

    private static ElasticsearchClient client() {
        Rest5Client http = Rest5Client.builder(URI.create("http://localhost:" + RestAssured.port))
                .setPathPrefix("/api/elasticsearch")
                .build();
        return new ElasticsearchClient(new Rest5ClientTransport(http, new JacksonJsonpMapper()));
    }

    private static final class Outcome implements BulkListener<Void> {

        private final ConcurrentLinkedQueue<Throwable> failures = new ConcurrentLinkedQueue<>();
        private final ConcurrentLinkedQueue<String> refused = new ConcurrentLinkedQueue<>();

        @Override
        public void beforeBulk(long number, BulkRequest request, List<Void> contexts) {}

        @Override
        public void afterBulk(long number, BulkRequest request, List<Void> contexts, BulkResponse response) {
            response.items().stream()
                    .filter(item -> item.error() != null)
                    .forEach(item ->
                            refused.add(item.status() + " " + item.error().type()));
        }

        @Override
        public void afterBulk(long number, BulkRequest request, List<Void> contexts, Throwable failure) {
            failures.add(failure);
        }
    }
}
