package io.flotilla.fleet.sample;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.flotilla.testkit.Fleet;
import io.flotilla.testkit.FleetResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(value = FleetResource.class, initArgs = @ResourceArg(name = "account", value = "fleet"))
@Timeout(300)
class SamplesIT {

    @Test
    void aPalindromeIsKeptOnce() throws SQLException {
        for (int i = 0; i < 3; i++) {
            palindrom("kayak", 200, "Text is palindrom");
        }
        palindrom("%20%20", 200, "Text is palindrom");
        palindrom("%20", 200, "Text is palindrom");
        palindrom("%F0%9F%98%80a%F0%9F%98%80", 200, "Text is palindrom");

        assertEquals(1, kept("kayak"));
        assertEquals(1, kept(" "));
        assertEquals(1, kept("  "));
        assertEquals(1, kept("😀a😀"));
    }

    @Test
    void aTextThatIsNoneIsNotKept() throws SQLException {
        palindrom("Kayak", 200, "Text is not palindrom");
        palindrom("ab;ba;ab", 200, "Text is not palindrom");
        palindrom("kayak%20", 200, "Text is not palindrom");

        assertEquals(0, kept("Kayak"));
    }

    @Test
    void allOfTheTextCounts() throws SQLException {
        palindrom("x;y;x", 200, "Text is palindrom");
        palindrom("a%2Fa", 200, "Text is palindrom");
        palindrom("%C5%BE".repeat(200), 200, "Text is palindrom");

        assertEquals(1, kept("x;y;x"));
        assertEquals(1, kept("a/a"));
        assertEquals(1, kept("ž".repeat(200)));
        assertEquals(0, kept("x"));
    }

    @ParameterizedTest
    @CsvSource({"201, 400, BAD_REQUEST", "1000, 400, BAD_REQUEST"})
    void aTextThatIsTooLongIsRefused(int length, int status, String code) {
        get("/palindrom/" + "a".repeat(length)).statusCode(status).body("code", equalTo(code));
    }

    @Test
    void whatIsNotUtf8IsRefused() {
        get("/palindrom/%FF").statusCode(400).contentType("application/problem+json");
        get("/palindrom/").statusCode(404).contentType("application/problem+json");
    }

    @Test
    void withoutRedisTheCounterSaysSo() {
        given().get("/redis-hits")
                .then()
                .statusCode(503)
                .body("code", equalTo("REDIS_UNAVAILABLE"))
                .body("detail", containsString("FLOTILLA_REDIS_URL"));
    }

    @Test
    void theAdminAreaIsBehindAPassword() {
        given().auth()
                .preemptive()
                .basic("developer", "bronto123")
                .get("/admin")
                .then()
                .statusCode(200)
                .contentType("text/plain")
                .body(equalTo("admin area"));
        given().auth()
                .preemptive()
                .basic("developer", "wrong")
                .get("/admin")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", containsString("Basic realm="))
                .contentType("application/problem+json")
                .body("code", equalTo("UNAUTHORIZED"));
        get("/admin").statusCode(401).header("WWW-Authenticate", containsString("Basic realm="));
    }

    private static void palindrom(String path, int status, String body) {
        get("/palindrom/" + path).statusCode(status).contentType("text/plain").body(equalTo(body));
    }

    private static io.restassured.response.ValidatableResponse get(String path) {
        return given().urlEncodingEnabled(false).get(path).then();
    }

    private static int kept(String text) throws SQLException {
        try (var connection = Fleet.shared().manager().admin();
                var query = connection.prepareStatement(
                        "SELECT COUNT(*) FROM " + Fleet.MANAGER_DATABASE + ".palindrome WHERE HEX(text) = HEX(?)")) {
            query.setString(1, text);
            var row = query.executeQuery();
            row.next();
            return row.getInt(1);
        }
    }
}
