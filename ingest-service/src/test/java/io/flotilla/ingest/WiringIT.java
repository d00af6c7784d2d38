package io.flotilla.ingest;

import io.flotilla.testkit.FleetResource;
import io.flotilla.testkit.ServiceWiring;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(
        value = FleetResource.class,
        initArgs = {@ResourceArg(name = "account", value = "ingest"), @ResourceArg(name = "registry", value = "true")})
class WiringIT extends ServiceWiring {}
