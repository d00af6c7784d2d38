package io.flotilla.ingest.store;

import io.flotilla.mysql.AnswerTimeout;
import io.flotilla.mysql.MySqlFault;
import io.flotilla.mysql.MySqlPools;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/** The primary of a shard as this replica sees it: connections to it, and whether it answers. Thread-safe. */
public final class ShardServer {

    private static final Duration SIGN_OF_LIFE = Duration.ofMillis((long) Pulse.BEAT_MILLIS * Pulse.DEAD);

    private final MySqlPools pools;
    private final Address address;
    private final Pulse pulse = new Pulse();
    private final Set<SqlConnection> inUse = ConcurrentHashMap.newKeySet();
    private volatile PacketSize packetSize;

    /** One primary's database. */
    record Address(String host, int port, String database) {}

    ShardServer(MySqlPools pools, Address address) {
        this.pools = pools;
        this.address = address;
    }

    Pulse pulse() {
        return pulse;
    }

    /** Does work on a connection of its own. Fails at once while the server is known to be down. */
    public <T> Uni<T> on(Function<SqlConnection, Uni<T>> work) {
        pulse.wanted();
        return Uni.createFrom()
                .deferred(() -> pulse.isDown() ? Uni.createFrom().failure(down()) : connection())
                .chain(connection -> {
                    inUse.add(connection);
                    return work.apply(connection).eventually(() -> {
                        inUse.remove(connection);
                        return connection.close();
                    });
                });
    }

    /** A statement on one of the connections, which fails like {@link AnswerTimeout#bound} does. */
    <T> Uni<T> answer(SqlConnection connection, Uni<T> statement, Duration limit) {
        return AnswerTimeout.bound(connection, statement, limit)
                .invoke(pulse::heard)
                .onFailure()
                .invoke(this::listen);
    }

    /** How large a statement the server takes. It is asked once, and again after it was away: it may have been set up anew. */
    Uni<PacketSize> packetSize(SqlConnection connection) {
        PacketSize known = packetSize;
        return known != null
                ? Uni.createFrom().item(known)
                : answer(
                                connection,
                                connection.query("SELECT @@max_allowed_packet").execute(),
                                SIGN_OF_LIFE)
                        .map(rows -> new PacketSize(rows.iterator().next().getLong(0)))
                        .invoke(size -> packetSize = size);
    }

    /** Asks for a sign of life, and tells the pulse. */
    void ask() {
        connection()
                .chain(connection -> AnswerTimeout.bound(
                                connection, connection.query("DO 0").execute(), SIGN_OF_LIFE)
                        .eventually(connection::close))
                .subscribe()
                .with(answer -> pulse.heard(), failure -> pulse.refused());
    }

    /** Ends all connections; who uses one is told that it is lost. */
    void cut() {
        pools.forget(address.host(), address.port(), address.database());
        inUse.forEach(connection -> AnswerTimeout.cut(connection).subscribe().with(noticed -> {}));
    }

    private Uni<SqlConnection> connection() {
        return pools.connection(address.host(), address.port(), address.database())
                .onFailure(ShardServer::isOutage)
                .invoke(this::away);
    }

    private void listen(Throwable failure) {
        if (isOutage(failure)) {
            away();
        } else {
            pulse.heard();
        }
    }

    private void away() {
        packetSize = null;
        pulse.suspect();
    }

    private static boolean isOutage(Throwable failure) {
        return MySqlFault.of(failure).noConnection();
    }

    @Override
    public String toString() {
        return address.database() + " at " + address.host() + ':' + address.port();
    }

    private static Throwable down() {
        return new TimeoutException("the server did not answer a moment ago");
    }
}
