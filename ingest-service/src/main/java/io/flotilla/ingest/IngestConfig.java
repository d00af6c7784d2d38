package io.flotilla.ingest;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;

/** The configuration {@code flotilla.ingest.*}: how bodies are read and statements are cut. */
@ConfigMapping(prefix = "flotilla.ingest")
public interface IngestConfig {

    /** The table {@code raw_logs} of every shard. */
    RawLogs rawLogs();

    /** Rows of one INSERT at most. */
    @WithDefault("1000")
    int statementRows();

    /** About this size an INSERT ends and the next one begins. */
    @WithDefault("1M")
    MemorySize statementSize();

    /**
     * What one event may take as SQL text. Stay a megabyte below the {@code max_allowed_packet} of the servers (by default 64 MiB
     * on MySQL, 16 MiB on MariaDB): a server drops the connection over a larger statement.
     */
    @WithDefault("15M")
    MemorySize eventSize();

    /** Bodies up to this size are read where they arrive, on an event loop; larger ones on a worker thread. */
    @WithDefault("32K")
    MemorySize eventLoopSize();

    /**
     * After this time without an answer to an INSERT or COMMIT the shard counts as gone. Longer than
     * {@code flotilla.mysql.lock-wait}.
     */
    @WithDefault("10s")
    Duration statementTimeout();

    /**
     * After this time without an answer to START TRANSACTION, which nothing is easier than, or to ROLLBACK, the shard counts as
     * gone. Longer than the longest pause of this service itself: a time-out that comes first cuts a healthy connection.
     */
    @WithDefault("2s")
    Duration silence();

    /** How often a transaction that met a deadlock or a stale connection is tried again. */
    @WithDefault("3")
    int retries();

    /** The requests that share a transaction. */
    Groups groups();

    /** Bodies of any length. */
    Streams streams();

    /** Bulk requests as Elasticsearch has them. */
    Bulk bulk();

    /** The original events, beside the rows made of them. */
    interface RawLogs {

        /** Whether every event is kept as it came (keys sorted, no spaces), in the transaction that stores its row. */
        @WithDefault("false")
        boolean enabled();
    }

    /** What shares a transaction on a shard, and what may wait for one. Sizes are characters of SQL text. */
    interface Groups {

        /** Groups under way on one shard at a time; each uses a connection. */
        @WithDefault("4")
        int concurrency();

        /** Requests of one group at most. */
        @WithDefault("1000")
        int requests();

        /** About this size a group is closed, unless a single request is larger. */
        @WithDefault("4M")
        MemorySize size();

        /** What may wait for one shard; what comes on top gets 429. */
        @WithDefault("16M")
        MemorySize waitingSize();

        /** How long anything may wait there. */
        @WithDefault("5s")
        @WithName("wait")
        Duration longestWait();
    }

    /** How streams of events are read. */
    interface Streams {

        /**
         * Lines of a chunk, which is what shares a transaction. This and the next must be the same for all replicas, or a stream sent
         * again with its key is cut in other places and refused.
         */
        @WithDefault("1000")
        int chunkLines();

        /** About this size a chunk ends, if it has not reached its lines. */
        @WithDefault("1M")
        MemorySize chunkSize();

        /** Chunks of a stream that are stored at a time. They and one more count as bodies in flight; a stream with no room gets 429. */
        @WithDefault("4")
        int concurrency();

        /** How long a stream waits for the next bytes of its body. */
        @WithDefault("30s")
        Duration silence();

        /** How long a chunk waits for a shard that has too much to do already. */
        @WithDefault("60s")
        Duration busyWait();

        /** How many times its size a compressed body may expand to, once it has reached a megabyte. */
        @WithDefault("500")
        int gzipRatio();

        /** What a compressed body may expand to at all. */
        @WithDefault("1T")
        MemorySize gzipSize();
    }

    /** What one bulk request may ask for. */
    interface Bulk {

        /** Actions of a request; each has a line in the answer, which is held in memory. */
        @WithDefault("100000")
        int actions();

        /** Families of a request that are stored at a time. */
        @WithDefault("8")
        int concurrency();
    }
}
