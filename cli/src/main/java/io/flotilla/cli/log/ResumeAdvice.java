package io.flotilla.cli.log;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** How to go on after a run that did not reach the end of its file: the same command, from where it stopped. */
final class ResumeAdvice {

    private final PutCommand command;
    private final String runKey;

    ResumeAdvice(PutCommand command) {
        this.command = command;
        this.runKey = command.key != null ? command.key : UUID.randomUUID().toString();
    }

    /** The part of the keys that is the same for all batches of the run. */
    String runKey() {
        return runKey;
    }

    int batchSize() {
        return command.batchSize;
    }

    long skip() {
        return command.skip;
    }

    /**
     * The command that stores the rest.
     *
     * @param done      events at the start of the file that are stored
     * @param uncertain whether the batch after them may be stored too, so that it has to be sent under its old key
     */
    String commandLine(long done, boolean uncertain) {
        List<String> words = new ArrayList<>(List.of("flotilla", "log", "put", command.family, command.file));
        if (command.format != null) {
            add(words, "--format", command.format.name().toLowerCase(java.util.Locale.ROOT));
        }
        if (command.schemaSource != null) {
            boolean inline = command.schemaSource.inline != null;
            add(
                    words,
                    inline ? "--schema" : "--schema-file",
                    inline ? command.schemaSource.inline : command.schemaSource.path);
        }
        command.renames.forEach((from, to) -> add(words, "--rename", from + "=" + to));
        if (command.batchSize != PutCommand.DEFAULT_BATCH) {
            add(words, "--batch-size", command.batchSize);
        }
        if (done > 0) {
            add(words, "--skip", done);
        }
        if (uncertain || command.key != null) {
            add(words, "--idempotency-key", runKey);
        }
        return String.join(" ", words.stream().map(ResumeAdvice::quoted).toList());
    }

    private static void add(List<String> words, String option, Object value) {
        words.add(option);
        words.add(value.toString());
    }

    private static String quoted(String word) {
        return word.matches("[A-Za-z0-9_./:=,@%+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
