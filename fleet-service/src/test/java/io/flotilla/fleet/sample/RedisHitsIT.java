package io.flotilla.fleet.sample;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.flotilla.process.Deadline;
import io.flotilla.testkit.FleetResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@QuarkusTestResource(value = FleetResource.class, initArgs = @ResourceArg(name = "account", value = "fleet"))
@QuarkusTestResource(value = RealRedis.class, restrictToAnnotatedClass = true)
@Timeout(300)
class RedisHitsIT {

    private static final Duration RECOVERY = Duration.ofMinutes(1);

    @BeforeEach
    void redisIsInstalled() {
        assumeTrue(RealRedis.installed(), "needs redis-server, which is not installed");
    }

    @Test
    void everyHitHasANumberOfItsOwn() {
        long before = hit();
        Set<Long> numbers = ConcurrentHashMap.newKeySet();

        IntStream.range(0, 100).parallel().forEach(i -> numbers.add(hit()));

        assertEquals(100, numbers.size());
        assertEquals(before + 101, hit());
    }

    @Test
    void anOutageIsSaidAndPasses() {
        hit();
        RealRedis.end();
        try {
            saysItIsAway();
            given().get("/status").then().statusCode(200).body(equalTo("OK"));
            given().get("/q/health/ready").then().statusCode(200);
        } finally {
            RealRedis.begin();
        }

        assertEquals(200, statusOnceBack());
    }

    @Test
    void silenceIsAnOutageToo() throws Exception {
        hit();
        RealRedis.signal("STOP");
        try {
            saysItIsAway();
        } finally {
            RealRedis.signal("CONT");
        }

        assertEquals(200, statusOnceBack());
    }

    private static void saysItIsAway() {
        given().get("/redis-hits")
                .then()
                .statusCode(503)
                .header("Retry-After", "2")
                .body("code", equalTo("REDIS_UNAVAILABLE"));
    }

    private static int statusOnceBack() {
        Deadline deadline = Deadline.in(RECOVERY);
        int status = given().get("/redis-hits").statusCode();
        while (status != 200 && deadline.pause()) {
            status = given().get("/redis-hits").statusCode();
        }
        return status;
    }

    private static long hit() {
        String answer =
                given().get("/redis-hits").then().statusCode(200).extract().asString();
        return Long.parseLong(answer.substring("Redis hits ".length()));
    }
}
