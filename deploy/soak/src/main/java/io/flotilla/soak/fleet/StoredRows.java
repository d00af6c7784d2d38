package io.flotilla.soak.fleet;

import io.flotilla.mysql.SqlIdentifier;
import io.flotilla.soak.ledger.BatchId;
import io.flotilla.soak.ledger.Inventory;
import io.flotilla.soak.ledger.StoredEvent;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Reads the tables of families from the shards' servers themselves, past the services and the proxies. */
public final class StoredRows {

    private static final String ROWS = "SELECT writer, batch, position, size, text FROM ";

    private final List<SoakShard> shards;

    public StoredRows(SoakFleet fleet) {
        this.shards = fleet.shards();
    }

    /** Counts every row of every family whose name begins so, on every shard. */
    public void count(String prefix, Inventory inventory) throws SQLException {
        for (SoakShard shard : shards) {
            try (Connection connection = shard.server().admin();
                    Statement statement = connection.createStatement()) {
                for (String family : families(statement, shard.name(), prefix)) {
                    count(statement, shard.name(), family, inventory);
                }
            }
        }
    }

    private static List<String> families(Statement statement, String database, String prefix) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet row = statement.executeQuery("SHOW TABLES FROM " + SqlIdentifier.quote(database))) {
            while (row.next()) {
                if (row.getString(1).startsWith(prefix)) {
                    names.add(row.getString(1));
                }
            }
        }
        return names;
    }

    private static void count(Statement statement, String database, String family, Inventory inventory)
            throws SQLException {
        // Makes the driver pass rows on one by one instead of collecting them first.
        statement.setFetchSize(Integer.MIN_VALUE);
        try (ResultSet row = statement.executeQuery(ROWS + SqlIdentifier.quote(database, family))) {
            while (row.next()) {
                BatchId batch = new BatchId(row.getString(1), row.getInt(2));
                inventory.add(new StoredEvent(family, batch, row.getInt(3), row.getInt(4), row.getString(5)));
            }
        }
        statement.setFetchSize(0);
    }
}
