package io.flotilla.ingest.rest;

import io.flotilla.api.ingest.IngestPaths;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** The bulk calls below the path of all that Elasticsearch's clients want are those at the root. */
class ElasticsearchPaths {

    private static final Pattern BULK =
            Pattern.compile(IngestPaths.ELASTICSEARCH + "((/[^/]+)?" + IngestPaths.BULK + "/?)");

    @ServerRequestFilter(preMatching = true)
    void shorten(ContainerRequestContext request) {
        Matcher bulk = BULK.matcher(request.getUriInfo().getRequestUri().getRawPath());
        if (bulk.matches()) {
            request.setRequestUri(request.getUriInfo()
                    .getRequestUriBuilder()
                    .replacePath(bulk.group(1))
                    .build());
        }
    }
}
