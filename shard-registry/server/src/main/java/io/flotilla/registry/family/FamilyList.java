package io.flotilla.registry.family;

import io.flotilla.api.registry.Family;
import java.util.List;

/** The answer to {@code GET /api/families}. */
public record FamilyList(List<Family> families) {}
