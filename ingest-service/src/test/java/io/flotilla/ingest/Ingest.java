package io.flotilla.ingest;

import static io.restassured.RestAssured.given;

import io.flotilla.testkit.Fleet;
import io.flotilla.testkit.TestShard;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The two ends of the service in tests: what is PUT, and what is then found on the shards by an administrator. */
public final class Ingest {

    private Ingest() {}

    /** PUTs a body as it is. */
    public static ValidatableResponse put(String body) {
        return put(body.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    /** PUTs bytes with headers. */
    public static ValidatableResponse put(byte[] body, Map<String, String> headers) {
        return given().contentType("application/json")
                .headers(headers)
                .body(body)
                .put("/api/log")
                .then();
    }

    /** PUTs events, given as JSON, that must be accepted; gives the shard's name. */
    public static String store(String family, String schema, String logs) {
        return put(body(family, schema, logs)).statusCode(200).extract().path("shard");
    }

    /** A body; family plain, schema and logs as JSON. */
    public static String body(String family, String schema, String logs) {
        return "{\"family\":\"%s\",\"schema\":%s,\"logs\":%s}".formatted(family, schema, logs);
    }

    /** What a SELECT gives on a shard, one list a row, values as text. */
    public static List<List<String>> select(String shard, String sql) throws SQLException {
        TestShard server = Fleet.shared().shard(shard);
        try (Connection connection = server.admin();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<List<String>> all = new ArrayList<>();
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    row.add(rows.getString(i));
                }
                all.add(row);
            }
            return all;
        }
    }

    /** The number of rows a family has on a shard. */
    public static long count(String shard, String family) throws SQLException {
        return Long.parseLong(
                select(shard, "SELECT COUNT(*) FROM `" + family + "`").get(0).get(0));
    }

    /** A family's events that are kept aside on a shard: code, pointer and text. */
    public static List<List<String>> kept(String shard, String family) throws SQLException {
        return select(
                shard,
                "SELECT code, pointer, event FROM " + rejectTable(shard) + " WHERE family = '" + family
                        + "' ORDER BY id");
    }

    /** Where a shard keeps them. */
    public static String rejectTable(String shard) {
        return Fleet.shared().shard(shard).systemDatabase() + ".rejected_event";
    }

    /** The tables of this name on all shards together. */
    public static long tables(String family) throws SQLException {
        long found = 0;
        for (TestShard shard : Fleet.shared().shards()) {
            found += select(
                            shard.name(),
                            "SELECT 1 FROM information_schema.tables WHERE table_schema = '" + shard.database()
                                    + "' AND table_name = '" + family.replace("'", "''") + "'")
                    .size();
        }
        return found;
    }
}
