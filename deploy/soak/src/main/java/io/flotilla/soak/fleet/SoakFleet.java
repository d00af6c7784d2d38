package io.flotilla.soak.fleet;

import io.flotilla.process.FreePort;
import io.flotilla.process.ProcessFailure;
import io.flotilla.process.mysqld.MysqlServer;
import io.flotilla.process.mysqld.ServerBinaries;
import io.flotilla.process.mysqld.ServerSpec;
import io.flotilla.soak.proxy.ShardProxy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** A manager database, a registry, two shards behind proxies, and two ingest replicas. */
public final class SoakFleet implements AutoCloseable {

    private static final List<String> SHARDS = List.of("orders", "metrics");
    private static final String MANAGER = "manager";
    private static final int REPLICAS = 2;

    private final MysqlServer manager;
    private final List<SoakShard> shards = new ArrayList<>();
    private final Service registry;
    private final List<Service> ingest;
    private final Accounts accounts = new Accounts();

    private SoakFleet(Path checkout, Path directory, ServerBinaries binaries) throws IOException {
        List<CompletableFuture<MysqlServer>> servers = new ArrayList<>();
        servers.add(atOnce(() -> server(directory, MANAGER, 1, binaries)));
        for (String name : SHARDS) {
            int id = servers.size() + 1;
            servers.add(atOnce(() -> server(directory, name, id, binaries)));
        }
        manager = servers.get(0).join();
        for (String name : SHARDS) {
            MysqlServer server = servers.get(shards.size() + 1).join();
            shards.add(new SoakShard(name, server, new ShardProxy(server.port())));
        }
        Services services = new Services(checkout, directory, accounts);
        registry = services.registry(manager);
        ingest = IntStream.range(0, REPLICAS)
                .mapToObj(replica -> services.ingest(replica, registry))
                .toList();
    }

    private static MysqlServer server(Path directory, String name, int id, ServerBinaries binaries) {
        return MysqlServer.create(new ServerSpec(directory.resolve(name), binaries, FreePort.pick(), id));
    }

    /**
     * Returns when everything is ready. It ends with this JVM, if not before.
     *
     * @param checkout  where the services are built
     * @param directory holds data and logs; must be empty or absent
     */
    public static SoakFleet start(Path checkout, Path directory, ServerBinaries binaries)
            throws IOException, InterruptedException {
        SoakFleet fleet = new SoakFleet(checkout, directory.toAbsolutePath().normalize(), binaries);
        Runtime.getRuntime().addShutdownHook(new Thread(fleet::killAll, "end of the soak's fleet"));
        fleet.startAll();
        return fleet;
    }

    private void startAll() throws IOException, InterruptedException {
        List<CompletableFuture<Void>> servers = new ArrayList<>();
        servers.add(atOnce(this::startManager));
        shards.forEach(shard -> servers.add(atOnce(() -> startShard(shard))));
        servers.forEach(CompletableFuture::join);
        List<CompletableFuture<Void>> services = new ArrayList<>();
        services.add(atOnce(registry::start));
        ingest.forEach(replica -> services.add(atOnce(replica::start)));
        services.forEach(CompletableFuture::join);
        for (SoakShard shard : shards) {
            ShardRegistration.register(shard, registry);
        }
    }

    private void startManager() {
        manager.start();
        accounts.prepareManager(manager);
    }

    private void startShard(SoakShard shard) {
        shard.server().start();
        accounts.prepareShard(shard.server(), shard.name());
    }

    private static CompletableFuture<Void> atOnce(Runnable work) {
        return CompletableFuture.runAsync(work, SoakFleet::thread);
    }

    private static <T> CompletableFuture<T> atOnce(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, SoakFleet::thread);
    }

    private static void thread(Runnable work) {
        new Thread(work, "start").start();
    }

    public List<SoakShard> shards() {
        return List.copyOf(shards);
    }

    public Service registry() {
        return registry;
    }

    /** The replicas of the ingest service. */
    public List<Service> ingest() {
        return ingest;
    }

    private void killAll() {
        ingest.forEach(Service::kill);
        registry.kill();
        shards.forEach(shard -> shard.server().kill());
        manager.kill();
    }

    /** Ends everything at once; what was acknowledged is on disk, and nobody waits for the rest. */
    @Override
    public void close() {
        killAll();
        try {
            for (SoakShard shard : shards) {
                shard.proxy().close();
            }
        } catch (IOException e) {
            throw new ProcessFailure("a proxy cannot be closed: " + e.getMessage(), e);
        }
    }
}
