package io.flotilla.fleet.cloud;

import io.flotilla.api.cloud.CloudPaths;
import io.flotilla.api.cloud.CloudServer;
import io.flotilla.api.cloud.CloudServers;
import io.flotilla.api.cloud.CloudServices;
import io.flotilla.api.cloud.CloudStatus;
import io.flotilla.api.cloud.CloudUnhealthy;
import io.flotilla.fleet.cloud.health.HealthRules;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/cloud}: each call asks the provider anew. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "cloud")
public class CloudResource {

    private final CpxProvider provider;

    CloudResource(CpxProvider provider) {
        this.provider = provider;
    }

    @GET
    @Path(CloudPaths.SERVERS)
    @Operation(
            summary = "All servers of the provider",
            description = "A server that could not be asked, or said nothing that makes sense, is unknown.")
    public Uni<CloudServers> servers(@BeanParam CloudOptions options) {
        return answer(options, (rules, servers) -> new CloudServers(servers));
    }

    @GET
    @Path(CloudPaths.SERVICES)
    @Operation(
            summary = "The services on these servers",
            description = "Averages have two decimals and leave out servers whose figures are unknown.")
    public Uni<CloudServices> services(@BeanParam CloudOptions options) {
        return answer(options, (rules, servers) -> new CloudServices(rules.services(servers)));
    }

    @GET
    @Path(CloudPaths.STATUS)
    @Operation(summary = "Everything counted")
    public Uni<CloudStatus> status(@BeanParam CloudOptions options) {
        return answer(options, HealthRules::status);
    }

    @GET
    @Path(CloudPaths.UNHEALTHY)
    @Operation(
            summary = "What somebody should look at",
            description = "Services with fewer healthy servers than the minimum, none included, and servers that are"
                    + " unhealthy or unknown.")
    public Uni<CloudUnhealthy> unhealthy(@BeanParam CloudOptions options) {
        return answer(options, HealthRules::unhealthyOf);
    }

    private <T> Uni<T> answer(CloudOptions options, BiFunction<HealthRules, List<CloudServer>, T> view) {
        HealthRules rules = options.rules();
        return provider.readings()
                .map(readings -> view.apply(
                        rules,
                        readings.stream()
                                .map(rules::server)
                                .filter(options.filter())
                                .toList()));
    }
}
