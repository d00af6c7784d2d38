package io.flotilla.fleet.inventory;

import com.fasterxml.jackson.databind.JsonNode;
import io.flotilla.api.problem.ErrorCode;
import io.flotilla.api.problem.ProblemException;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;

/** A JSON object of a request, read without any conversion: {@code "3306"} and {@code 3306.5} are no ports. Null counts as absent. */
final class JsonForm {

    private final JsonNode body;
    private final ErrorCode refusal;

    private JsonForm(JsonNode body, ErrorCode refusal) {
        this.body = body;
        this.refusal = refusal;
    }

    /** @throws ProblemException with the code {@code refusal}, if this is no object or has other members than these */
    static JsonForm of(JsonNode body, ErrorCode refusal, Set<String> members) {
        if (body == null || !body.isObject()) {
            throw new ProblemException(refusal, "The body must be a JSON object");
        }
        for (Iterator<String> names = body.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!members.contains(name)) {
                throw new ProblemException(
                                refusal,
                                "There is no member of this name here; there are: "
                                        + String.join(
                                                ", ", members.stream().sorted().toList()))
                        .at("/" + name.replace("~", "~0").replace("/", "~1"));
            }
        }
        return new JsonForm(body, refusal);
    }

    Optional<String> text(String member) {
        return member(member, JsonNode::isTextual, "a string").map(JsonNode::textValue);
    }

    Optional<Long> integer(String member) {
        return member(
                        member,
                        node -> node.isIntegralNumber() && node.canConvertToLong(),
                        "a whole number, without quotes")
                .map(JsonNode::longValue);
    }

    boolean flag(String member) {
        return member(member, JsonNode::isBoolean, "true or false")
                .map(JsonNode::booleanValue)
                .orElse(false);
    }

    /** The member that must be there. */
    <T> T required(Optional<T> value, String member) {
        return value.orElseThrow(
                () -> new ProblemException(refusal, "The member " + member + " is missing").at("/" + member));
    }

    private Optional<JsonNode> member(String member, java.util.function.Predicate<JsonNode> fits, String expectation) {
        JsonNode value = body.get(member);
        if (value == null || value.isNull()) {
            return Optional.empty();
        }
        if (!fits.test(value)) {
            throw new ProblemException(refusal, "The member " + member + " must be " + expectation).at("/" + member);
        }
        return Optional.of(value);
    }
}
