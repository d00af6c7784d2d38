package io.flotilla.registry.family;

import static io.flotilla.registry.RegistryApi.columns;
import static io.flotilla.registry.RegistryApi.ensure;
import static io.flotilla.registry.RegistryApi.ensured;
import static io.flotilla.registry.RegistryApi.shardOf;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.flotilla.api.registry.EnsureFamily;
import io.flotilla.api.registry.Family;
import io.flotilla.api.registry.Shard;
import io.flotilla.api.schema.Field;
import io.flotilla.registry.RegistryApi;
import io.flotilla.testkit.Fleet;
import io.flotilla.testkit.FleetResource;
import io.flotilla.testkit.TestShard;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(FleetResource.class)
class FamiliesIT {

    private static final Field NAME = Field.of("name", "string");
    private static final Field WEIGHT = Field.of("weight", "int");

    @BeforeAll
    static void emptyShards() {
        Fleet.shared().clean();
    }

    @BeforeEach
    void bothRegistered() {
        RegistryApi.registerShards();
    }

    @Test
    void ensuringAFamilyMakesItsTable() throws Exception {
        Family family = ensured(
                "Beak Length (mm)",
                NAME,
                WEIGHT,
                Field.of("a.b", "float"),
                Field.of("select", "bool"),
                Field.of("born", "datetime"),
                Field.of("price", "decimal(12,2)"));

        assertEquals(1, family.schemaVersion());
        assertEquals(
                "{1=id bigint, 2=name longtext, 3=weight bigint, 4=a.b double, 5=select tinyint, 6=born datetime,"
                        + " 7=price decimal}",
                columns(shard(family), "Beak Length (mm)").toString());
    }

    @Test
    void aDryRunTellsTheFamilyAsItWouldBeAndChangesNothing() throws Exception {
        Family wouldBe = dryRun("rehearsed", NAME).statusCode(200).extract().as(Family.class);
        given().get("/api/families/rehearsed").then().statusCode(404);
        Family family = ensured("rehearsed", NAME);
        assertEquals(1, wouldBe.schemaVersion());
        assertEquals(List.of(NAME), wouldBe.fields());

        Family wider = dryRun("rehearsed", WEIGHT).statusCode(200).extract().as(Family.class);

        assertEquals(2, wider.schemaVersion());
        assertEquals(List.of(NAME, WEIGHT), wider.fields());
        assertEquals(family.shard(), wider.shard());
        assertEquals(family, ensured("rehearsed"));
        assertEquals(
                "{1=id bigint, 2=name longtext}",
                columns(shard(family), "rehearsed").toString());
    }

    @Test
    void aDryRunRefusesWhatWouldBeRefused() {
        ensured("rehearsed_badly", NAME);

        dryRun("rehearsed_badly", Field.of("name", "int")).statusCode(409).body("code", equalTo("TYPE_CONFLICT"));
        dryRun("Rehearsed_Badly", NAME).statusCode(409).body("code", equalTo("NAME_CONFLICT"));
    }

    private static ValidatableResponse dryRun(String family, Field... fields) {
        return given().contentType("application/json")
                .body(new EnsureFamily(List.of(fields)))
                .put("/api/families/{family}?dry-run=true", family)
                .then();
    }

    @Test
    void ensuringItAgainChangesNothing() {
        Family first = ensured("again", NAME, WEIGHT);

        assertEquals(first, ensured("again", WEIGHT));
        assertEquals(first, ensured("again"));
    }

    @Test
    void newFieldsGoBehindTheExistingOnes() throws Exception {
        ensured("growing", NAME);

        Family grown = ensured("growing", Field.of("extra", "json"), NAME, WEIGHT);

        assertEquals(2, grown.schemaVersion());
        assertEquals(List.of(NAME, Field.of("extra", "json"), WEIGHT), grown.fields());
        assertEquals("weight bigint", columns(shard(grown), "growing").get(4));
    }

    @Test
    void anotherTypeIsRefusedAndNothingChanges() {
        Family before = ensured("typed", WEIGHT);

        ensure("typed", Map.of("fields", List.of(Map.of("name", "weight", "type", "float"))))
                .statusCode(409)
                .body("code", equalTo("TYPE_CONFLICT"))
                .body("detail", containsString("int"))
                .body("detail", containsString("float"))
                .body("pointer", equalTo("/schema/weight"));

        assertEquals(before, ensured("typed"));
    }

