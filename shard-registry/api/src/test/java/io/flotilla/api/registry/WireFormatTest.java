package io.flotilla.api.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.flotilla.api.schema.FamilyName;
import io.flotilla.api.schema.Field;
import java.util.List;
import org.junit.jupiter.api.Test;

class WireFormatTest {

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void theShardMapComesBackAsItWent() throws Exception {
        Shard shard = new Shard(
                new ShardName("orders"),
                "orders",
                2,
                List.of(
                        new Instance("mysql-01-prod", 3306, InstanceRole.PRIMARY),
                        new Instance("mysql-03-prod", 3306, InstanceRole.REPLICA)));
        Family family =
                new Family(new FamilyName("dogs"), shard.name(), 3, 17, List.of(Field.of("price", "decimal(12,2)")));
        ShardMap map = new ShardMap(17, 0, List.of(shard), List.of(family));

        String text = json.writeValueAsString(map);

        assertEquals(map, json.readValue(text, ShardMap.class));
    }

    @Test
    void rolesTravelUnderTheNamesPeopleKnow() throws Exception {
        assertEquals("[\"master\",\"slave\",\"other\"]", json.writeValueAsString(InstanceRole.values()));
        assertEquals(InstanceRole.REPLICA, json.readValue("\"slave\"", InstanceRole.class));
    }

    @Test
    void aFamilyIsNamesAndTypesInPlainText() throws Exception {
        Family family =
                new Family(new FamilyName("dogs"), new ShardName("orders"), 1, 5, List.of(Field.of("weight", "int")));

        assertEquals(
                "{\"name\":\"dogs\",\"shard\":\"orders\",\"schemaVersion\":1,\"epoch\":5,"
                        + "\"fields\":[{\"name\":\"weight\",\"type\":\"int\"}]}",
                json.writeValueAsString(family));
    }
}
