package io.flotilla.fleet.driver.ssh;

import io.flotilla.fleet.driver.DriverFailure;
import io.flotilla.fleet.inventory.ServerDescription;
import java.util.Optional;
import java.util.regex.Pattern;

/** The systemd unit of a server. */
record UnitName(String name) {

    private static final Pattern VALID = Pattern.compile("[A-Za-z0-9:_.@][A-Za-z0-9:_.@-]{0,127}");
    private static final Pattern INSTANCE = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]*");
    private static final String SUFFIX = ".service";

    /** The unit its instance names, else the one the pattern makes. */
    static UnitName of(ServerDescription server, String pattern) {
        String name = server.unit() != null
                ? server.unit()
                : pattern.replace("{port}", Integer.toString(server.port())).replace("{host}", server.host());
        if (!VALID.matcher(name).matches()) {
            throw new DriverFailure(
                    "flotilla.fleet.ssh.unit: " + SshAnswer.readable(name) + " is no name of a systemd unit");
        }
        return new UnitName(name);
    }

    /** What follows the {@code @} in the name of an instance of a template, if it can be the name of a directory. */
    Optional<String> instance() {
        String service = name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
        String instance = service.substring(service.indexOf('@') + 1);
        return service.indexOf('@') > 0 && INSTANCE.matcher(instance).matches()
                ? Optional.of(instance)
                : Optional.empty();
    }

    @Override
    public String toString() {
        return name;
    }
}
