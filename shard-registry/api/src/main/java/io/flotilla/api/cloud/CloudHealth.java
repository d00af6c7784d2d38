package io.flotilla.api.cloud;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a cloud server is, or a service on such servers. */
public enum CloudHealth {
    @JsonProperty("healthy")
    HEALTHY,

    @JsonProperty("unhealthy")
    UNHEALTHY,

    /** Only servers: it could not be asked, or said nothing that makes sense. */
    @JsonProperty("unknown")
    UNKNOWN
}
