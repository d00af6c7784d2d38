package io.flotilla.query.analyse;

import io.flotilla.api.registry.Family;
import io.flotilla.api.schema.FieldName;
import io.flotilla.api.schema.FieldType;
import io.flotilla.query.parse.Body;
import io.flotilla.query.parse.Expression;
import io.flotilla.query.parse.Expression.Column;
import io.flotilla.query.parse.Expression.Operation;
import io.flotilla.query.parse.Expression.Operator;
import io.flotilla.query.parse.QueryExpression;
import io.flotilla.query.parse.SelectItem;
import io.flotilla.query.parse.TableReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Follows fields through a query to the columns of its answer: through aliases, stars, derived and common tables and UNIONs. The
 * wire does not tell everything; to MariaDB a JSON column is a text like any other.
 */
public final class OutputColumns {

    private static final FieldType ID_TYPE = FieldType.INT;

    private final ResolvedQuery resolved;

    private OutputColumns(ResolvedQuery resolved) {
        this.resolved = resolved;
    }

    /** The columns of the answer, in order. */
    public static List<OutputColumn> of(ResolvedQuery resolved) {
        return new OutputColumns(resolved).columns(resolved.query().root(), Map.of());
    }

    private List<OutputColumn> columns(Body body, Map<String, List<OutputColumn>> common) {
        if (body instanceof QueryExpression query) {
            return columns(query.body(), withCommonTables(query, common));
        }
        if (body instanceof Body.SetOperation set) {
            return set.parts().stream()
                    .map(p -> columns(p, common))
                    .reduce(OutputColumns::sameTypes)
                    .orElseThrow();
        }
        return block((Body.Block) body, common);
    }

    private Map<String, List<OutputColumn>> withCommonTables(
            QueryExpression query, Map<String, List<OutputColumn>> outer) {
        Map<String, List<OutputColumn>> visible = new HashMap<>(outer);
        for (QueryExpression.CommonTable table : query.with()) {
            visible.put(table.name(), renamed(columns(table.query(), visible), table.columns()));
        }
        return visible;
    }

    private List<OutputColumn> block(Body.Block block, Map<String, List<OutputColumn>> common) {
        Sources sources = new Sources();
        block.from().forEach(t -> sources.addAll(sources(t, common)));
        List<OutputColumn> columns = new ArrayList<>();
        for (SelectItem item : block.items()) {
            if (item instanceof SelectItem.Star star) {
                columns.addAll(sources.star(star.table()));
            } else {
                SelectItem.Value value = (SelectItem.Value) item;
                columns.add(new OutputColumn(value.name(), typeOf(value.expression(), sources)));
            }
        }
        return columns;
    }

    private Sources sources(TableReference table, Map<String, List<OutputColumn>> common) {
        if (table instanceof TableReference.Named named) {
            boolean known = named.common() && common.containsKey(named.name());
            return Sources.of(named.alias(), known ? common.get(named.name()) : familyColumns(named.name()));
        }
        if (table instanceof TableReference.Derived derived) {
            return Sources.of(derived.alias(), renamed(columns(derived.query(), common), derived.columns()));
        }
        if (table instanceof TableReference.JsonTable json) {
            return Sources.of(
                    json.alias(),
                    json.columns().stream()
                            .map(c -> new OutputColumn(c, Optional.empty()))
                            .toList());
        }
        if (table instanceof TableReference.Join join) {
            return sources(join.left(), common).join(sources(join.right(), common), join.natural(), join.using());
        }
        Sources all = new Sources();
        ((TableReference.Several) table).members().forEach(m -> all.addAll(sources(m, common)));
        return all;
    }

    private List<OutputColumn> familyColumns(String name) {
        List<OutputColumn> columns = new ArrayList<>();
        Optional<Family> family = resolved.family(name);
        if (family.isPresent()) {
            columns.add(new OutputColumn(FieldName.ID, Optional.of(ID_TYPE)));
            family.get()
                    .fields()
                    .forEach(f -> columns.add(new OutputColumn(f.name().value(), Optional.of(f.type()))));
        }
        return columns;
    }

    private static Optional<FieldType> typeOf(Expression expression, Sources sources) {
        Expression bare = expression;
        while (bare instanceof Operation group && group.operator() == Operator.GROUP) {
            bare = group.operands().get(0);
        }
        return bare instanceof Column column ? sources.type(column.table(), column.name()) : Optional.empty();
    }

    private static List<OutputColumn> renamed(List<OutputColumn> columns, List<String> names) {
        if (names.size() != columns.size()) {
            return columns;
        }
        List<OutputColumn> renamed = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            renamed.add(new OutputColumn(names.get(i), columns.get(i).type()));
        }
        return renamed;
    }

    private static List<OutputColumn> sameTypes(List<OutputColumn> first, List<OutputColumn> other) {
        if (first.size() != other.size()) {
            return first;
        }
        List<OutputColumn> common = new ArrayList<>();
        for (int i = 0; i < first.size(); i++) {
            OutputColumn column = first.get(i);
            boolean same = column.type().equals(other.get(i).type());
            common.add(same ? column : new OutputColumn(column.name(), Optional.empty()));
        }
        return common;
    }
}
