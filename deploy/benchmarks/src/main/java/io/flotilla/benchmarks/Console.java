package io.flotilla.benchmarks;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Tables go to standard output; what happens meanwhile to standard error. */
final class Console {

    private static final PrintStream OUT = stream(FileDescriptor.out);
    private static final PrintStream ERR = stream(FileDescriptor.err);

    private Console() {}

    static void line(String text) {
        OUT.println(text);
    }

    static void progress(String text) {
        ERR.println("  " + text);
    }

    static void error(String text) {
        ERR.println("error: " + text);
    }

    private static PrintStream stream(FileDescriptor target) {
        return new PrintStream(new FileOutputStream(target), true, StandardCharsets.UTF_8);
    }
}
