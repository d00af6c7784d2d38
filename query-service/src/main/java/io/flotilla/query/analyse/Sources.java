package io.flotilla.query.analyse;

import io.flotilla.api.schema.FieldType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The columns a FROM clause offers, each under the name of its table, in the order {@code *} shows them. */
final class Sources {

    private record Source(String table, OutputColumn column) {}

    private final List<Source> columns = new ArrayList<>();
    /** Columns that {@code *} shows once although two tables have them. */
    private final List<Source> merged = new ArrayList<>();

    static Sources of(String table, List<OutputColumn> columns) {
        Sources sources = new Sources();
        columns.forEach(c -> sources.columns.add(new Source(table, c)));
        return sources;
    }

    void addAll(Sources others) {
        columns.addAll(others.columns);
        merged.addAll(others.merged);
    }

    /** What a join offers: with USING or NATURAL the common columns come first, and once. */
    Sources join(Sources right, boolean natural, List<String> using) {
        Sources joined = new Sources();
        List<Source> shared = columns.stream()
                .filter(l -> natural ? right.offers(l.column().name()) : named(using, l.column()))
                .toList();
        joined.columns.addAll(shared);
        Stream.concat(columns.stream(), right.columns.stream())
                .filter(c -> shared.stream()
                        .noneMatch(s -> c.column().named(s.column().name())))
                .forEach(joined.columns::add);
        joined.merged.addAll(merged);
        joined.merged.addAll(right.merged);
        right.columns.stream()
                .filter(c -> shared.stream()
                        .anyMatch(s -> c.column().named(s.column().name())))
                .forEach(joined.merged::add);
        return joined;
    }

    /** The columns of {@code *}, or of {@code table.*}. */
    List<OutputColumn> star(String table) {
        if (table == null) {
            return columns.stream().map(Source::column).toList();
        }
        return Stream.concat(columns.stream(), merged.stream())
                .filter(s -> s.table().equals(table))
                .map(Source::column)
                .toList();
    }

    Optional<FieldType> type(String table, String name) {
        return Stream.concat(columns.stream(), merged.stream())
                .filter(s ->
                        (table == null || s.table().equals(table)) && s.column().named(name))
                .findFirst()
                .flatMap(s -> s.column().type());
    }

    private boolean offers(String name) {
        return columns.stream().anyMatch(s -> s.column().named(name));
    }

    private static boolean named(List<String> names, OutputColumn column) {
        return names.stream().anyMatch(column::named);
    }
}
