package io.flotilla.api.ingest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * A page of a family's events that were not taken, oldest first.
 *
 * @param next the id to ask for more with; {@code null} at the end
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record KeptEvents(List<KeptEvent> rejects, Long next) {

    public KeptEvents {
        rejects = List.copyOf(rejects);
    }
}
