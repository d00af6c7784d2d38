package io.flotilla.deploy.haproxy;

import io.flotilla.deploy.Checkout;
import io.flotilla.deploy.Program;
import org.junit.jupiter.api.Test;

class RoutesIT {

    @Test
    void theMapIsMadeFromTheOneTableOfRoutes() throws Exception {
        Program.of(Checkout.resolve("deploy/haproxy/routes"), "--check").run().orFail();
    }
}
