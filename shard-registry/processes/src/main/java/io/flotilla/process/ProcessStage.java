package io.flotilla.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where in its life a process is, as one look tells. */
enum ProcessStage {
    /** It is just being made from its program; on a busy machine this can take a while. */
    BEGINNING,
    RUNNING,
    /** Dead, but its ports and locks are still held. */
    ENDING,
    /** There is none, or it is another one that got the same pid. */
    GONE;

    /** Bits of the flags in {@code /proc/PID/stat} (linux/sched.h). */
    private static final long EXITING = 0x4;

    private static final long KERNEL_THREAD = 0x200000;

    /** Positions after the closing parenthesis of the name in {@code /proc/PID/stat} (proc_pid_stat(5), fields 3, 9 and 20). */
    private static final int STATE = 0;

    private static final int FLAGS = 6;
    private static final int THREADS = 17;

    /** @param mark what the command line must contain for the process to be the one we mean */
    static ProcessStage of(ProcessHandle process, String mark) {
        if (!process.isAlive()) {
            return GONE;
        }
        Path folder = Path.of("/proc", Long.toString(process.pid()));
        try {
            String commandLine = new String(Files.readAllBytes(folder.resolve("cmdline")), StandardCharsets.UTF_8);
            if (!commandLine.isEmpty()) {
                return ofCommandLine(commandLine, mark);
            }
            return withoutCommandLine(Files.readString(folder.resolve("stat"), StandardCharsets.ISO_8859_1));
        } catch (IOException noProc) {
            return process.info().commandLine().orElse("").contains(mark) ? RUNNING : GONE;
        }
    }

    /**
     * While a program takes the place of another in a process, a look can see the first bytes of the command line alone (measured: once
     * in two million looks at processes that were just made). What is whole ends with NUL.
     */
    static ProcessStage ofCommandLine(String commandLine, String mark) {
        if (commandLine.contains(mark)) {
            return RUNNING;
        }
        return commandLine.endsWith("\0") ? GONE : BEGINNING;
    }

    /** A process has no command line while it is made, and none again from its death on; a kernel thread never has one. */
    static ProcessStage withoutCommandLine(String stat) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        long flags = Long.parseLong(fields[FLAGS]);
        boolean zombie = fields[STATE].equals("Z");
        boolean lastThread = Integer.parseInt(fields[THREADS]) <= 1;
        if ((flags & KERNEL_THREAD) != 0 || zombie && lastThread) {
            return GONE;
        }
        return zombie || (flags & EXITING) != 0 ? ENDING : BEGINNING;
    }
}
