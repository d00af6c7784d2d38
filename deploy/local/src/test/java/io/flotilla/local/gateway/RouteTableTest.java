package io.flotilla.local.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.flotilla.local.fleet.ServiceName;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTableTest {

    @ParameterizedTest
    @CsvSource({
        "PUT, /api/log, INGEST",
        "GET, /api/log, INGEST",
        "POST, /api/families/dogs/logs, INGEST",
        "GET, /api/families/dogs/logs, REGISTRY",
        "POST, /_bulk, INGEST",
        "PUT, /dogs/_bulk, INGEST",
        "POST, /api/elasticsearch/_bulk, INGEST",
        "POST, /api/elasticsearch/dogs/_bulk, INGEST",
        "HEAD, /api/elasticsearch, INGEST",
        "POST, /api/query, QUERY",
        "POST, /api/query/explain, QUERY",
        "GET, /api/describe, QUERY",
        "GET, /api/families, REGISTRY",
        "PUT, /api/families/dogs, REGISTRY",
        "GET, /api/families/a%2Flogs, REGISTRY",
        "POST, /api/shards, REGISTRY",
        "GET, /api/shard-map, REGISTRY",
        "GET, /api/instances, FLEET",
        "DELETE, /api/instance/3, FLEET",
        "GET, /api/users, FLEET",
        "GET, /api/cloud/servers, FLEET",
        "GET, /api/parts/ingest-service, INGEST",
        "GET, /api/parts/shard-registry, REGISTRY",
        "GET, /, FLEET",
        "GET, /status, FLEET",
        "GET, /version, FLEET",
    })
    void known_paths_have_one_service(String method, String path, ServiceName service) {
        assertEquals(Optional.of(service), find(method, path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/prepare-for-deploy",
                "/%70repare-for-deploy",
                "/ready-for-deploy",
                "/PREPARE-FOR-DEPLOY",
                "/prepare-for-deploy;x",
                "/api/prepare-for-deploy",
                "/q/health",
                "/q/metrics",
                "/%71/openapi",
                "/q",
                "/api",
                "/api/parts/nobody",
                "/api/log/x",
                "/api/describe/x",
                "/api/LOG",
                "/api/shard-map/x",
                "/status;x",
                "/_cluster/health",
                "/dogs/cats/_bulk",
                "/dogs/_bulk/x",
                "/nothing"
            })
    void everything_else_has_none(String path) {
        assertEquals(Optional.empty(), find("GET", path));
    }

    @Test
    void a_line_that_is_not_a_route_is_an_error() {
        assertThrows(IllegalArgumentException.class, () -> RouteTable.parse("GET /x"));
        assertThrows(IllegalArgumentException.class, () -> RouteTable.parse("GET x ingest"));
        assertThrows(IllegalArgumentException.class, () -> RouteTable.parse("GET /x nobody"));
    }

    private static Optional<ServiceName> find(String method, String path) {
        return CanonicalPath.parse(path)
                .flatMap(canonical -> RouteTable.standard().find(method, canonical));
    }
}
