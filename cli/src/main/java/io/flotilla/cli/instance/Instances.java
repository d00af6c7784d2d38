package io.flotilla.cli.instance;

import com.fasterxml.jackson.databind.JsonNode;
import io.flotilla.api.fleet.FleetPaths;
import io.flotilla.cli.exit.CommandFailure;
import io.flotilla.cli.exit.ExitCode;
import io.flotilla.cli.fleet.Fleet;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Finds the server that somebody means. */
@Singleton
final class Instances {

    static final String LIST = FleetPaths.INSTANCES + "?full=true";

    private final Fleet fleet;

    Instances(Fleet fleet) {
        this.fleet = fleet;
    }

    /** The path of a server given by its id or as {@code HOST[:PORT]}. */
    String path(String wanted) {
        return pathOf(isId(wanted) ? wanted : byName(wanted).path("id").asText());
    }

    /** The same as the inventory has it. */
    JsonNode find(String wanted) {
        return isId(wanted) ? fleet.get(pathOf(wanted)) : byName(wanted);
    }

    static String pathOf(String id) {
        return FleetPaths.INSTANCE + "/" + id;
    }

    static String endpoint(JsonNode instance) {
        return instance.path("host").asText() + ":" + instance.path("port").asText();
    }

    private static boolean isId(String wanted) {
        return wanted.matches("[0-9]+");
    }

    private JsonNode byName(String wanted) {
        List<JsonNode> all = StreamSupport.stream(
                        fleet.get(LIST).path("instances").spliterator(), false)
                .toList();
        List<JsonNode> found =
                all.stream().filter(instance -> isMeant(instance, wanted)).toList();
        if (found.size() == 1) {
            return found.get(0);
        }
        if (found.isEmpty()) {
            throw unknown(wanted, all);
        }
        String which = found.stream().map(Instances::endpoint).collect(Collectors.joining(", "));
        throw new CommandFailure(ExitCode.USAGE, wanted + " is ambiguous: there are " + which)
                .next("the same with " + endpoint(found.get(0)));
    }

    private static boolean isMeant(JsonNode instance, String wanted) {
        return instance.path("host").asText().equalsIgnoreCase(wanted)
                || endpoint(instance).equalsIgnoreCase(wanted);
    }

    private static CommandFailure unknown(String wanted, List<JsonNode> all) {
        CommandFailure failure = new CommandFailure(ExitCode.NOT_FOUND, "There is no instance " + wanted);
        String start = wanted.toLowerCase(Locale.ROOT);
        return all.stream()
                .map(Instances::endpoint)
                .filter(endpoint -> endpoint.toLowerCase(Locale.ROOT).startsWith(start))
                .findFirst()
                .map(similar -> failure.next(similar + ", or one of flotilla instance list"))
                .orElseGet(() -> failure.next("flotilla instance list"));
    }
}
