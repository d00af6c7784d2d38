package io.flotilla.cli.gateway;

/** Who is at the keyboard, for the audit log. */
final class Actor {

    private static final int LONGEST = 64;

    private Actor() {}

    /** The user of the operating system, in characters that a header may carry. */
    static String ofProcess() {
        return printable(System.getProperty("user.name", "unknown"));
    }

    static String printable(String name) {
        String safe = name.strip().replaceAll("[^!-~]", "?");
        return safe.isEmpty() ? "unknown" : safe.substring(0, Math.min(LONGEST, safe.length()));
    }
}
