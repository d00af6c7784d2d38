package io.flotilla.local;

import io.flotilla.local.fleet.DataDirectory;
import io.flotilla.local.fleet.Ports;
import io.flotilla.local.fleet.ShardPlan;
import java.util.ArrayList;
import java.util.List;

/** What to try when everything runs, ready to be pasted. */
record NextSteps(DataDirectory directory, Ports ports, String dataOption) {

    /** @param url where the gateway answers */
    List<String> lines(String url) {
        List<String> lines = new ArrayList<>(List.of(
                "",
                "Store three events, and ask for them:",
                "  curl -X PUT " + url
                        + "/api/log -H 'Content-Type: application/json' -d '{\"family\":\"dog_registry\","
                        + "\"schema\":{\"name\":\"string\",\"breed\":\"string\",\"weight\":\"int\"},\"logs\":["
                        + "{\"name\":\"spot\",\"breed\":\"labrador\",\"weight\":100},"
                        + "{\"name\":\"max\",\"breed\":\"chihuahua\",\"weight\":3},"
                        + "{\"name\":\"sprinkle\",\"breed\":\"pitbull\",\"weight\":50}]}'",
                "  curl " + url + "/api/query -H 'Content-Type: application/json' "
                        + "-d '{\"query\":\"SELECT * FROM dog_registry\"}'",
                "The same from the command line: cli/flotilla --help",
                "Look into a shard with any MySQL client:"));
        for (ShardPlan shard : ShardPlan.ALL) {
            lines.add("  mysql --defaults-file=%s   # shard %s, on %s:%d"
                    .formatted(directory.client(shard), shard.name(), Ports.HOST, ports.of(shard.primary())));
        }
        lines.add("Stop everything: deploy/local/down" + dataOption);
        return lines;
    }
}
