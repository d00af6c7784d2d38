package io.flotilla.local.run;

import io.flotilla.local.fleet.ServerName;
import io.flotilla.local.fleet.ServiceName;
import io.flotilla.local.fleet.ShardPlan;
import io.flotilla.process.mysqld.MysqlServer;
import io.flotilla.process.service.ServiceProcess;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Stops what runs: first the services, which finish what they have accepted, the registry last among them; then the servers. */
public final class Shutdown {

    private static final Duration DRAIN = Duration.ofSeconds(45);
    private static final Duration FLUSH = Duration.ofSeconds(60);

    private final Services services;
    private final Servers servers;
    private final AddedServers added;
    private final Progress progress;

    Shutdown(Services services, Servers servers, AddedServers added, Progress progress) {
        this.services = services;
        this.servers = servers;
        this.added = added;
        this.progress = progress;
    }

    /** Whether any service or server of the directory runs. */
    public boolean anythingRuns() {
        return Stream.concat(
                                Arrays.stream(ServiceName.values())
                                        .map(name -> services.process(name).running()),
                                Arrays.stream(ServerName.values()).map(name -> servers.find(name)
                                        .filter(MysqlServer::running)
                                        .isPresent()))
                        .anyMatch(runs -> runs)
                || added.anyRuns();
    }

    /** Stops the services, so that a new start finds their ports free. */
    void stopServices() {
        together(Stream.of(ServiceName.INGEST, ServiceName.QUERY, ServiceName.FLEET)
                .<Runnable>map(name -> () -> stop(name))
                .toList());
        stop(ServiceName.REGISTRY);
    }

    /** Stops everything; returns when nothing is left. */
    public void run() {
        stopServices();
        // A primary waits for the connection of a replica that has gone just before it.
        List<ServerName> replicas =
                ShardPlan.ALL.stream().map(ShardPlan::replica).toList();
        added.stop(FLUSH);
        stopServers(name -> !replicas.contains(name));
        stopServers(replicas::contains);
    }

    private void stopServers(Predicate<ServerName> which) {
        together(Arrays.stream(ServerName.values())
                .filter(which)
                .<Runnable>map(name -> () -> stop(name))
                .toList());
    }

    private void stop(ServiceName name) {
        ServiceProcess process = services.process(name);
        if (process.running()) {
            Stopwatch watch = new Stopwatch();
            boolean clean = process.stop(DRAIN);
            progress.part(name.toString(), clean ? "stopped" : "did not stop by itself; ended", watch.time());
        }
    }

    private void stop(ServerName name) {
        servers.find(name).filter(MysqlServer::running).ifPresent(server -> {
            Stopwatch watch = new Stopwatch();
            boolean clean = server.stop(FLUSH);
            progress.part(name.toString(), clean ? "stopped" : "did not stop by itself; ended", watch.time());
        });
    }

    private static void together(List<Runnable> work) {
        List<Thread> threads = work.stream().map(Thread::new).toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
