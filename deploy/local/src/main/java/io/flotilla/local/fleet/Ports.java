package io.flotilla.local.fleet;

import io.flotilla.process.FreePort;
import io.flotilla.process.ProcessFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;

/** The ports of all servers and services: chosen at the first start, the preferred ones if they are free, and kept from then on. */
public final class Ports {

    /** Everything listens on the loopback address alone. */
    public static final String HOST = "127.0.0.1";

    private static final String CLOUD_PROVIDER = "cloud-provider";
    private static final int PREFERRED_FOR_CLOUD_PROVIDER = 8085;

    private final Properties chosen;

    private Ports(Properties chosen) {
        this.chosen = chosen;
    }

    /**
     * Reads the file, and adds what is not in it yet.
     *
     * @param any     whether to choose any free port instead of the preferred one
     * @param gateway the port that nobody else may get
     */
    public static Ports remembered(Path file, boolean any, int gateway) throws IOException {
        Properties ports = PrivateFile.readProperties(file);
        Set<String> used = new HashSet<>(
                ports.stringPropertyNames().stream().map(ports::getProperty).toList());
        used.add(Integer.toString(gateway));
        boolean changed = false;
        for (ServerName server : ServerName.values()) {
            changed |= choose(ports, used, server.toString(), any ? 0 : server.preferredPort());
        }
        for (ServiceName service : ServiceName.values()) {
            changed |= choose(ports, used, service.toString(), any ? 0 : service.preferredPort());
        }
        changed |= choose(ports, used, CLOUD_PROVIDER, any ? 0 : PREFERRED_FOR_CLOUD_PROVIDER);
        if (changed) {
            PrivateFile.writeProperties(file, ports);
        }
        return new Ports(ports);
    }

    public int of(ServerName server) {
        return port(server.toString());
    }

    public int of(ServiceName service) {
        return port(service.toString());
    }

    /** Of the stand-in for a provider of cloud servers. */
    public int ofCloudProvider() {
        return port(CLOUD_PROVIDER);
    }

    private int port(String owner) {
        return Integer.parseInt(chosen.getProperty(owner));
    }

    private static boolean choose(Properties ports, Set<String> used, String owner, int preferred) {
        if (ports.containsKey(owner)) {
            return false;
        }
        int port = preferred > 0 ? preferred : FreePort.pick();
        while (!isFree(port, owner) || !used.add(Integer.toString(port))) {
            port = FreePort.pick();
        }
        ports.setProperty(owner, Integer.toString(port));
        return true;
    }

    private static boolean isFree(int port, String owner) {
        try {
            FreePort.require(port, owner);
            return true;
        } catch (ProcessFailure taken) {
            return false;
        }
    }
}
