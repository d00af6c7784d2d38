package io.flotilla.service.version;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * The version this build has, as the build wrote it down.
 *
 * @param revision    the semantic version, such as {@code 0.1.0}
 * @param buildNumber the number of the build, 0 for a build by hand
 */
record BuildVersion(String revision, String buildNumber) {

    private static final String RESOURCE = "build.properties";

    static BuildVersion read() {
        Properties properties = new Properties();
        try (InputStream in = BuildVersion.class.getResourceAsStream(RESOURCE)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new BuildVersion(properties.getProperty("revision"), properties.getProperty("buildNumber"));
    }

    @Override
    public String toString() {
        return revision + "+" + buildNumber;
    }
}
