package io.flotilla.fleet.cloud;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.flotilla.api.cloud.CloudPaths;
import io.flotilla.testkit.FleetResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = FleetResource.class, initArgs = @ResourceArg(name = "account", value = "fleet"))
class NoProviderIT {

    @Test
    void withoutAProviderTheAnswerSaysWhatToSet() {
        given().get(CloudPaths.SERVERS)
                .then()
                .statusCode(503)
                .body("code", equalTo("PROVIDER_UNAVAILABLE"))
                .body("detail", containsString("FLOTILLA_CLOUD_CPX_URL"));
    }
}
