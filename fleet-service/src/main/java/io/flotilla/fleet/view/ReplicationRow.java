package io.flotilla.fleet.view;

import io.flotilla.api.fleet.ReplicationView;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;

/** The row a replica answers with: MariaDB calls the two sides Master and Slave, MySQL calls them Source and Replica. */
final class ReplicationRow {

    private ReplicationRow() {}

    /** Null when the server follows nobody. */
    static ReplicationView read(RowSet<Row> rows) {
        for (Row row : rows) {
            return new ReplicationView(
                    text(row, "Source_Host", "Master_Host") + ":" + text(row, "Source_Port", "Master_Port"),
                    text(row, "Replica_IO_Running", "Slave_IO_Running"),
                    text(row, "Replica_SQL_Running", "Slave_SQL_Running"),
                    number(text(row, "Seconds_Behind_Source", "Seconds_Behind_Master")),
                    error(text(row, "Last_IO_Error", "Last_IO_Error"), text(row, "Last_SQL_Error", "Last_SQL_Error")));
        }
        return null;
    }

    private static String text(Row row, String name, String olderName) {
        int column = row.getColumnIndex(name);
        Object value = row.getValue(column < 0 ? row.getColumnIndex(olderName) : column);
        return value == null ? null : value.toString();
    }

    private static Long number(String text) {
        return text == null ? null : Long.valueOf(text);
    }

    private static String error(String receiving, String applying) {
        String both = ((receiving == null ? "" : receiving) + " " + (applying == null ? "" : applying)).strip();
        return both.isEmpty() ? null : both;
    }
}
