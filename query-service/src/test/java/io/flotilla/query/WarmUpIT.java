package io.flotilla.query;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.flotilla.api.service.ServicePaths;
import io.flotilla.registry.client.Catalogue;
import io.flotilla.registry.client.RegistryClient;
import io.flotilla.testkit.FleetResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(WarmUpIT.NoRegistry.class)
@QuarkusTestResource(
        value = FleetResource.class,
        initArgs = {@ResourceArg(name = "account", value = "query"), @ResourceArg(name = "registry", value = "true")})
class WarmUpIT {

    /** A service whose registry is away from the start. */
    public static final class NoRegistry implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("flotilla.registry.url", "http://127.0.0.1:1");
        }
    }

    @Inject
    RegistryClient registry;

    @Test
    void aServiceWithoutAShardMapAsksForNoTraffic() {
        CompletableFuture<Catalogue> map = registry.refresh().subscribeAsCompletionStage();
        assertThrows(ExecutionException.class, () -> map.get(2, TimeUnit.MINUTES));

        given().get(ServicePaths.STATUS).then().statusCode(404).body(equalTo("Not ready"));
        given().get("/q/health/ready").then().statusCode(503);
        given().get("/q/health/live").then().statusCode(200);
    }
}
