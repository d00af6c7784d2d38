package io.flotilla.fleet;

import io.flotilla.testkit.FleetResource;
import io.flotilla.testkit.ServiceWiring;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(value = FleetResource.class, initArgs = @ResourceArg(name = "account", value = "fleet"))
class WiringIT extends ServiceWiring {}
