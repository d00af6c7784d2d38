package io.flotilla.ingest.store;

import io.flotilla.api.ingest.IngestError;
import io.flotilla.api.problem.CommonError;
import io.flotilla.api.problem.ErrorCode;
import io.flotilla.api.problem.ProblemException;
import io.flotilla.api.registry.Shard;
import io.flotilla.mysql.MySqlFault;
import io.flotilla.service.problem.RareLines;
import io.vertx.mysqlclient.MySQLException;
import java.time.Duration;
import org.jboss.logging.Logger;

/** What a failed transaction means to whoever sent the batch. */
final class StoreFaults {

    private static final Logger LOG = Logger.getLogger(StoreFaults.class);
    private static final RareLines LINES = new RareLines();
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);
    private static final Duration RETRY_SOON = Duration.ofSeconds(1);
    private static final String OUTCOME = "outcome";

    private StoreFaults() {}

    /** A failure while COMMIT was under way: whatever it was, the rows may be there. */
    static ProblemException atCommit(Throwable failure, Shard shard) {
        LINES.write(
                "commit " + shard.name(),
                more -> LOG.warnf(
                        "COMMIT on shard %s failed, its outcome is unknown: %s%s",
                        shard.name(), failure.getMessage(), more));
        return new ProblemException(
                        IngestError.OUTCOME_UNKNOWN,
                        "Shard %s went away during COMMIT. Whether the events are stored is unknown; with an Idempotency-Key "
                                        .formatted(shard.name())
                                + "sending them again is safe")
                .with(OUTCOME, "unknown")
                .retryAfter(RETRY_AFTER)
                .causedBy(failure);
    }

    /** A failure before COMMIT was sent: nothing is stored. */
    static Throwable beforeCommit(Throwable failure, Shard shard) {
        if (failure instanceof ProblemException || failure instanceof StaleSchemaException) {
            return failure;
        }
        MySqlFault fault = MySqlFault.of(failure);
        return switch (fault) {
            case NO_SUCH_TABLE, NO_SUCH_COLUMN -> new StaleSchemaException(shard, failure);
            case DATA ->
                refusedBy(shard, failure, IngestError.OUT_OF_RANGE, "The server refused a value of this batch");
            case TOO_WIDE ->
                refusedBy(
                        shard,
                        failure,
                        IngestError.EVENT_TOO_LARGE,
                        "An event of this batch does not fit into one row");
            case DEADLOCK, LOCK_TIMEOUT ->
                unavailable(shard, "is busy: the table stays locked").causedBy(failure);
            case UNREACHABLE, CONNECTION_LOST -> silent(shard).causedBy(failure);
            case READ_ONLY -> unavailable(shard, "takes no writes at present").causedBy(failure);
            default -> failure instanceof MySQLException e ? refusing(shard, e) : failure;
        };
    }

    /** Somebody else holds the lock on a key: another replica that is storing a request with it. */
    static ProblemException keyInUse() {
        return new ProblemException(
                        IngestError.IDEMPOTENCY_KEY_IN_USE,
                        "Another request with this key has not ended yet; ask again shortly to get its answer")
                .retryAfter(RETRY_SOON);
    }

    /** TOO_MANY_REQUESTS: nothing is stored. */
    static ProblemException tooBusy(Shard shard) {
        return new ProblemException(
                        CommonError.TOO_MANY_REQUESTS,
                        "Too much waits for shard %s already. Nothing was stored; send the batch again shortly"
                                .formatted(shard.name()))
                .retryAfter(RETRY_SOON);
    }

    /** EVENT_TOO_LARGE or BODY_TOO_LARGE: some rows are larger than a statement may be on their shard. */
    static ProblemException tooLarge(Assignment assignment, PacketSize size) {
        boolean isEvent = assignment.rows().stream().anyMatch(rows -> rows.count() == 1 && !size.takes(rows));
        String what = "Shard %s takes %d bytes of SQL text at a time (max_allowed_packet). Nothing was stored; "
                .formatted(assignment.shard().name(), size.bytes());
        return new ProblemException(
                        isEvent ? IngestError.EVENT_TOO_LARGE : CommonError.BODY_TOO_LARGE,
                        what
                                + (isEvent
                                        ? "split the largest event, or leave something out"
                                        : "send fewer events at a time"))
                .with("limit", size.bytes());
    }

    /** SHARD_UNAVAILABLE, because it has not answered for a while. */
    static ProblemException silent(Shard shard) {
        return unavailable(shard, "does not answer");
    }

    /** SHARD_UNAVAILABLE: nothing is stored. */
    static ProblemException unavailable(Shard shard, String why) {
        return new ProblemException(
                        IngestError.SHARD_UNAVAILABLE,
                        "Shard %s %s. Nothing was stored; send the batch again shortly".formatted(shard.name(), why))
                .with(OUTCOME, "not-stored")
                .retryAfter(RETRY_AFTER);
    }

    private static ProblemException refusing(Shard shard, MySQLException e) {
        LINES.write(
                "refuses " + shard.name(),
                more -> LOG.errorf(
                        "Shard %s refuses to store, error %d: %s%s",
                        shard.name(), e.getErrorCode(), e.getMessage(), more));
        return unavailable(shard, "refuses to store").causedBy(e);
    }

    /** What our own checks should have caught: worth a look, but the caller's batch all the same. */
    private static ProblemException refusedBy(Shard shard, Throwable failure, ErrorCode code, String what) {
        LINES.write(
                "refused " + shard.name(),
                more -> LOG.warnf(
                        "Shard %s refused what passed our checks: %s%s", shard.name(), failure.getMessage(), more));
        return new ProblemException(code, what + "; nothing was stored").causedBy(failure);
    }
}
