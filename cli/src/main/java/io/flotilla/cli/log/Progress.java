package io.flotilla.cli.log;

import io.flotilla.cli.terminal.Terminal;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows how far a run is: a bar when a person watches, and only pauses otherwise. */
sealed interface Progress extends AutoCloseable {

    /** So many bytes of the file are done with. */
    void at(long bytes);

    /** The run pauses. */
    void waiting(String why);

    @Override
    void close();

    /**
     * The progress of one pass over a file.
     *
     * @param task  what is being done, in a word
     * @param bytes the size of the file, or -1
     */
    static Progress of(Terminal terminal, String task, long bytes) {
        return terminal.errIsTerminal() ? new Bar(terminal, task, bytes) : new Lines(terminal);
    }

    /** For logs: nothing but what is unusual. */
    record Lines(Terminal terminal) implements Progress {

        @Override
        public void at(long bytes) {}

        @Override
        public void waiting(String why) {
            terminal.say(why);
        }

        @Override
        public void close() {}
    }

    /** Draws on one line, and leaves it empty behind: what comes next tells how it ended. */
    final class SameLine extends ConsoleProgressBarConsumer {

        private final Terminal terminal;

        SameLine(Terminal terminal) {
            super(terminal.err(), terminal.columns() - 1);
            this.terminal = terminal;
        }

        @Override
        public void close() {
            terminal.err().flush();
        }
    }

    /** For people. */
    final class Bar implements Progress {

        private static final long KILOBYTE = 1_000;
        private static final long MEGABYTE = 1_000_000;
        private static final int UPDATE_MILLIS = 100;

        private final Terminal terminal;
        private final ProgressBar bar;

        Bar(Terminal terminal, String task, long bytes) {
            this.terminal = terminal;
            boolean small = bytes < 10 * MEGABYTE;
            this.bar = new ProgressBarBuilder()
                    .setTaskName(task)
                    .setInitialMax(bytes)
                    .setUnit(small ? " kB" : " MB", small ? KILOBYTE : MEGABYTE)
                    .clearDisplayOnFinish()
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(UPDATE_MILLIS)
                    .setConsumer(new SameLine(terminal))
                    .build();
        }

        @Override
        public void at(long bytes) {
            bar.stepTo(bytes);
        }

        @Override
        public void waiting(String why) {
            terminal.say("");
            terminal.say(why);
        }

        @Override
        public void close() {
            bar.close();
        }
    }
}
