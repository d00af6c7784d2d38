package io.flotilla.cli.log;

import io.flotilla.api.registry.Family;
import io.flotilla.api.registry.RegistryPaths;
import io.flotilla.api.schema.FamilyName;
import io.flotilla.api.schema.Field;
import io.flotilla.api.schema.TypeInference;
import io.flotilla.cli.events.EventReader;
import io.flotilla.cli.events.Schema;
import io.flotilla.cli.exit.CommandFailure;
import io.flotilla.cli.exit.ExitCode;
import io.flotilla.cli.gateway.Answer;
import io.flotilla.cli.gateway.Gateway;
import io.flotilla.cli.gateway.PathSegment;
import io.flotilla.cli.terminal.Terminal;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** Reads a whole file to find the types of its fields, and asks what types the family has already. */
record SchemaFinder(Gateway gateway, Terminal terminal, PutSource source, FamilyName family) {

    /** @throws CommandFailure CONFLICT at the first value that the type of an existing field does not hold */
    Schema find() throws IOException {
        List<Field> existing = existingFields();
        TypeInference inference = new TypeInference();
        try (Progress progress = Progress.of(terminal, "Reading", source.file().size());
                CountedStream in = new CountedStream(source.file().open());
                EventReader events = source.read(in)) {
            while (events.next()) {
                events.observe(inference);
                check(inference, existing, events);
                progress.at(in.count());
            }
        }
        List<Field> fields = inference.fields(existing);
        if (!fields.isEmpty()) {
            terminal.say("Schema: "
                    + fields.stream()
                            .map(field -> field.name() + ":" + field.type())
                            .collect(Collectors.joining(",")));
        }
        return new Schema(fields);
    }

    /** What the family has already; nothing when it is new. */
    private List<Field> existingFields() {
        String path = RegistryPaths.FAMILIES + "/" + PathSegment.encode(family.value());
        try (Answer answer = gateway.get(path)) {
            if (answer.status() == 404) {
                return List.of();
            }
            return answer.expect("application/json").json(Family.class).fields();
        }
    }

    private void check(TypeInference inference, List<Field> existing, EventReader events) {
        for (Field field : existing) {
            if (!inference.fits(field)) {
                Place place = new Place(events.record(), events.line(), "/" + escaped(field));
                throw new CommandFailure(
                                ExitCode.CONFLICT,
                                "%s, %s: %s has the type %s in %s, which does not hold this value"
                                        .formatted(source.file().name(), place, field.name(), field.type(), family))
                        .note("Nothing was stored.")
                        .next("correct the file, or --rename " + field.name()
                                + "=NEW stores the field under another name");
            }
        }
    }

    private static String escaped(Field field) {
        return field.name().value().replace("~", "~0").replace("/", "~1");
    }
}
