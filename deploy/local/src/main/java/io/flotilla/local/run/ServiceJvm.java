package io.flotilla.local.run;

import io.flotilla.local.fleet.ServiceName;
import java.util.List;

/** The Java options of the services: small heaps, so that four of them and five servers fit beside an IDE. */
final class ServiceJvm {

    private ServiceJvm() {}

    static List<String> options(ServiceName service) {
        String heap =
                switch (service) {
                    case INGEST, QUERY -> "-Xmx384m";
                    case REGISTRY, FLEET -> "-Xmx192m";
                };
        return List.of(heap, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError");
    }
}
