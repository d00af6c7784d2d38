package io.flotilla.cli.instance;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/** How long a server is up, in the two largest units. */
final class Uptime {

    private Uptime() {}

    static String inWords(JsonNode seconds) {
        if (!seconds.isNumber()) {
            return "-";
        }
        Duration time = Duration.ofSeconds(seconds.asLong());
        if (time.toDays() > 0) {
            return time.toDays() + " d " + time.toHoursPart() + " h";
        }
        if (time.toHours() > 0) {
            return time.toHours() + " h " + time.toMinutesPart() + " min";
        }
        return time.toMinutes() > 0
                ? time.toMinutes() + " min " + time.toSecondsPart() + " s"
                : time.toSeconds() + " s";
    }
}
