package io.flotilla.ingest.store;

import io.flotilla.api.ingest.LogReceipt;
import io.flotilla.api.registry.Shard;
import io.flotilla.api.registry.ShardName;
import io.flotilla.api.schema.FamilyName;
import io.flotilla.ingest.batch.Rows;
import io.smallrye.mutiny.Uni;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Writes for tests, of one shard. */
final class Writes {

    private static final Shard SHARD = new Shard(new ShardName("orders"), "orders", 1, List.of());

    private Writes() {}

    /** A write of so many rows {@code (value)} of one family. */
    static PendingWrite of(String family, String value, int count) {
        return write(family, value, count, Optional.empty());
    }

    static PendingWrite withKey(String family, String key) {
        return write(family, "0", 1, IdempotencyKey.of(List.of(key), new byte[0]));
    }

    private static PendingWrite write(String family, String value, int count, Optional<IdempotencyKey> key) {
        String values = String.join(",", Collections.nCopies(count, "(" + value + ")"));
        Rows rows = new Rows("INSERT INTO " + family + " (v) VALUES ", values, count);
        LogReceipt receipt = new LogReceipt(new FamilyName(family), count, SHARD.name(), 1);
        AtomicReference<PendingWrite> write = new AtomicReference<>();
        Uni.createFrom()
                .<Stored>emitter(caller -> write.set(
                        new PendingWrite(new Assignment(SHARD, List.of(rows), receipt, key), caller, Runnable::run)))
                .subscribe()
                .with(stored -> {}, failure -> {});
        return write.get();
    }
}
