package io.flotilla.fleet.inventory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.flotilla.api.fleet.ServiceForm;
import io.flotilla.api.problem.ProblemException;
import io.flotilla.api.registry.InstanceRole;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The inventory of the first start: {@code {"services":[...],"instances":[...]}}, each as the API takes it.
 *
 * @param services  added first
 * @param instances added then
 */
record InventoryFile(List<ServiceForm> services, List<ServerDescription> instances) {

    private static final int MYSQL_PORT = 3_306;

    /** Two replicated pairs, each of which serves one shard. */
    static InventoryFile referenceFleet() {
        return new InventoryFile(
                List.of(new ServiceForm("orders", "orders"), new ServiceForm("metrics", "metrics")),
                List.of(
                        reference("mysql-01-prod", InstanceRole.PRIMARY, "orders"),
                        reference("mysql-02-prod", InstanceRole.PRIMARY, "metrics"),
                        reference("mysql-03-prod", InstanceRole.REPLICA, "orders"),
                        reference("mysql-04-prod", InstanceRole.REPLICA, "metrics")));
    }

    private static ServerDescription reference(String host, InstanceRole role, String service) {
        return new ServerDescription(host, MYSQL_PORT, role, service, Optional.empty(), DriverName.SSH, "mysql");
    }

    /** @throws IllegalArgumentException naming the property, when the file cannot be read or makes no sense */
    static InventoryFile read(Path file) {
        try {
            JsonNode all = new ObjectMapper().readTree(file.toFile());
            List<ServiceForm> services = new ArrayList<>();
            all.path("services").forEach(service -> services.add(ServiceReader.read(service)));
            List<ServerDescription> instances = new ArrayList<>();
            all.path("instances").forEach(instance -> instances.add(InstanceReader.whole(instance, DriverName.SSH)));
            return new InventoryFile(services, instances);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "flotilla.fleet.inventory: " + file + " is no readable JSON: " + e.getMessage(), e);
        } catch (ProblemException e) {
            throw new IllegalArgumentException(
                    "flotilla.fleet.inventory: " + file + ": " + e.detail() + " (" + e.pointer() + ")", e);
        }
    }
}
