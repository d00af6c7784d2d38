package io.flotilla.fleet.inventory;

import com.fasterxml.jackson.databind.JsonNode;
import io.flotilla.api.fleet.FleetError;
import io.flotilla.api.registry.InstanceRole;
import java.util.Optional;
import java.util.Set;

/** Reads what a caller says about an instance, whole or in part. */
final class InstanceReader {

    private static final String PROVISION = "provision";
    private static final Set<String> MEMBERS =
            Set.of("id", "host", "port", "role", "service", "address", "driver", "unit", PROVISION);

    private InstanceReader() {}

    /** A new instance; {@code byDefault} drives it when the body does not say who does. */
    static ServerDescription whole(JsonNode body, DriverName byDefault) {
        JsonForm form = form(body);
        return new ServerDescription(
                InstanceRules.host(form.required(form.text("host"), "host"), "/host"),
                InstanceRules.port(form.required(form.integer("port"), "port"), "/port"),
                form.text("role").map(InstanceRules::role).orElse(InstanceRole.OTHER),
                form.required(form.text("service"), "service"),
                form.text("address").map(InstanceRules::address),
                form.text("driver").map(InstanceRules::driver).orElse(byDefault),
                form.text("unit").map(InstanceRules::unit).orElse(null));
    }

    /** What becomes of an instance: all that the body does not name stays. */
    static ServerDescription changed(ServerDescription now, JsonNode body) {
        JsonForm form = form(body);
        return new ServerDescription(
                form.text("host").map(host -> InstanceRules.host(host, "/host")).orElse(now.host()),
                form.integer("port")
                        .map(port -> InstanceRules.port(port, "/port"))
                        .orElse(now.port()),
                form.text("role").map(InstanceRules::role).orElse(now.role()),
                form.text("service").orElse(now.service()),
                body.has("address") ? form.text("address").map(InstanceRules::address) : now.address(),
                form.text("driver").map(InstanceRules::driver).orElse(now.driver()),
                form.text("unit").map(InstanceRules::unit).orElse(now.unit()));
    }

    /** Whether the server is to be made first. */
    static boolean provision(JsonNode body) {
        return form(body).flag(PROVISION);
    }

    /** An id in a body says nothing new; it must be the right one. */
    static void requireId(JsonNode body, long id) {
        Optional<Long> given = form(body).integer("id");
        InstanceRules.require(
                given.isEmpty() || given.get() == id, "/id", "The id of an instance cannot be changed; leave it out");
    }

    private static JsonForm form(JsonNode body) {
        return JsonForm.of(body, FleetError.INVALID_INSTANCE, MEMBERS);
    }
}
