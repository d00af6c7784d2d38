package io.flotilla.fleet.inventory;

import com.fasterxml.jackson.databind.JsonNode;
import io.flotilla.api.fleet.FleetError;
import io.flotilla.api.fleet.ServiceForm;
import io.flotilla.api.problem.ProblemException;
import java.util.Locale;
import java.util.Set;

/** Reads what a caller says about a service. */
final class ServiceReader {

    private static final Set<String> SERVERS_OWN = Set.of("mysql", "information_schema", "performance_schema", "sys");

    private ServiceReader() {}

    static ServiceForm read(JsonNode body) {
        JsonForm form = JsonForm.of(body, FleetError.INVALID_SERVICE, Set.of("name", "dbname"));
        String name = form.required(form.text("name"), "name");
        require(
                name.matches("[A-Za-z0-9][A-Za-z0-9_-]{0,63}"),
                "/name",
                "A service is called by 1 to 64 letters, digits, _ and -");
        String database = form.text("dbname").orElseGet(() -> name.replace('-', '_'));
        require(
                database.matches("[A-Za-z0-9_]{1,57}"),
                "/dbname",
                "A database is called by 1 to 57 letters, digits and _");
        require(
                !SERVERS_OWN.contains(database.toLowerCase(Locale.ROOT)),
                "/dbname",
                "This database belongs to the server itself");
        return new ServiceForm(name, database);
    }

    private static void require(boolean holds, String pointer, String otherwise) {
        if (!holds) {
            throw new ProblemException(FleetError.INVALID_SERVICE, otherwise).at(pointer);
        }
    }
}
