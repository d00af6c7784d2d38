package io.flotilla.api.service;

/** The answer to {@code GET /version}: semantic version plus build number, for example {@code 1.0.2+17}. */
public record Version(String version) {}
