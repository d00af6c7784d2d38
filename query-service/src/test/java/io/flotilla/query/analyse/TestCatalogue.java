package io.flotilla.query.analyse;

import io.flotilla.api.registry.Family;
import io.flotilla.api.registry.Instance;
import io.flotilla.api.registry.InstanceRole;
import io.flotilla.api.registry.Shard;
import io.flotilla.api.registry.ShardName;
import io.flotilla.api.schema.FamilyName;
import io.flotilla.api.schema.Field;
import io.flotilla.query.parse.SelectParser;
import io.flotilla.registry.client.Catalogue;
import java.util.List;

/** A catalogue with {@code dogs} and {@code owners} on one shard and {@code cats} on another. */
public final class TestCatalogue {

    private TestCatalogue() {}

    /** The catalogue. */
    public static Catalogue catalogue() {
        return Catalogue.of(
                7,
                List.of(shard("east", 3306), shard("west", 3307)),
                List.of(
                        family("dogs", "east", Field.of("name", "string"), Field.of("tags", "json")),
                        family("owners", "east", Field.of("dog", "string"), Field.of("tags", "json")),
                        family("cats", "west", Field.of("name", "string"))));
    }

    /** The query, resolved in the catalogue. */
    public static ResolvedQuery resolve(String sql) {
        return TableResolver.resolve(SelectParser.parse(sql, 100), catalogue());
    }

    private static Shard shard(String name, int port) {
        return new Shard(
                new ShardName(name), "data", 1, List.of(new Instance("localhost", port, InstanceRole.PRIMARY)));
    }

    private static Family family(String name, String shard, Field... fields) {
        return new Family(new FamilyName(name), new ShardName(shard), 1, 7, List.of(fields));
    }
}
