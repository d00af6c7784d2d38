package io.flotilla.cli;

import static io.flotilla.cli.StubGateway.answer;
import static io.flotilla.cli.StubGateway.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flotilla.cli.FlotillaProcess.Result;
import io.flotilla.cli.StubGateway.Request;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserIT {

    private static final String PENDING = """
            flotilla: Done, but one server has yet to follow
              mysql-01-prod:3306: The server does not answer
            Try: flotilla user sync, when it can be reached
            """;

    @TempDir
    Path directory;

    private final StubGateway gateway = new StubGateway();

    @BeforeEach
    void prepare() {
        gateway.on("GET /api/users", json(FleetWire.USERS));
    }

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void users_are_listed_with_their_permissions() {
        Result result = run("user", "list");

        assertEquals("""
                id  name  status  created               permissions
                --  ----  ------  --------------------  ----------------------------------
                 7  ann   active  2026-01-02T03:04:05Z  reader of orders, owner of billing
                """, result.out());
    }

    @Test
    void a_new_user_gets_a_password_that_is_shown_once() {
        gateway.on(
                "POST /api/users",
                answer(
                        201,
                        "application/json",
                        "{\"id\":8,\"name\":\"bob\",\"status\":\"active\",\"permissions\":[],\"password\":\"s3cr3t\"}"));

        Result result = run("add", "user", "bob");

        assertEquals(0, result.exitCode(), result.err());
        assertEquals("id        8\nname      bob\nstatus    active\npassword  s3cr3t\n", result.out());
        assertTrue(result.err().startsWith("The password is shown this once."), result.err());
        assertEquals("{\"name\":\"bob\"}", last().body());
    }

    @Test
    void a_user_is_edited_by_id() {
        gateway.on("PUT /api/user/7", json("{\"id\":7,\"name\":\"ann\",\"status\":\"inactive\",\"permissions\":[]}"));

        Result result = run("user", "edit", "7", "--status", "inactive");

        assertEquals(0, result.exitCode(), result.err());
        assertEquals("{\"status\":\"inactive\"}", last().body());
        assertEquals(2, run("user", "edit", "7").exitCode());
    }

    @Test
    void a_role_is_granted_and_revoked_by_name() {
        gateway.on(
                        "POST /api/user/7/permissions",
                        answer(201, "application/json", "{\"id\":13,\"service\":\"orders\",\"role\":\"writer\"}"))
                .on("DELETE /api/user/7/permissions/11", answer(204, "text/plain", ""));

        Result granted = run("user", "grant", "ann", "orders", "writer");
        assertEquals(0, granted.exitCode(), granted.err());
        assertEquals("{\"service\":\"orders\",\"role\":\"writer\"}", last().body());

        Result revoked = run("user", "revoke", "ann", "orders", "reader");
        assertEquals(0, revoked.exitCode(), revoked.err());
        assertEquals("Revoked reader of orders from ann\n", revoked.err());
        assertEquals("/api/user/7/permissions/11", last().path());

        assertEquals(3, run("user", "revoke", "ann", "orders", "owner").exitCode());
    }

    @Test
    void deleting_needs_a_yes_and_an_existing_user() {
        gateway.on("DELETE /api/user/7", answer(204, "text/plain", ""));

        assertEquals(2, run("user", "delete", "ann").exitCode());
        assertEquals(3, run("user", "delete", "nobody", "--yes").exitCode());
        Result deleted = run("user", "delete", "ann", "--yes");

        assertEquals(0, deleted.exitCode(), deleted.err());
        assertEquals("Deleted the user ann\n", deleted.err());
    }

    @Test
    void a_server_that_has_yet_to_follow_is_named_and_the_answer_stays_on_stdout() {
        gateway.on("POST /api/users", changed(201, "\"password\":\"s3cr3t\""))
                .on("PUT /api/user/7", changed(200, "\"permissions\":[]"))
                .on("POST /api/user/7/password", changed(200, "\"password\":\"s3cr3t\""))
                .on("POST /api/user/7/permissions", changed(201, "\"service\":\"orders\",\"role\":\"writer\""))
                .on("POST /api/users/sync", changed(200, "\"done\":[]"));
        for (String[] command : new String[][] {
            {"user", "add", "ann"},
            {"user", "edit", "ann", "--status", "inactive"},
            {"user", "password", "ann"},
            {"user", "grant", "ann", "orders", "writer"},
            {"user", "sync"}
        }) {
            Result table = run(command);
            Result json = run(
                    Stream.concat(Stream.of(command), Stream.of("-o", "json")).toArray(String[]::new));

            assertEquals(6, table.exitCode(), table.err());
            assertTrue(table.err().endsWith(PENDING), table.err());
            assertEquals(6, json.exitCode(), json.err());
            assertTrue(json.err().endsWith(PENDING), json.err());
            assertTrue(json.out().contains("\"pending\":[{\"server\":\"mysql-01-prod:3306\""), json.out());
        }
    }

    @Test
    void what_is_deleted_but_not_everywhere_is_partial() {
        gateway.on("DELETE /api/user/7", changed(202, "\"done\":[]"))
                .on("DELETE /api/user/7/permissions/11", changed(202, "\"done\":[]"));

        Result deleted = run("user", "delete", "ann", "--yes");
        assertEquals(6, deleted.exitCode());
        assertEquals("", deleted.out());
        assertEquals("Deleted the user ann\n" + PENDING, deleted.err());

        Result asJson = run("user", "delete", "ann", "--yes", "-o", "json");
        assertEquals(6, asJson.exitCode());
        assertEquals(
                "{\"done\":[],\"pending\":[{\"server\":\"mysql-01-prod:3306\",\"reason\":\"The server does not answer\"}]}\n",
                asJson.out());

        Result revoked = run("user", "revoke", "ann", "orders");
        assertEquals(6, revoked.exitCode());
        assertEquals("Revoked reader of orders from ann\n" + PENDING, revoked.err());
    }

    private static StubGateway.Reply changed(int status, String members) {
        return answer(
                status,
                "application/json",
                "{" + members
                        + ",\"pending\":[{\"server\":\"mysql-01-prod:3306\",\"reason\":\"The server does not answer\"}]}");
    }

    private Request last() {
        return gateway.requests().get(gateway.requests().size() - 1);
    }

    private Result run(String... arguments) {
        return new FlotillaProcess(directory)
                .run(Stream.concat(Stream.of("--url", gateway.url()), Stream.of(arguments))
                        .toArray(String[]::new));
    }
}
