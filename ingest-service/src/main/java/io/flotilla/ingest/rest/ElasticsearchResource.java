package io.flotilla.ingest.rest;

import io.smallrye.common.annotation.NonBlocking;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * What shippers ask an Elasticsearch server before they send anything; from outside, where {@code /} is the console's, below a path of
 * its own ({@link ElasticsearchPaths}). The answers do not change: they say how to speak to us, not how we are.
 */
@Path("/")
@Produces({MediaType.APPLICATION_JSON, "application/vnd.elasticsearch+json"})
@NonBlocking
@Tag(name = "ingest")
public class ElasticsearchResource {

    /** Elasticsearch's own clients insist on every member, those about a build included, which is not ours. */
    private static final String SERVER = """
            {"name":"flotilla","cluster_name":"flotilla","cluster_uuid":"flotilla",\
            "version":{"number":"8.17.0","build_flavor":"default","build_type":"none","build_hash":"none",\
            "build_date":"1970-01-01T00:00:00Z","build_snapshot":false,"lucene_version":"none",\
            "minimum_wire_compatibility_version":"7.17.0","minimum_index_compatibility_version":"7.0.0"},\
            "tagline":"You Know, for Search"}""";

    private static final String LICENSE = """
            {"license":{"status":"active","type":"basic","mode":"basic","uid":"flotilla"}}""";

    private static final String HEALTH = """
            {"cluster_name":"flotilla","status":"green","timed_out":false}""";

    /** The version whose bulk calls these are; shippers choose by it what they send. */
    @GET
    @Operation(summary = "The version of Elasticsearch whose bulk calls are offered here, for shippers that ask")
    public String server(@Context HttpServerResponse response) {
        return answer(response, SERVER);
    }

    /** Logstash sends nothing without one. */
    @GET
    @Path("/_license")
    @Operation(hidden = true)
    public String license(@Context HttpServerResponse response) {
        return answer(response, LICENSE);
    }

    /** Vector asks whether there is anybody. */
    @GET
    @Path("/_cluster/health")
    @Operation(hidden = true)
    public String health(@Context HttpServerResponse response) {
        return answer(response, HEALTH);
    }

    /** So does rsyslog. */
    @GET
    @Path("/_cat/health")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(hidden = true)
    public String shortHealth(@Context HttpServerResponse response) {
        return answer(response, "flotilla green\n");
    }

    private static String answer(HttpServerResponse response, String text) {
        ElasticProduct.claim(response);
        return text;
    }
}
