package io.flotilla.fleet.driver.ssh;

import io.flotilla.fleet.driver.DriverFailure;

/**
 * What became of a command.
 *
 * @param status its exit status
 * @param out    the end of what it wrote to standard output
 * @param err    the end of what it wrote to standard error
 */
record SshAnswer(HostPort host, int status, String out, String err) {

    private static final int LONGEST = 300;

    /** @return this; fails with the last line of standard error if the command did */
    SshAnswer require(String what) {
        if (status != 0) {
            throw new DriverFailure("%s: %s failed with %d: %s".formatted(host, what, status, lastWords()));
        }
        return this;
    }

    private String lastWords() {
        String last = err.lines().filter(line -> !line.isBlank()).reduce("nothing was said", (before, line) -> line);
        return readable(last);
    }

    /** Fit for a log and a terminal: printable, and not long. */
    static String readable(String text) {
        String printable = text.replaceAll("[\\p{Cntrl}\\p{Cf}]", " ").strip();
        return printable.length() > LONGEST ? printable.substring(0, LONGEST) + "..." : printable;
    }
}
