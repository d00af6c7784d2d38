package io.flotilla.registry;

import io.flotilla.testkit.FleetResource;
import io.flotilla.testkit.ServiceWiring;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(FleetResource.class)
class WiringIT extends ServiceWiring {}
