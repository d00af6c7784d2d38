package io.flotilla.ingest.rest;

import io.vertx.core.http.HttpServerResponse;

/** The mark without which Elasticsearch's own clients take no answer. */
final class ElasticProduct {

    private ElasticProduct() {}

    static void claim(HttpServerResponse response) {
        response.putHeader("X-Elastic-Product", "Elasticsearch");
    }
}
