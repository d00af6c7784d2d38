package io.flotilla.fleet.driver.ssh;

import java.util.HashMap;
import java.util.Map;

/** What systemd says of a unit, and the kernel of its process. */
record UnitState(
        String load, String active, String sub, String result, String process, String restarts, boolean alive) {

    /** Reads {@code systemctl show} and what the script adds to it. */
    static UnitState parse(String text) {
        Map<String, String> said = new HashMap<>();
        text.lines().forEach(line -> {
            int equals = line.indexOf('=');
            if (equals > 0) {
                said.put(line.substring(0, equals), line.substring(equals + 1).strip());
            }
        });
        return new UnitState(
                said.getOrDefault("LoadState", ""),
                said.getOrDefault("ActiveState", ""),
                said.getOrDefault("SubState", ""),
                said.getOrDefault("Result", ""),
                said.getOrDefault("MainPID", "0"),
                said.getOrDefault("NRestarts", "0"),
                "yes".equals(said.get("Alive")));
    }

    boolean exists() {
        return load.equals("loaded") || load.equals("masked");
    }

    /** Its process runs, and systemd holds it for started. */
    boolean up() {
        return active.equals("active") && alive;
    }

    /** Nothing of it runs, and nothing will by itself. */
    boolean gone() {
        return (active.equals("inactive") || active.equals("failed")) && !alive;
    }

    /** It is the same process as before. */
    boolean same(UnitState before) {
        return process.equals(before.process) && restarts.equals(before.restarts);
    }

    /** systemd waits to start it once more after it has ended. */
    boolean flaps() {
        return sub.equals("auto-restart");
    }

    @Override
    public String toString() {
        return SshAnswer.readable(active + " (" + sub + ", " + result + ")");
    }
}
