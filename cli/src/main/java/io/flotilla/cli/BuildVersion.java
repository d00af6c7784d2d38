package io.flotilla.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version this command was built as: semantic version plus build number. */
public final class BuildVersion implements IVersionProvider {

    @Override
    public String[] getVersion() throws IOException {
        return new String[] {"flotilla " + number()};
    }

    /** For example {@code 1.0.2+17}. */
    public static String number() throws IOException {
        Properties build = new Properties();
        try (InputStream in = BuildVersion.class.getResourceAsStream("/flotilla-cli.properties")) {
            build.load(in);
        }
        return build.getProperty("version");
    }
}
