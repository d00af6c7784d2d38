package io.flotilla.query.analyse;

import io.flotilla.api.problem.ProblemException;
import io.flotilla.api.query.QueryError;
import io.flotilla.api.registry.Family;
import io.flotilla.query.lex.QueryProblems;
import io.flotilla.query.parse.ParsedQuery;
import io.flotilla.query.parse.TableReference.Named;
import io.flotilla.registry.client.Catalogue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Looks up the tables of a query. What is in no catalogue does not exist, whatever a server may hold beside it. */
public final class TableResolver {

    private TableResolver() {}

    /** The query with its families, or empty if the catalogue lacks one of them: a newer catalogue may have it. */
    public static Optional<ResolvedQuery> tryResolve(ParsedQuery query, Catalogue catalogue) {
        Map<String, Family> families = new LinkedHashMap<>();
        for (Named table : query.families()) {
            Optional<Family> family = catalogue.family(table.name());
            if (family.isEmpty()) {
                return Optional.empty();
            }
            families.put(table.name(), family.get());
        }
        return Optional.of(new ResolvedQuery(query, families, catalogue.epoch()));
    }

    /**
     * The query with its families.
     *
     * @throws ProblemException UNKNOWN_TABLE
     */
    public static ResolvedQuery resolve(ParsedQuery query, Catalogue catalogue) {
        return tryResolve(query, catalogue).orElseThrow(() -> unknownTable(query, catalogue));
    }

    private static ProblemException unknownTable(ParsedQuery query, Catalogue catalogue) {
        Named unknown = query.families().stream()
                .filter(t -> catalogue.family(t.name()).isEmpty())
                .findFirst()
                .orElseThrow();
        return QueryProblems.at(
                        QueryError.UNKNOWN_TABLE,
                        query.source(),
                        query.offset(unknown.span()),
                        "There is no family '%s'. Names are case-sensitive; GET /api/describe lists all"
                                .formatted(unknown.name()))
                .with("table", unknown.name());
    }
}
