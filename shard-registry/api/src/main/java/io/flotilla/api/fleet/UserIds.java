package io.flotilla.api.fleet;

import java.util.List;

/** The answer to {@code GET /api/users}: ids, in order. */
public record UserIds(List<Long> users) {}
