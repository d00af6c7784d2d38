package io.flotilla.local.run;

import io.flotilla.local.fleet.DataDirectory;
import io.flotilla.local.fleet.Passwords;
import io.flotilla.local.fleet.Ports;
import io.flotilla.local.fleet.ServiceName;
import io.flotilla.process.FreePort;
import io.flotilla.process.service.ServiceProcess;
import io.flotilla.process.service.ServiceSpec;
import java.io.IOException;
import java.nio.file.Path;

/** One more ingest-service beside that of {@code up}, as when an operator scales it out. */
public final class SecondIngest implements AutoCloseable {

    private final ServiceProcess process;
    private final int port;

    private SecondIngest(ServiceProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Returns when it is ready. */
    public static SecondIngest start(Path checkout, DataDirectory directory, Ports ports) throws IOException {
        Services services = new Services(checkout, directory, ports, Passwords.remembered(directory.passwords()), true);
        int port = FreePort.pick();
        ServiceProcess process = ServiceProcess.start(new ServiceSpec(
                "ingest-2",
                checkout.resolve("ingest-service/target/quarkus-app/quarkus-run.jar"),
                directory.services(),
                port,
                services.environment(ServiceName.INGEST),
                ServiceJvm.options(ServiceName.INGEST)));
        return new SecondIngest(process, port);
    }

    /** Where it answers. */
    public String url() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public void close() {
        process.stop();
    }
}
