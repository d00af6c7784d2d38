package io.flotilla.query;

import io.flotilla.api.problem.ProblemException;
import io.flotilla.api.query.Description;
import io.flotilla.api.query.QueryError;
import io.flotilla.api.query.QueryPaths;
import io.flotilla.api.registry.Family;
import io.flotilla.api.schema.FieldName;
import io.flotilla.api.schema.FieldType;
import io.flotilla.registry.client.Catalogue;
import io.flotilla.registry.client.RegistryClient;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestQuery;

/** Tells what can be asked for: the families and their columns, from the registry's catalogue and no server's. */
@Path(QueryPaths.DESCRIBE)
@NonBlocking
public class DescribeResource {

    /** A registry that is slower than this is taken for away, and what we know is good enough. */
    private static final Duration REFRESH_TIME = Duration.ofSeconds(1);

    private final RegistryClient registry;

    DescribeResource(RegistryClient registry) {
        this.registry = registry;
    }

    /** All families by name, or the one that is asked for. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Lists the families and their columns",
            description = "Columns in ordinal order: id first, then the fields in the order they first appeared.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "one family", value = """
                                                    {"tables":[{"name":"dog_registry","columns":[{"name":"id","type":"int",\
                                                    "nullable":false},{"name":"breed","type":"text","nullable":true}]}]}""")))
    @APIResponse(responseCode = "404", description = "UNKNOWN_TABLE: there is no family of the name asked for")
    public Uni<Description> describe(
            @Parameter(description = "Only the family of exactly this name") @RestQuery String family) {
        return newest().map(catalogue -> family == null ? all(catalogue) : one(catalogue, family));
    }

    private Uni<Catalogue> newest() {
        Uni<Catalogue> fresh = registry.refresh();
        return registry.catalogue().epoch() == 0
                ? fresh
                : fresh.ifNoItem()
                        .after(REFRESH_TIME)
                        .recoverWithItem(registry::catalogue)
                        .onFailure()
                        .recoverWithItem(registry::catalogue);
    }

    private static Description all(Catalogue catalogue) {
        return new Description(catalogue.families().stream()
                .sorted(Comparator.comparing(Family::name))
                .map(DescribeResource::table)
                .toList());
    }

    private static Description one(Catalogue catalogue, String name) {
        Family family = catalogue
                .family(name)
                .orElseThrow(() -> new ProblemException(
                        QueryError.UNKNOWN_TABLE,
                        "There is no family '%s'. Names are case-sensitive; leave the filter out to see all"
                                .formatted(name)));
        return new Description(List.of(table(family)));
    }

    private static Description.Table table(Family family) {
        List<Description.Column> columns = new ArrayList<>();
        columns.add(new Description.Column(FieldName.ID, FieldType.INT.describedAs(), false));
        family.fields()
                .forEach(f -> columns.add(
                        new Description.Column(f.name().value(), f.type().describedAs(), true)));
        return new Description.Table(family.name(), columns);
    }
}
