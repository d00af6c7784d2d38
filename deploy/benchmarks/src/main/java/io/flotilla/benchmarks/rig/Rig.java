package io.flotilla.benchmarks.rig;

import io.flotilla.benchmarks.BenchmarkFailure;
import io.flotilla.process.FileTree;
import io.flotilla.process.mysqld.MysqlServer;
import io.flotilla.process.service.ServiceProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/** Everything that is measured, running. Closing it stops everything; the logs stay. */
public final class Rig implements AutoCloseable {

    private final Path directory;
    private final Api api = new Api();
    private Shard shard;
    private SinkProcess sink;
    private int ingest;
    private boolean closed;

    private Rig(Path directory) {
        this.directory = directory;
    }

    /** Starts everything and returns when it takes requests. Ends what an earlier run left in the directory. */
    public static Rig start(RigOptions options) {
        Rig rig = new Rig(options.directory());
        Runtime.getRuntime().addShutdownHook(new Thread(rig::close, "end of the rig"));
        rig.stopAll();
        rig.clear();
        rig.startAll(options);
        return rig;
    }

    private void startAll(RigOptions options) {
        String password = UUID.randomUUID().toString();
        Servers servers = new Servers(directory, options.mysqld(), password);
        Services services = new Services(options, password);
        int registry = services.registry(servers.manager());
        shard = servers.shard(options.replica());
        api.register(registry, shard);
        ingest = services.ingest(registry);
        sink = SinkProcess.start(directory);
    }

    /** Makes an empty table with the columns that ingest gives the schema. */
    public void makeFamily(String family, String schema) {
        api.makeFamily(ingest, family, schema);
    }

    /** Where files for {@code LOAD DATA} may lie. */
    public Path directory() {
        return directory;
    }

    public Shard shard() {
        return shard;
    }

    /** The port of ingest-service. */
    public int ingest() {
        return ingest;
    }

    /** The port of what answers receipts and stores nothing. */
    public int sink() {
        return sink.port();
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            stopAll();
        }
    }

    private void stopAll() {
        if (sink != null) {
            sink.stop();
        }
        for (String service : List.of("ingest", "registry")) {
            ServiceProcess.open(directory, service).kill();
        }
        for (String server : List.of("replica", "primary", "manager")) {
            if (MysqlServer.exists(directory.resolve(server))) {
                MysqlServer.open(directory.resolve(server)).kill();
            }
        }
    }

    private void clear() {
        try {
            FileTree.delete(directory);
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new BenchmarkFailure("cannot clear " + directory + ": " + e, e);
        }
    }
}