    @Test
    void aFamilyThatDiffersOnlyByCaseIsRefused() {
        ensured("cased", NAME);

        ensure("Cased", Map.of("fields", List.of())).statusCode(409).body("code", equalTo("NAME_CONFLICT"));
    }

    @Test
    void fieldsThatCanNeverBeStoredLeaveNothingBehind() {
        List<Map<String, String>> many = IntStream.range(0, 5_000)
                .mapToObj(i -> Map.of("name", "f" + i, "type", "int"))
                .toList();

        ensure("too wide", Map.of("fields", many)).statusCode(422).body("code", equalTo("SCHEMA_TOO_WIDE"));

        given().get("/api/families/too wide").then().statusCode(404).body("code", equalTo("FAMILY_NOT_FOUND"));
    }

    @Test
    void theWidestTableWeAllowIsOneTheServerTakes() {
        Field[] texts = IntStream.range(0, 196)
                .mapToObj(i -> Field.of("t" + i, "string"))
                .toArray(Field[]::new);
        Field[] numbers =
                IntStream.range(0, 996).mapToObj(i -> Field.of("n" + i, "int")).toArray(Field[]::new);

        assertEquals(196, ensured("widest texts", texts).fields().size());
        assertEquals(996, ensured("widest numbers", numbers).fields().size());
    }

    @Test
    void whatACrashLeftBehindIsAdoptedOrReplaced() throws Exception {
        Family family = ensured("crashed", NAME);
        // As a registry leaves it that died between its DDL and its commit.
        execute(shardOf(family), "ALTER TABLE crashed ADD weight BIGINT, ADD born LONGTEXT");

        Family recovered = ensured("crashed", WEIGHT, Field.of("born", "datetime"));

        assertEquals(2, recovered.schemaVersion());
        assertEquals(
                "{1=id bigint, 2=name longtext, 3=weight bigint, 4=born datetime}",
                columns(shard(recovered), "crashed").toString());
    }

    @Test
    void valuesTheRegistryDoesNotKnowOfAreNeverDropped() throws Exception {
        Family family = ensured("foreign", NAME);
        execute(shardOf(family), "ALTER TABLE `foreign` ADD weight LONGTEXT");
        execute(shardOf(family), "INSERT INTO `foreign` (weight) VALUES ('heavy')");

        ensure("foreign", Map.of("fields", List.of(WEIGHT))).statusCode(409).body("code", equalTo("TYPE_CONFLICT"));

        assertEquals("weight longtext", columns(shard(family), "foreign").get(3));
    }

    @Test
    void aServerThatRefusesIsNamedAtOnce() throws Exception {
        onAllShards("CREATE VIEW viewed AS SELECT 1 AS id");
        try {
            ensure("viewed", Map.of("fields", List.of(NAME)))
                    .statusCode(503)
                    .header("Retry-After", "2")
                    .body("code", equalTo("SHARD_UNAVAILABLE"))
                    .body("detail", containsString("refuses to change its tables, with its error 1347;"));
        } finally {
            onAllShards("DROP VIEW viewed");
        }

        assertEquals(List.of(NAME), ensured("viewed", NAME).fields());
    }

    @Test
    void aShardThatIsDownFailsOnlyItsOwnFamilies() {
        Family down = ensured("on a shard that dies", NAME);
        Family up = anyOnAnotherShard(down);

        shardOf(down).kill();
        try {
            ensure("on a shard that dies", Map.of("fields", List.of(WEIGHT)))
                    .statusCode(503)
                    .header("Retry-After", "2")
                    .body("code", equalTo("SHARD_UNAVAILABLE"));
            assertEquals(2, ensured(up.name().value(), NAME, WEIGHT).schemaVersion());
        } finally {
            shardOf(down).start();
        }

        assertEquals(2, ensured("on a shard that dies", WEIGHT).schemaVersion());
    }

    private static Family anyOnAnotherShard(Family one) {
        for (int i = 0; i < 50; i++) {
            Family other = ensured("elsewhere " + i, NAME);
            if (!other.shard().equals(one.shard())) {
                return other;
            }
        }
        throw new AssertionError("50 families, and none on another shard than " + one.shard());
    }

    private static Shard shard(Family family) {
        return shardOf(family).description();
    }

    private static void onAllShards(String sql) throws Exception {
        for (TestShard shard : Fleet.shared().shards()) {
            execute(shard, sql);
        }
    }

    private static void execute(TestShard shard, String sql) throws Exception {
        try (var connection = shard.admin();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
