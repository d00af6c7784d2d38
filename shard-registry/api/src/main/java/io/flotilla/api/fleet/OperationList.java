package io.flotilla.api.fleet;

import java.util.List;

/** The answer to {@code GET /api/operations}: the newest hundred, newest first. */
public record OperationList(List<FleetOperation> operations) {}
