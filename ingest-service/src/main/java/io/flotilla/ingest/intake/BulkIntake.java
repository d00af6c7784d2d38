package io.flotilla.ingest.intake;

import io.flotilla.ingest.bulk.BulkAnswer;
import io.flotilla.ingest.bulk.BulkReader;
import io.flotilla.ingest.bulk.BulkRequest;
import io.flotilla.ingest.store.Stored;
import io.flotilla.ingest.stream.WholeBody;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** Takes bulk requests in: each family's events go to their shard by themselves, and fail by themselves. */
@ApplicationScoped
public class BulkIntake {

    private final BulkLimits limits;
    private final FamilyIntake families;
    private final BulkThreads threads;

    BulkIntake(BulkLimits limits, FamilyIntake families, BulkThreads threads) {
        this.limits = limits;
        this.families = families;
        this.threads = threads;
    }

    /**
     * Stores what can be stored of a request.
     *
     * @param memory told how much more the body takes once it is not compressed any more; may refuse it
     * @param stored told what is stored
     * @return fails with a {@link io.flotilla.api.problem.ProblemException} when the body is no bulk request; nothing is stored then
     */
    public Uni<BulkReply> take(BulkHead head, byte[] body, LongConsumer memory, Consumer<Stored> stored) {
        long began = System.nanoTime();
        boolean small = !head.gzip() && limits.isSmall(body.length);
        return threads.run(small, () -> read(head, body, memory))
                .call(request -> store(request, head, small, stored))
                .chain(request ->
                        threads.run(small, () -> reply(request, Duration.ofNanos(System.nanoTime() - began))));
    }

    private BulkRequest read(BulkHead head, byte[] body, LongConsumer memory) {
        byte[] text = head.gzip() ? WholeBody.gunzip(body, limits.gzip(), memory) : body;
        return BulkReader.read(text, head.index(), limits.actions());
    }

    private Uni<Void> store(BulkRequest request, BulkHead head, boolean small, Consumer<Stored> stored) {
        return Multi.createFrom()
                .iterable(request.families())
                .onItem()
                .transformToUni(events ->
                        families.store(new FamilyPart(events, head.key().map(BulkKey::of), small, stored)))
                .merge(limits.concurrency())
                .onItem()
                .ignoreAsUni();
    }

    private static BulkReply reply(BulkRequest request, Duration took) {
        return new BulkReply(BulkAnswer.to(request, took), request.refusals(), request.isReplayed());
    }
}
