package io.flotilla.process.mysqld;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

/** What replication is called on each flavour. */
enum ReplicationDialect {
    MARIADB("Slave", "Master") {
        @Override
        List<String> follow(ReplicationPeer primary, String account, String password) {
            return List.of(
                    "SET GLOBAL read_only = ON",
                    "STOP SLAVE",
                    "CHANGE MASTER TO MASTER_HOST='" + primary.host() + "', MASTER_PORT=" + primary.port()
                            + ", MASTER_USER='" + account + "', MASTER_PASSWORD='" + escape(password)
                            + "', MASTER_USE_GTID=slave_pos, MASTER_CONNECT_RETRY=2, MASTER_SSL=0"
                            + ", MASTER_SSL_VERIFY_SERVER_CERT=0",
                    "START SLAVE");
        }

        @Override
        String showStatus() {
            return "SHOW SLAVE STATUS";
        }

        @Override
        String position() {
            return "SELECT @@global.gtid_binlog_pos";
        }

        @Override
        String waitFor(String position, Duration bound) {
            return "SELECT MASTER_GTID_WAIT('" + position + "', " + bound.toMillis() / 1000.0 + ")";
        }
    },
    MYSQL("Replica", "Source") {
        @Override
        List<String> follow(ReplicationPeer primary, String account, String password) {
            return List.of(
                    "SET GLOBAL super_read_only = ON",
                    "STOP REPLICA",
                    "CHANGE REPLICATION SOURCE TO SOURCE_HOST='" + primary.host() + "', SOURCE_PORT=" + primary.port()
                            + ", SOURCE_USER='" + account + "', SOURCE_PASSWORD='" + escape(password)
                            + "', SOURCE_AUTO_POSITION=1, SOURCE_CONNECT_RETRY=2, SOURCE_RETRY_COUNT=0"
                            + ", GET_SOURCE_PUBLIC_KEY=1",
                    "START REPLICA");
        }

        @Override
        String showStatus() {
            return "SHOW REPLICA STATUS";
        }

        @Override
        String position() {
            return "SELECT @@global.gtid_executed";
        }

        @Override
        String waitFor(String position, Duration bound) {
            return "SELECT WAIT_FOR_EXECUTED_GTID_SET('" + position + "', " + bound.toMillis() / 1000.0 + ")";
        }
    };

    private final String replica;
    private final String primary;

    ReplicationDialect(String replica, String primary) {
        this.replica = replica;
        this.primary = primary;
    }

    static ReplicationDialect of(ServerFlavour flavour) {
        return flavour == ServerFlavour.MYSQL ? MYSQL : MARIADB;
    }

    /** The statements that make the server they run on a read-only replica. */
    abstract List<String> follow(ReplicationPeer primary, String account, String password);

    abstract String showStatus();

    /** Asks a primary for all it has committed. */
    abstract String position();

    /** Gives 0 once the replica has applied all that. */
    abstract String waitFor(String position, Duration bound);

    ReplicationStatus status(ResultSet row) throws SQLException {
        long lag = row.getLong("Seconds_Behind_" + primary);
        OptionalLong seconds = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(lag);
        String error = (row.getString("Last_IO_Error") + " " + row.getString("Last_SQL_Error")).strip();
        return new ReplicationStatus(
                "Yes".equals(row.getString(replica + "_IO_Running")),
                "Yes".equals(row.getString(replica + "_SQL_Running")),
                seconds,
                error);
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\").replace("'", "''");
    }
}
