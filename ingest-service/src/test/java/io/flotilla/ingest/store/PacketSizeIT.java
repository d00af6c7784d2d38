package io.flotilla.ingest.store;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.flotilla.api.problem.ProblemException;
import io.flotilla.testkit.BreakingProxy.Break;
import io.flotilla.testkit.FleetResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A server that takes smaller statements than others. */
@QuarkusTest
@QuarkusTestResource(
        value = FleetResource.class,
        initArgs = {@ResourceArg(name = "account", value = "ingest"), @ResourceArg(name = "registry", value = "true")})
class PacketSizeIT {

    private static final int MEBIBYTE = 1 << 20;

    @Inject
    ShardWriter writer;

    @Test
    void whatItWouldNotTakeIsRefusedAsSuchAndTheRestIsStored() throws Exception {
        try (Scene scene = new Scene(writer, "small_packets", "no such word")) {
            ProblemException refusal = scene.withPackets(MEBIBYTE, () -> {
                scene.store("a", Optional.empty());
                return scene.refusal("b".repeat(MEBIBYTE), Optional.empty());
            });

            scene.store("c".repeat(MEBIBYTE / 2), Optional.empty());

            assertAll(
                    () -> assertEquals("EVENT_TOO_LARGE", refusal.code().name()),
                    () -> assertEquals((long) MEBIBYTE, refusal.extensions().get("limit")),
                    () -> assertEquals(2, scene.count()));
        }
    }

    @Test
    void eventsThatAreTooLargeOnlyTogetherAreToBeSentInParts() throws Exception {
        try (Scene scene = new Scene(writer, "packets_in_parts", "no such word")) {
            ProblemException refusal = scene.withPackets(MEBIBYTE, () -> scene.refusal("b".repeat(MEBIBYTE / 2), 2));

            assertAll(
                    () -> assertEquals(413, refusal.code().status()),
                    () -> assertEquals("BODY_TOO_LARGE", refusal.code().name()),
                    () -> assertEquals((long) MEBIBYTE, refusal.extensions().get("limit")),
                    () -> assertEquals(0, scene.count()));
        }
    }

    @Test
    void aServerThatIsSetUpAnewIsNoticedByTheConnectionItDrops() throws Exception {
        try (Scene scene = new Scene(writer, "shrunk_packets", "poison")) {
            scene.store("a", Optional.empty());

            ProblemException refusal = scene.withPackets(MEBIBYTE, () -> {
                scene.proxy.breaks(Break.BEFORE);
                scene.refusal("poison", Optional.empty());
                scene.proxy.breaks(Break.NEVER);
                return scene.refusal("b".repeat(MEBIBYTE), Optional.empty());
            });

            assertEquals("EVENT_TOO_LARGE", refusal.code().name());
        }
    }
}
