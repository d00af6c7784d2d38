package io.flotilla.registry.family;

import static io.flotilla.registry.RegistryApi.ensured;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.flotilla.api.registry.Family;
import io.flotilla.api.schema.Field;
import io.flotilla.registry.RegistryApi;
import io.flotilla.testkit.Fleet;
import io.flotilla.testkit.FleetResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(FleetResource.class)
class ConcurrentFamiliesIT {

    private static final int CALLERS = 32;

    /** Before each test: how families spread depends on those there are. */
    @BeforeEach
    void bothRegisteredAndEmpty() {
        Fleet.shared().clean();
        RegistryApi.registerShards();
    }

    @Test
    void manyCallersMakeEachFamilyOnceAndSpreadThemEvenly() throws Exception {
        List<Callable<Family>> calls = IntStream.range(0, CALLERS)
                .<Callable<Family>>mapToObj(i -> () -> ensured("family " + i % 8, Field.of("name", "string")))
                .toList();

        List<Family> families = RegistryApi.together(calls);

        assertEquals(8, families.stream().distinct().count());
        families.forEach(family -> assertEquals(1, family.schemaVersion()));
        Map<String, Long> perShard = families.stream()
                .distinct()
                .collect(Collectors.groupingBy(f -> f.shard().value(), Collectors.counting()));
        assertEquals(Map.of("orders", 4L, "metrics", 4L), perShard);
    }

    @Test
    void fieldsThatArriveTogetherAreAllThereOnce() throws Exception {
        List<Callable<Family>> calls = IntStream.range(0, CALLERS)
                .<Callable<Family>>mapToObj(i -> () -> ensured("wide", Field.of("field " + i % 16, "int")))
                .toList();

        RegistryApi.together(calls);

        Family family = ensured("wide");
        assertEquals(16, family.fields().size());
        assertEquals(16, family.fields().stream().distinct().count());
        assertEquals(16, family.schemaVersion());
    }
}
