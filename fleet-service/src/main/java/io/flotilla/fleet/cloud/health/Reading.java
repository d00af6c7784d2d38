package io.flotilla.fleet.cloud.health;

import java.util.OptionalDouble;

/**
 * What one server said about itself.
 *
 * @param service what it runs; null when that is not known
 * @param cpu     percent, empty when it said nothing that makes sense
 * @param memory  the same of memory
 */
public record Reading(String ip, String service, OptionalDouble cpu, OptionalDouble memory) {

    /** A server that could not be asked. */
    public static Reading none(String ip, String service) {
        return new Reading(ip, service, OptionalDouble.empty(), OptionalDouble.empty());
    }

    /** Whether it said everything. */
    public boolean complete() {
        return service != null && cpu.isPresent() && memory.isPresent();
    }
}
