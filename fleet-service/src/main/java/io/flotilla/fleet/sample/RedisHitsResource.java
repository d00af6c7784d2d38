package io.flotilla.fleet.sample;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code GET /redis-hits}: shows that Redis is written to. */
@Path(SamplePaths.REDIS_HITS)
@Produces(MediaType.TEXT_PLAIN)
@Tag(name = "samples")
public class RedisHitsResource {

    private final RedisHits hits;

    RedisHitsResource(RedisHits hits) {
        this.hits = hits;
    }

    @GET
    @Operation(summary = "How often this was asked, over all replicas")
    public Uni<String> hit() {
        return hits.next().map(number -> "Redis hits " + number);
    }
}
