package io.flotilla.cli.fleet;

import com.fasterxml.jackson.databind.JsonNode;
import io.flotilla.cli.exit.CommandFailure;
import io.flotilla.cli.exit.ExitCode;

/**
 * Things that have an id and a name, and are called by either.
 *
 * @param noun   what one of them is called, which is also the command that lists them
 * @param path   where all of them are had, as objects
 * @param member of the answer that holds them
 */
public record Named(Fleet fleet, String noun, String path, String member) {

    /** The one that is meant; a number that is nobody's name is an id. */
    public JsonNode find(String wanted) {
        JsonNode byId = null;
        for (JsonNode one : fleet.get(path).path(member)) {
            if (one.path("name").asText().equals(wanted)) {
                return one;
            }
            byId = one.path("id").asText().equals(wanted) ? one : byId;
        }
        if (byId == null) {
            throw new CommandFailure(ExitCode.NOT_FOUND, "There is no " + noun + " " + wanted)
                    .next("flotilla " + noun + " list");
        }
        return byId;
    }
}
