package io.flotilla.registry.family;

import io.flotilla.api.registry.EnsureFamily;
import io.flotilla.api.registry.Family;
import io.flotilla.api.registry.RegistryPaths;
import io.flotilla.api.schema.FamilyName;
import io.flotilla.api.schema.Field;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** {@code /api/families}. */
@Path(RegistryPaths.FAMILIES)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
// Left half-way, a transaction would keep its connection: what has begun ends, also when its caller is gone.
@Cancellable(false)
@Tag(name = "families")
public class FamilyResource {

    private final Families families;

    FamilyResource(Families families) {
        this.families = families;
    }

    @GET
    @Operation(summary = "All families, by name")
    public Uni<FamilyList> list() {
        return families.all().map(FamilyList::new);
    }

    @GET
    @Path("/{family}")
    @Operation(summary = "One family: its shard, schema version and fields")
    public Uni<Family> get(@PathParam("family") String family) {
        return families.get(new FamilyName(family));
    }

    @PUT
    @Path("/{family}")
    @Operation(
            summary = "Ensure a family",
            description =
                    "Creates the family, or adds the fields it lacks. Never removes or changes a field. Idempotent. "
                            + "With dry-run=true nothing is changed; the answer is the family as it would be.")
    public Uni<Family> ensure(
            @PathParam("family") String family,
            @QueryParam("dry-run") @DefaultValue("false") boolean dryRun,
            EnsureFamily wanted) {
        List<Field> fields = wanted == null ? List.of() : wanted.fields();
        FamilyName name = new FamilyName(family);
        return dryRun ? families.preview(name, fields) : families.ensure(name, fields);
    }
}
