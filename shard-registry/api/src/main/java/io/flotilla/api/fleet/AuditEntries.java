package io.flotilla.api.fleet;

import java.util.List;

/** The answer to {@code GET /api/audit}, newest first. */
public record AuditEntries(List<AuditEntry> entries) {}
