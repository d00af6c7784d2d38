package io.flotilla.query.analyse;

import io.flotilla.api.problem.ProblemException;
import io.flotilla.api.query.QueryError;
import io.flotilla.api.registry.Family;
import io.flotilla.api.schema.FieldName;
import io.flotilla.query.lex.QueryProblems;
import io.flotilla.query.lex.Token;
import io.flotilla.query.parse.Expression.Column;
import io.flotilla.query.parse.ParsedQuery;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds the column a server did not know, from our own catalogue: its message would tell, but is not ours to repeat. */
public final class UnknownColumn {

    private UnknownColumn() {}

    /** The problem to answer when a server says that some column of this query does not exist. */
    public static ProblemException problem(ResolvedQuery resolved) {
        ParsedQuery query = resolved.query();
        return suspect(resolved)
                .map(column -> QueryProblems.at(
                                QueryError.UNKNOWN_COLUMN,
                                query.source(),
                                query.offset(column.span()),
                                "There is no column '%s' here".formatted(column.name()))
                        .with("column_name", column.name()))
                .orElseGet(
                        () -> QueryProblems.whole(
                                QueryError.UNKNOWN_COLUMN,
                                "The query names a column that does not exist where it is used. GET /api/describe lists all columns"));
    }

    private static Optional<Column> suspect(ResolvedQuery resolved) {
        Set<String> known = new HashSet<>(Set.of(FieldName.ID));
        for (Family family : resolved.families().values()) {
            family.fields().forEach(f -> known.add(folded(f.name().value())));
        }
        addDefinedNames(resolved.query(), known);
        return resolved.query().columns().stream()
                .filter(c -> !known.contains(folded(c.name())))
                .findFirst();
    }

    /** Every name in the query that is no column reference may be one that defines something: an alias, a derived column. */
    private static void addDefinedNames(ParsedQuery query, Set<String> known) {
        Set<Integer> references = new HashSet<>();
        query.columns().forEach(c -> references.add(c.span().to() - 1));
        for (int i = 0; i < query.tokens().size(); i++) {
            Token token = query.tokens().get(i);
            boolean name = token.kind() == Token.Kind.QUOTED_NAME
                    || token.kind() == Token.Kind.WORD
                    || token.kind() == Token.Kind.STRING;
            if (name && !references.contains(i)) {
                known.add(folded(token.text()));
            }
        }
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
