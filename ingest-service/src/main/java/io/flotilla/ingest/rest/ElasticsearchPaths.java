package io.flotilla.ingest.rest;

import io.flotilla.api.ingest.IngestPaths;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * From outside, where {@code /} is the console's, all that Elasticsearch's clients want is below one path. Only what they want: anything
 * else there would be a second way to the service's other paths.
 */
@ApplicationScoped
class ElasticsearchPaths {

    private static final Pattern BELOW = Pattern.compile(IngestPaths.ELASTICSEARCH
            + "(/?|/_license|/_cluster/health|/_cat/health|(/[^/]+)?" + IngestPaths.BULK + "/?)");

    void install(@Observes Router router) {
        router.route(IngestPaths.ELASTICSEARCH + "*")
                .order(Integer.MIN_VALUE + 1)
                .handler(this::shorten);
    }

    private void shorten(RoutingContext context) {
        Matcher path = BELOW.matcher(context.request().path());
        if (path.matches()) {
            context.reroute('/' + path.group(1).replaceFirst("^/", ""));
        } else {
            context.next();
        }
    }
}
