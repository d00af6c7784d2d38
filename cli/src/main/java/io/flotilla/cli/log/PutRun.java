package io.flotilla.cli.log;

import io.flotilla.api.problem.Problem;
import io.flotilla.api.schema.FamilyName;
import io.flotilla.cli.events.EventReader;
import io.flotilla.cli.events.MalformedEventException;
import io.flotilla.cli.events.Schema;
import io.flotilla.cli.exit.CommandFailure;
import io.flotilla.cli.exit.ExitCode;
import io.flotilla.cli.gateway.Gateway;
import io.flotilla.cli.gateway.Refusal;
import io.flotilla.cli.terminal.Amount;
import io.flotilla.cli.terminal.Terminal;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** One run of {@code log put}: find the schema, then send batch after batch. */
final class PutRun {

    private static final String NOTHING_STORED = "Nothing was stored.";
    private static final String PERHAPS_ONE_MORE = ", and perhaps the batch that follows.";

    private final Gateway gateway;
    private final Terminal terminal;
    private final PutSource source;
    private final FamilyName family;
    private final ResumeAdvice advice;
    private final Receipt receipt;

    PutRun(Gateway gateway, Terminal terminal, PutSource source, FamilyName family, ResumeAdvice advice) {
        this.gateway = gateway;
        this.terminal = terminal;
        this.source = source;
        this.family = family;
        this.advice = advice;
        this.receipt = new Receipt(family, advice.skip());
    }

    /**
     * Stores everything.
     *
     * @param given the schema, or null to infer it
     * @throws CommandFailure saying where it stopped, what is stored, and how to go on
     */
    Receipt execute(Schema given) throws IOException {
        try {
            Schema schema = given == null ? new SchemaFinder(gateway, terminal, source, family).find() : given;
            InterruptNotice notice = new InterruptNotice(terminal, this::whenInterrupted);
            try {
                send(schema);
            } finally {
                notice.done();
            }
            return receipt;
        } catch (MalformedEventException e) {
            throw stopped(malformed(e));
        }
    }

    private CommandFailure malformed(MalformedEventException e) {
        CommandFailure failure = new CommandFailure(
                        ExitCode.FAILED,
                        "%s, line %d: %s"
                                .formatted(source.file().name(), e.place().line(), e.getMessage()))
                .causedBy(e);
        return e.unusableField()
                .map(field -> failure.next("--rename " + field + "=NEW stores it under another name"))
                .orElse(failure);
    }

    private void send(Schema schema) throws IOException {
        try (Progress progress = Progress.of(terminal, "Storing", source.file().size());
                CountedStream in = new CountedStream(source.file().open());
                EventReader events = source.read(in)) {
            skip(events);
            LogClient client = new LogClient(gateway, advice.runKey(), progress::waiting);
            BatchWriter writer = new BatchWriter(family, schema, advice.batchSize());
            Optional<Batch> batch = writer.next(events);
            while (batch.isPresent()) {
                put(client, batch.get());
                progress.at(in.count());
                batch = writer.next(events);
            }
        }
    }

    private void skip(EventReader events) throws IOException {
        for (long left = advice.skip(); left > 0 && events.next(); left--) {
            events.skip();
        }
    }

    private void put(LogClient client, Batch batch) {
        try {
            receipt.add(client.put(batch));
        } catch (BatchRefusedException refused) {
            throw refused(refused);
        } catch (CommandFailure unanswered) {
            throw uncertain(unanswered);
        }
    }

    private CommandFailure refused(BatchRefusedException refused) {
        Problem problem = refused.problem();
        Optional<Place> place = Place.of(problem.pointer(), refused.batch());
        String where = source.file().name() + place.map(known -> ", " + known).orElse("") + ": ";
        String sentence = Refusal.sentence(problem, place.isPresent() ? null : problem.pointer());
        CommandFailure failure = new CommandFailure(ExitCode.ofHttpStatus(problem.status()), where + sentence);
        if (refused.outcomeOpen()) {
            return uncertain(failure);
        }
        String known = Refusal.nextStep(problem);
        return place.isEmpty() && known != null && receipt.stored() == 0
                ? failure.note(NOTHING_STORED).next(known)
                : stopped(failure);
    }

    /** The file is at fault: nothing of the batch is stored. */
    private CommandFailure stopped(CommandFailure failure) {
        String next = "correct the file, then " + advice.commandLine(receipt.done(), false);
        if (receipt.stored() == 0) {
            return failure.note(NOTHING_STORED).next(failure.nextStep().orElse(next));
        }
        return failure.as(ExitCode.PARTIAL).note(soFar() + ".").next(next);
    }

    /** The batch may or may not be stored: only its key keeps it from being stored twice. */
    private CommandFailure uncertain(CommandFailure failure) {
        CommandFailure noted = failure.note(soFar() + PERHAPS_ONE_MORE);
        return (receipt.stored() == 0 ? noted : noted.as(ExitCode.PARTIAL))
                .next(advice.commandLine(receipt.done(), true));
    }

    private List<String> whenInterrupted() {
        return List.of(
                "flotilla: interrupted",
                "  " + soFar() + PERHAPS_ONE_MORE,
                "Try: " + advice.commandLine(receipt.done(), true));
    }

    private String soFar() {
        return receipt.done() == 0
                ? "No batch is stored"
                : "%s stored: all before record %d".formatted(Amount.of(receipt.stored(), "event"), receipt.done() + 1);
    }
}
