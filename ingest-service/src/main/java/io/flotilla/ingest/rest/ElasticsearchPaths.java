package io.flotilla.ingest.rest;

import io.flotilla.api.ingest.IngestPaths;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * From outside, where {@code /} is the console's, all that Elasticsearch's clients want is below one path. Only what they want: anything
 * else there would be a second way to the service's other paths.
 */
class ElasticsearchPaths {

    private static final Pattern BELOW = Pattern.compile(IngestPaths.ELASTICSEARCH
            + "(/?|/_license|/_cluster/health|/_cat/health|(/[^/]+)?" + IngestPaths.BULK + "/?)");

    @ServerRequestFilter(preMatching = true)
    void shorten(ContainerRequestContext request) {
        Matcher path = BELOW.matcher(request.getUriInfo().getRequestUri().getRawPath());
        if (path.matches()) {
            request.setRequestUri(request.getUriInfo()
                    .getRequestUriBuilder()
                    .replacePath("/" + path.group(1).replaceFirst("^/", ""))
                    .build());
        }
    }
}
