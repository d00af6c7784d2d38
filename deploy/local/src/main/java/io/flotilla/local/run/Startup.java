package io.flotilla.local.run;

import io.flotilla.local.fleet.Ports;
import io.flotilla.local.fleet.ServerName;
import io.flotilla.local.fleet.ServiceName;
import io.flotilla.local.fleet.ShardPlan;
import io.flotilla.process.FreePort;
import io.flotilla.process.ProcessFailure;
import io.flotilla.process.mysqld.MysqlServer;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Starts everything, each part as soon as what it needs is there:
 *
 * <pre>
 * manager's server -- its database -- registry --+
 *                                 \\-- fleet      |
 * primary -- databases and accounts -------------+-- the shard is registered
 *        \\-- replica follows
 * ingest, query
 * </pre>
 */
final class Startup {

    private static final Duration GIVING_UP = Duration.ofSeconds(30);

    private final Ports ports;
    private final Servers servers;
    private final Programs programs;
    private final Services services;
    private final Progress progress;
    private final ExecutorService threads = Executors.newCachedThreadPool(Startup::thread);

    Startup(Ports ports, Servers servers, Programs programs, Services services, Progress progress) {
        this.ports = ports;
        this.servers = servers;
        this.programs = programs;
        this.services = services;
        this.progress = progress;
    }

    /** @throws ProcessFailure naming the first port that somebody else has */
    void requirePorts() {
        for (ServerName server : ServerName.values()) {
            if (servers.find(server).filter(MysqlServer::running).isEmpty()) {
                FreePort.require(ports.of(server), server.toString());
            }
        }
        for (ServiceName service : ServiceName.values()) {
            FreePort.require(ports.of(service), service.toString());
        }
    }

    /** Returns when all is ready, or fails with the first failure. */
    void run() {
        List<CompletableFuture<?>> parts = new ArrayList<>();
        CompletableFuture<Void> manager = async(this::startManager);
        CompletableFuture<Void> registry = manager.thenRunAsync(() -> start(ServiceName.REGISTRY), threads);
        parts.add(registry);
        parts.add(manager.thenRunAsync(() -> start(ServiceName.FLEET), threads));
        for (ShardPlan shard : ShardPlan.ALL) {
            CompletableFuture<MysqlServer> primary = server(shard.primary(), "primary of " + shard.name());
            CompletableFuture<MysqlServer> replica = server(shard.replica(), "replica of " + shard.primary());
            CompletableFuture<Void> prepared = primary.thenAcceptAsync(server -> prepare(shard, server), threads);
            parts.add(prepared.thenCombineAsync(replica, (done, server) -> server, threads)
                    .thenAcceptAsync(server -> replicate(shard, primary.join(), server), threads));
            parts.add(registry.runAfterBothAsync(prepared, () -> register(shard), threads));
        }
        for (ServiceName service : List.of(ServiceName.INGEST, ServiceName.QUERY)) {
            parts.add(async(() -> start(service)));
        }
        awaitAll(parts);
    }

    /** Ends a start that is under way and returns when none of its threads does anything any more. */
    void abandon() {
        threads.shutdownNow();
        try {
            threads.awaitTermination(GIVING_UP.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitAll(List<CompletableFuture<?>> parts) {
        CompletableFuture<Void> firstFailure = new CompletableFuture<>();
        parts.forEach(part -> part.whenComplete((done, failure) -> {
            if (failure != null) {
                firstFailure.completeExceptionally(failure);
            }
        }));
        CompletableFuture<Void> all = CompletableFuture.allOf(parts.toArray(CompletableFuture[]::new));
        try {
            CompletableFuture.anyOf(all, firstFailure).join();
        } catch (CompletionException e) {
            Throwable cause = e.getCause();
            throw cause instanceof ProcessFailure failure ? failure : new ProcessFailure("unexpected: " + cause, cause);
        }
    }

    private void startManager() {
        Stopwatch watch = new Stopwatch();
        MysqlServer server = servers.start(ServerName.MANAGER, programs);
        servers.prepareManager(server);
        progress.part(
                ServerName.MANAGER.toString(), at("manager database", ports.of(ServerName.MANAGER)), watch.time());
    }

    private CompletableFuture<MysqlServer> server(ServerName name, String what) {
        return CompletableFuture.supplyAsync(
                () -> {
                    Stopwatch watch = new Stopwatch();
                    MysqlServer server = servers.start(name, programs);
                    progress.part(name.toString(), at(what, ports.of(name)), watch.time());
                    return server;
                },
                threads);
    }

    private void prepare(ShardPlan shard, MysqlServer primary) {
        checked(() -> servers.prepareShard(shard, primary));
    }

    private void replicate(ShardPlan shard, MysqlServer primary, MysqlServer replica) {
        Stopwatch watch = new Stopwatch();
        checked(() -> servers.replicate(shard, primary, replica));
        progress.part(shard.replica().toString(), "follows " + shard.primary(), watch.time());
    }

    private void start(ServiceName service) {
        Stopwatch watch = new Stopwatch();
        services.start(service);
        progress.part(service.toString(), at("service", ports.of(service)), watch.time());
    }

    private void register(ShardPlan shard) {
        Stopwatch watch = new Stopwatch();
        new ShardRegistration(ports).register(shard);
        progress.part(shard.name(), "shard: %s, %s".formatted(shard.primary(), shard.replica()), watch.time());
    }

    private CompletableFuture<Void> async(Runnable step) {
        return CompletableFuture.runAsync(step, threads);
    }

    private static String at(String what, int port) {
        return "%s, %s:%d".formatted(what, Ports.HOST, port);
    }

    private static void checked(Step step) {
        try {
            step.run();
        } catch (IOException e) {
            throw new ProcessFailure("a file of the data directory cannot be written: " + e, e);
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "startup");
        thread.setDaemon(true);
        return thread;
    }

    @FunctionalInterface
    private interface Step {
        void run() throws IOException;
    }
}
