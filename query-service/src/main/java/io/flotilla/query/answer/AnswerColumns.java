package io.flotilla.query.answer;

import io.flotilla.api.schema.FieldType;
import io.flotilla.query.analyse.OutputColumn;
import io.vertx.sqlclient.desc.ColumnDescriptor;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The columns of an answer: their names, each once, and how their values are written. */
public record AnswerColumns(List<String> names, List<ColumnKind> kinds) {

    /** Puts together what the server says and what the query and the catalogue tell. */
    public static AnswerColumns of(List<ColumnDescriptor> wire, List<OutputColumn> expected) {
        List<ColumnKind> kinds = new ArrayList<>();
        for (int i = 0; i < wire.size(); i++) {
            kinds.add(ColumnKind.of(wire.get(i), isJson(wire, i, expected)));
        }
        return new AnswerColumns(
                unique(wire.stream().map(ColumnDescriptor::name).toList()), kinds);
    }

    int count() {
        return names.size();
    }

    /** By position; by name when the server has other columns than the catalogue, because a field was just added. */
    private static boolean isJson(List<ColumnDescriptor> wire, int i, List<OutputColumn> expected) {
        if (wire.size() == expected.size()) {
            return isJson(expected.get(i));
        }
        List<OutputColumn> sameName = expected.stream()
                .filter(c -> wire.get(i).name().equals(c.name()))
                .toList();
        return !sameName.isEmpty() && sameName.stream().allMatch(AnswerColumns::isJson);
    }

    private static boolean isJson(OutputColumn column) {
        return column.type().filter(FieldType.JSON::equals).isPresent();
    }

    /** The second column of a name is {@code name_2}, the third {@code name_3}; a name that is taken is passed over. */
    static List<String> unique(List<String> names) {
        Set<String> given = new HashSet<>(names);
        Set<String> taken = new HashSet<>();
        List<String> unique = new ArrayList<>();
        for (String name : names) {
            String candidate = name;
            for (int n = 2; !taken.add(candidate); n++) {
                candidate = name + "_" + n;
                while (given.contains(candidate)) {
                    candidate = name + "_" + ++n;
                }
            }
            unique.add(candidate);
        }
        return unique;
    }
}
