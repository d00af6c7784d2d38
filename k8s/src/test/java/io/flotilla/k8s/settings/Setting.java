package io.flotilla.k8s.settings;

import java.util.Locale;

/**
 * Something a service can be told.
 *
 * @param key      its full name; {@code *} stands for the keys of a map
 * @param required whether the service does not start without it
 */
public record Setting(String key, boolean required) implements Comparable<Setting> {

    /** Its name in the environment. */
    public String variable() {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    Setting optional() {
        return new Setting(key, false);
    }

    @Override
    public int compareTo(Setting other) {
        return key.compareTo(other.key);
    }
}
