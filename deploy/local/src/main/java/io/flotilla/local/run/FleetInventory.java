package io.flotilla.local.run;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.flotilla.api.fleet.InstanceForm;
import io.flotilla.api.fleet.ServiceForm;
import io.flotilla.api.registry.InstanceRole;
import io.flotilla.local.fleet.Ports;
import io.flotilla.local.fleet.ServerName;
import io.flotilla.local.fleet.ShardPlan;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The inventory that the fleet service begins with: the reference fleet, where it really listens, driven by the local driver. */
record FleetInventory(List<ServiceForm> services, List<InstanceForm> instances) {

    static FleetInventory of(Ports ports) {
        return new FleetInventory(
                ShardPlan.ALL.stream()
                        .map(shard -> new ServiceForm(shard.name(), shard.database()))
                        .toList(),
                ShardPlan.ALL.stream()
                        .flatMap(shard -> Stream.of(
                                instance(shard.primary(), InstanceRole.PRIMARY, shard, ports),
                                instance(shard.replica(), InstanceRole.REPLICA, shard, ports)))
                        .sorted(Comparator.comparing(InstanceForm::host))
                        .toList());
    }

    private static InstanceForm instance(ServerName server, InstanceRole role, ShardPlan shard, Ports ports) {
        int port = ports.of(server);
        String address = Ports.HOST + ":" + port;
        return new InstanceForm(server.toString(), port, role.wireName(), shard.name(), address, "local", null, null);
    }

    String toJson() throws IOException {
        return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n";
    }
}
