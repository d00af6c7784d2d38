package io.flotilla.fleet.user;

import com.fasterxml.jackson.databind.JsonNode;
import io.flotilla.api.fleet.FleetError;
import io.flotilla.api.fleet.PermissionForm;
import io.flotilla.api.fleet.UserForm;
import io.flotilla.api.fleet.UserStatus;
import io.flotilla.api.problem.ProblemException;
import io.flotilla.fleet.user.account.AccountName;
import java.util.Iterator;
import java.util.Set;

/** Reads what a caller says about a user. Every refusal is INVALID_USER and points at the member. */
final class UserReader {

    private static final String NAME = "name";
    private static final String STATUS = "status";

    private UserReader() {}

    /** The name of a new user. */
    static String name(JsonNode body) {
        members(body, Set.of(NAME));
        return AccountName.require(required(body, NAME));
    }

    /** A change; what is absent or null stays. */
    static UserForm change(JsonNode body) {
        members(body, Set.of(NAME, STATUS));
        String name = text(body, NAME);
        String status = text(body, STATUS);
        if (name != null) {
            AccountName.require(name);
        }
        if (status != null && UserStatus.ofWireName(status).isEmpty()) {
            throw refusal("A status is active, inactive or terminated", STATUS);
        }
        return new UserForm(name, status);
    }

    static PermissionForm permission(JsonNode body) {
        members(body, Set.of("service", "role"));
        return new PermissionForm(required(body, "service"), required(body, "role"));
    }

    static ProblemException refusal(String why, String member) {
        return new ProblemException(FleetError.INVALID_USER, why).at("/" + member);
    }

    private static void members(JsonNode body, Set<String> known) {
        if (body == null || !body.isObject()) {
            throw new ProblemException(FleetError.INVALID_USER, "The body must be a JSON object");
        }
        for (Iterator<String> names = body.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!known.contains(name)) {
                String there = String.join(", ", known.stream().sorted().toList());
                throw refusal(
                        "There is no member of this name here; there are: " + there,
                        name.replace("~", "~0").replace("/", "~1"));
            }
        }
    }

    private static String required(JsonNode body, String member) {
        String text = text(body, member);
        if (text == null) {
            throw refusal("The member " + member + " is missing", member);
        }
        return text;
    }

    private static String text(JsonNode body, String member) {
        JsonNode value = body.get(member);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw refusal("The member " + member + " must be a string", member);
        }
        return value.textValue();
    }
}
