package io.flotilla.ingest.intake;

import io.flotilla.api.ingest.DryRunReceipt;
import io.flotilla.api.ingest.RejectedEvent;
import io.flotilla.api.registry.ShardName;
import io.flotilla.ingest.store.Stored;
import java.util.List;
import java.util.Optional;

/** What became of a chunk of a stream. */
public sealed interface ChunkOutcome {

    /** Events that are rows now, or would be. */
    long accepted();

    /** Events that are kept aside now, or would be. */
    long rejected();

    /** The first of them. */
    List<RejectedEvent> firstRejects();

    /** Where all that is, or would be. */
    ShardName shard();

    /** Whether it had been stored before, under the same key. */
    boolean replayed();

    /** It is committed. */
    record Committed(Stored stored) implements ChunkOutcome {

        @Override
        public long accepted() {
            return stored.receipt().accepted();
        }

        @Override
        public long rejected() {
            return Optional.ofNullable(stored.receipt().rejected()).orElse(0L);
        }

        @Override
        public List<RejectedEvent> firstRejects() {
            return Optional.ofNullable(stored.receipt().rejects()).orElse(List.of());
        }

        @Override
        public ShardName shard() {
            return stored.receipt().shard();
        }

        @Override
        public boolean replayed() {
            return stored.replayed();
        }
    }

    /** Nothing is stored, as was wished for. */
    record TriedOut(DryRunReceipt wouldBe) implements ChunkOutcome {

        @Override
        public long accepted() {
            return wouldBe.accepted();
        }

        @Override
        public long rejected() {
            return Optional.ofNullable(wouldBe.rejected()).orElse(0L);
        }

        @Override
        public List<RejectedEvent> firstRejects() {
            return Optional.ofNullable(wouldBe.rejects()).orElse(List.of());
        }

        @Override
        public ShardName shard() {
            return wouldBe.shard();
        }

        @Override
        public boolean replayed() {
            return false;
        }
    }
}
