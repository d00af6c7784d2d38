package io.flotilla.fleet.driver.ssh;

import io.flotilla.fleet.driver.DriverFailure;
import io.flotilla.process.mysqld.ServerFlavour;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which program a server is. */
record ServerVersion(ServerFlavour flavour, int major, int minor) {

    private static final Pattern VERSION = Pattern.compile("(?:^|\\sVer\\s+)(\\d{1,4})\\.(\\d{1,4})\\.\\d.*");

    /** Reads what {@code mysqld --version} prints, or what {@code SELECT VERSION()} gives. */
    static ServerVersion parse(String text) {
        Matcher matcher = VERSION.matcher(text.strip());
        if (!matcher.find()) {
            throw new DriverFailure("Not the version of a MySQL or MariaDB server: " + SshAnswer.readable(text));
        }
        boolean mariaDb = matcher.group().toLowerCase(Locale.ROOT).contains("mariadb");
        return new ServerVersion(
                mariaDb ? ServerFlavour.MARIADB : ServerFlavour.MYSQL,
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)));
    }

    /** A server reads the log of one of its own version, or of an older one. */
    boolean canFollow(ServerVersion primary) {
        return flavour == primary.flavour
                && (major > primary.major || major == primary.major && minor >= primary.minor);
    }

    @Override
    public String toString() {
        return flavour + " " + major + "." + minor;
    }
}
