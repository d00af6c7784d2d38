package io.flotilla.local.run;

import io.flotilla.local.cloud.CloudProvider;
import io.flotilla.local.fleet.DataDirectory;
import io.flotilla.local.fleet.Passwords;
import io.flotilla.local.fleet.Ports;
import io.flotilla.local.fleet.ServerName;
import io.flotilla.local.fleet.ServiceName;
import io.flotilla.local.gateway.Gateway;
import io.flotilla.process.FreePort;
import io.flotilla.process.ProcessFailure;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;

/** Everything that runs on one data directory: servers, services, gateway. Whoever starts it holds the directory's lock. */
public final class Deployment {

    private final UpOptions options;
    private final Ports ports;
    private final Servers servers;
    private final Progress progress;
    private final Startup startup;
    private final Keeper keeper;
    private final Shutdown shutdown;
    private final AddedServers added;
    private final Programs programs;
    private Vertx vertx;
    private boolean stopped;

    private Deployment(
            UpOptions options,
            Ports ports,
            Servers servers,
            AddedServers added,
            Services services,
            Programs programs,
            Progress progress) {
        this.options = options;
        this.ports = ports;
        this.servers = servers;
        this.programs = programs;
        this.progress = progress;
        this.startup = new Startup(ports, servers, programs, services, progress);
        this.keeper = new Keeper(services, servers, progress);
        this.shutdown = new Shutdown(services, servers, added, progress);
        this.added = added;
    }

    /** The deployment of a directory, running or not. Chooses ports and passwords if the directory is new. */
    public static Deployment of(DataDirectory directory, UpOptions options, Progress progress) throws IOException {
        Ports ports = Ports.remembered(directory.ports(), options.anyPorts(), options.port());
        Passwords passwords = Passwords.remembered(directory.passwords());
        Servers servers = new Servers(directory, ports, passwords);
        Services services = new Services(options.checkout(), directory, ports, passwords, options.rawLogs());
        Programs programs = new Programs(directory, options.mysqld());
        return new Deployment(
                options, ports, servers, new AddedServers(directory, progress), services, programs, progress);
    }

    /**
     * Starts everything; returns when it takes requests. What a killed predecessor left running is taken over (servers) or
     * replaced (services).
     *
     * @throws ProcessFailure with a sentence for the operator; {@link #stop} is still needed
     */
    public void start() {
        shutdown.stopServices();
        startup.requirePorts();
        FreePort.require(options.port(), "the gateway");
        vertx = Vertx.vertx();
        openGateway();
        openCloudProvider();
        startup.run();
        added.start();
        keeper.start();
    }

    /** Starts servers that have ended, beside the process that runs the rest. Gives their names. */
    public List<ServerName> startEndedServers() {
        List<ServerName> down = servers.down();
        for (ServerName name : down) {
            Stopwatch watch = new Stopwatch();
            servers.start(name, programs);
            progress.part(name.toString(), "started again", watch.time());
        }
        return down;
    }

    /** Stops everything, however far the start has come; returns when nothing is left. */
    public synchronized void stop() {
        if (stopped) {
            return;
        }
        stopped = true;
        startup.abandon();
        keeper.stop();
        shutdown.run();
        if (vertx != null) {
            vertx.close();
        }
    }

    /** Whether any service or server of the directory runs, whoever started it. */
    public boolean anythingRuns() {
        return shutdown.anythingRuns();
    }

    public Ports ports() {
        return ports;
    }

    private void openGateway() {
        Map<ServiceName, InetSocketAddress> services = new EnumMap<>(ServiceName.class);
        for (ServiceName service : ServiceName.values()) {
            services.put(service, InetSocketAddress.createUnresolved(Ports.HOST, ports.of(service)));
        }
        listen("gateway", options.port(), Gateway.listen(vertx, Ports.HOST, options.port(), services));
    }

    private void openCloudProvider() {
        int port = ports.ofCloudProvider();
        listen("cloud provider", port, CloudProvider.listen(vertx, Ports.HOST, port));
    }

    private void listen(String what, int port, Future<Integer> listening) {
        Stopwatch watch = new Stopwatch();
        try {
            listening.toCompletionStage().toCompletableFuture().join();
        } catch (CompletionException e) {
            throw new ProcessFailure("the " + what + " cannot listen on port " + port + ": " + e.getCause(), e);
        }
        progress.part(what, "%s:%d".formatted(Ports.HOST, port), watch.time());
    }
}
