package io.flotilla.registry.ddl;

import io.flotilla.api.problem.ProblemException;
import io.flotilla.api.registry.RegistryError;
import io.flotilla.api.registry.Shard;
import io.flotilla.api.schema.SchemaError;
import io.flotilla.mysql.MySqlFault;
import io.flotilla.service.problem.RareLines;
import io.vertx.mysqlclient.MySQLException;
import java.time.Duration;
import org.jboss.logging.Logger;

/** What a failed statement on a shard means to whoever asked for it. */
final class DdlFailures {

    private static final Logger LOG = Logger.getLogger(DdlFailures.class);
    private static final RareLines LINES = new RareLines();
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private DdlFailures() {}

    static Throwable translate(Throwable failure, Shard shard) {
        if (failure instanceof ProblemException) {
            return failure;
        }
        MySqlFault fault = MySqlFault.of(failure);
        if (fault.outage()) {
            return unavailable(shard).causedBy(failure);
        }
        return switch (fault) {
            case LOCK_TIMEOUT, DEADLOCK, STATEMENT_TIMEOUT, TABLE_EXISTS ->
                new ProblemException(
                                RegistryError.FAMILY_BUSY,
                                "The table is in use and could not be changed in time; try again shortly")
                        .retryAfter(RETRY_AFTER)
                        .causedBy(failure);
            case TOO_WIDE ->
                new ProblemException(
                                SchemaError.SCHEMA_TOO_WIDE,
                                "The server cannot hold these fields in one row. Put rarely used ones into a field of type json.")
                        .causedBy(failure);
            case DUPLICATE_COLUMN ->
                new ProblemException(
                                SchemaError.NAME_CONFLICT,
                                "A field differs from another one only by case or accents, which MySQL ignores in column names")
                        .causedBy(failure);
            case WRONG_NAME -> {
                tell(failure, shard);
                yield new ProblemException(
                                SchemaError.INVALID_NAME,
                                "The server takes no table or column of one of these names; use others")
                        .causedBy(failure);
            }
            default -> failure instanceof MySQLException e ? refusing(shard, e) : failure;
        };
    }

    /** An operator's matter, such as a full disk or a missing right; callers cannot do more than try later. */
    private static ProblemException refusing(Shard shard, MySQLException e) {
        tell(e, shard);
        return new ProblemException(
                        RegistryError.SHARD_UNAVAILABLE,
                        "The primary of shard %s refuses to change its tables, with its error %d; the registry's log has the reason"
                                .formatted(shard.name(), e.getErrorCode()))
                .retryAfter(RETRY_AFTER)
                .causedBy(e);
    }

    private static void tell(Throwable failure, Shard shard) {
        LINES.write(
                "refuses " + shard.name(),
                more -> LOG.errorf(
                        "Shard %s refuses to change tables: %s%s", shard.name(), failure.getMessage(), more));
    }

    static ProblemException unavailable(Shard shard) {
        return new ProblemException(
                        RegistryError.SHARD_UNAVAILABLE,
                        "The primary of shard %s does not answer; try again shortly".formatted(shard.name()))
                .retryAfter(RETRY_AFTER);
    }
}
