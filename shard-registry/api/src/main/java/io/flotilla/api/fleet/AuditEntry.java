package io.flotilla.api.fleet;

import java.time.Instant;

/**
 * One change, or the attempt.
 *
 * @param at      when it ended
 * @param actor   who asked for it
 * @param action  for example {@code instance.delete}
 * @param subject what it was done to
 * @param outcome {@code succeeded}, {@code refused} or {@code failed}
 * @param detail  why, or what exactly; may be null
 */
public record AuditEntry(Instant at, String actor, String action, String subject, String outcome, String detail) {}
