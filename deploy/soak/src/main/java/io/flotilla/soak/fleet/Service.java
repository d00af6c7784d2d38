package io.flotilla.soak.fleet;

import io.flotilla.process.service.ServiceProcess;
import io.flotilla.process.service.ServiceSpec;
import java.time.Duration;

/** One process of a service, which can be killed and started again at the same address. */
public final class Service {

    private static final Duration READY = Duration.ofMinutes(3);

    private final ServiceSpec spec;

    Service(ServiceSpec spec) {
        this.spec = spec;
    }

    public String url() {
        return "http://127.0.0.1:" + spec.port();
    }

    /** Returns when it is ready. */
    public void start() {
        ServiceProcess.launch(spec).awaitReady(spec.port(), READY);
    }

    /** Ends it as a crash would, if it runs. */
    public void kill() {
        ServiceProcess.open(spec.directory(), spec.name()).kill();
    }
}
