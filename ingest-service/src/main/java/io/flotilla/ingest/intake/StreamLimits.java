package io.flotilla.ingest.intake;

import io.flotilla.ingest.IngestConfig;
import io.flotilla.ingest.stream.ChunkLimits;
import io.flotilla.ingest.stream.ChunkReader;
import io.flotilla.ingest.stream.GzipLimits;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** How much of a stream is taken at a time. */
@ApplicationScoped
class StreamLimits {

    private final ChunkLimits chunks;
    private final GzipLimits gzip;
    private final IngestConfig.Streams config;

    StreamLimits(ChunkLimits chunks, GzipLimits gzip, IngestConfig config) {
        this.chunks = chunks;
        this.gzip = gzip;
        this.config = config.streams();
    }

    ChunkReader chunks(StreamRequest request) {
        return request.gzip()
                ? ChunkReader.gzip(request.format(), chunks, gzip)
                : ChunkReader.plain(request.format(), chunks);
    }

    /** Chunks of a stream that are stored at a time. */
    int concurrency() {
        return config.concurrency();
    }

    /** Bytes of a stream's body that are held at a time, unless single lines are larger than a chunk. */
    long memory() {
        return (config.concurrency() + 1) * config.chunkSize().asLongValue();
    }

    /** How long a chunk waits for a busy shard. */
    Duration busyWait() {
        return config.busyWait();
    }
}
