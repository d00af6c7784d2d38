package io.flotilla.query;

import io.flotilla.api.registry.Family;
import io.flotilla.api.schema.FamilyName;
import io.flotilla.api.schema.Field;
import io.flotilla.mysql.SqlIdentifier;
import io.flotilla.registry.client.RegistryClient;
import io.flotilla.testkit.Fleet;
import io.flotilla.testkit.TestShard;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** Makes families through the registry and fills them as an administrator of their shard, past ingest. */
final class Families {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int MANY = 50;

    private final Fleet fleet;
    private final RegistryClient registry;

    Families(Fleet fleet, RegistryClient registry) {
        this.fleet = fleet;
        this.registry = registry;
    }

    /** The three dogs of the README, once. */
    Family dogs(String name) throws SQLException {
        Family family = make(name, Field.of("name", "string"), Field.of("breed", "string"), Field.of("weight", "int"));
        insertDogs(family);
        return family;
    }

    /** The three dogs, in a family that lies on another shard than this one. */
    Family dogsElsewhere(Family one, String prefix) throws SQLException {
        for (int i = 0; i < MANY; i++) {
            Family family = dogs(prefix + i);
            if (!family.shard().equals(one.shard())) {
                return family;
            }
        }
        throw new AssertionError(MANY + " families, and all on " + one.shard());
    }

    /** The numbers from 1 up, as many as asked for (a power of two), each with a short text. */
    Family numbers(String name, int rows) throws SQLException {
        Family family = make(name, Field.of("n", "int"), Field.of("s", "string"), Field.of("f", "float"));
        execute(family, "TRUNCATE " + name);
        execute(family, "INSERT INTO " + name + " VALUES (1, 1, 'some text of a row', 0.5)");
        for (int there = 1; there < rows; there *= 2) {
            execute(family, "INSERT INTO %1$s SELECT id + %2$d, n + %2$d, s, f FROM %1$s".formatted(name, there));
        }
        return family;
    }

    /** A query over numbers that ends after hours. */
    static String endless(Family numbers) {
        String name = numbers.name().value();
        return "SELECT COUNT(*) FROM %s a, %s b, %s c WHERE a.s < b.s OR b.f > c.n".formatted(name, name, name);
    }

    /** The three dogs once more. */
    void insertDogs(Family family) throws SQLException {
        insert(
                family,
                List.of("name", "breed", "weight"),
                List.of(
                        List.of("spot", "labrador", 100),
                        List.of("max", "chihuahua", 3),
                        List.of("sprinkle", "pitbull", 50)));
    }

    Family make(String name, Field... fields) {
        return registry.ensure(new FamilyName(name), List.of(fields)).await().atMost(PATIENCE);
    }

    void insert(Family family, List<String> columns, List<? extends List<?>> rows) throws SQLException {
        String sql = "INSERT INTO " + SqlIdentifier.quote(family.name().value()) + " ("
                + String.join(", ", columns.stream().map(SqlIdentifier::quote).toList()) + ") VALUES ("
                + "?, ".repeat(columns.size() - 1) + "?)";
        try (Connection connection = shard(family).admin();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            for (List<?> row : rows) {
                for (int i = 0; i < row.size(); i++) {
                    insert.setObject(i + 1, row.get(i));
                }
                insert.execute();
            }
        }
    }

    /** Runs a statement on the family's shard. */
    void execute(Family family, String sql) throws SQLException {
        try (Connection connection = shard(family).admin();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    TestShard shard(Family family) {
        return fleet.shard(family.shard().value());
    }
}
