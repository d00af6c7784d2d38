package io.flotilla.api.cloud;

import java.util.List;

/** The answer to {@code GET /api/cloud/services}: services by name. */
public record CloudServices(List<CloudService> services) {}
