package io.flotilla.mysql;

import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Duration;
import org.jboss.logging.Logger;

/** What happens to a new connection before its pool hands it out: it gets the session that {@link Dialect} fixes. */
public final class NewSession {

    private static final Logger LOG = Logger.getLogger(NewSession.class);

    private NewSession() {}

    /** Prepares the session and gives the connection to its pool; for the pool's connect handler. */
    public static void prepare(SqlConnection connection, Duration lockWait) {
        connection
                .query(Dialect.of(connection).sessionSetup(lockWait))
                .execute()
                // Under other modes a literal could mean something else: such a connection must never reach the pool.
                .onFailure()
                .call(() -> connection.query("KILL CONNECTION_ID()").execute())
                .onTermination()
                .call(connection::close)
                .subscribe()
                .with(ok -> {}, e -> LOG.warn("A new MySQL session could not be prepared: " + e.getMessage()));
    }
}
