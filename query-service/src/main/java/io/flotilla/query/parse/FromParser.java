package io.flotilla.query.parse;

import io.flotilla.api.query.QueryError;
import io.flotilla.query.parse.TableReference.Derived;
import io.flotilla.query.parse.TableReference.Join;
import io.flotilla.query.parse.TableReference.Named;
import io.flotilla.query.parse.TableReference.Several;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The FROM clause. */
final class FromParser {

    private final Cursor cursor;
    private final ExpressionParser expressions;
    private final JsonTableParser jsonTables;
    private final Supplier<QueryExpression> subquery;

    FromParser(Cursor cursor, ExpressionParser expressions, Supplier<QueryExpression> subquery) {
        this.cursor = cursor;
        this.expressions = expressions;
        this.jsonTables = new JsonTableParser(cursor, expressions);
        this.subquery = subquery;
    }

    List<TableReference> tables() {
        return cursor.accept("DUAL") ? List.of() : cursor.list(this::reference);
    }

    List<String> columnNames() {
        cursor.expectSymbol("(");
        List<String> names = cursor.list(() -> cursor.name("a column name"));
        cursor.expectSymbol(")");
        return names;
    }

    private TableReference reference() {
        return cursor.nested(() -> joins(factor()));
    }

    private TableReference joins(TableReference first) {
        TableReference left = first;
        int start = first.span().from();
        while (true) {
            if (cursor.accept("NATURAL")) {
                if (!cursor.accept("INNER") && cursor.acceptAny("LEFT", "RIGHT")) {
                    cursor.accept("OUTER");
                }
                cursor.expect("JOIN");
                left = new Join(cursor.since(start), left, factor(), true, Optional.empty(), List.of());
            } else if (acceptJoin()) {
                left = join(start, left);
            } else {
                return left;
            }
        }
    }

    private boolean acceptJoin() {
        if (cursor.acceptAny("LEFT", "RIGHT")) {
            cursor.accept("OUTER");
            cursor.expect("JOIN");
            return true;
        }
        if (cursor.acceptAny("INNER", "CROSS")) {
            cursor.expect("JOIN");
            return true;
        }
        return cursor.acceptAny("JOIN", "STRAIGHT_JOIN");
    }

    /** The right side takes further joins only while its own condition has not come: {@code a JOIN b JOIN c ON .. ON ..}. */
    private TableReference join(int start, TableReference left) {
        TableReference right = factor();
        if (!cursor.atAny("ON", "USING")) {
            TableReference begun = right;
            right = cursor.nested(() -> joins(begun));
        }
        Optional<Expression> on = cursor.accept("ON") ? Optional.of(expressions.parse()) : Optional.empty();
        List<String> using = on.isEmpty() && cursor.accept("USING") ? columnNames() : List.of();
        return new Join(cursor.since(start), left, right, false, on, using);
    }

    private TableReference factor() {
        int start = cursor.position();
        if (cursor.at("LATERAL")) {
            cursor.next();
            return derived(start);
        }
        if (cursor.atSubquery()) {
            return derived(start);
        }
        if (cursor.acceptSymbol("(")) {
            List<TableReference> members = cursor.list(this::reference);
            cursor.expectSymbol(")");
            return new Several(cursor.since(start), members);
        }
        if (cursor.acceptSymbol("{")) {
            cursor.expect("OJ");
            TableReference inner = reference();
            cursor.expectSymbol("}");
            return new Several(cursor.since(start), List.of(inner));
        }
        if (cursor.at("JSON_TABLE")) {
            return jsonTables.parse();
        }
        return named(start);
    }

    private TableReference derived(int start) {
        if (!cursor.atSubquery()) {
            throw cursor.unexpected("a query in parentheses");
        }
        QueryExpression query = subquery.get();
        cursor.accept("AS");
        String alias = cursor.name("an alias: every derived table needs one");
        List<String> columns = cursor.atSymbol("(") ? columnNames() : List.of();
        return new Derived(cursor.since(start), query, alias, columns);
    }

    private TableReference named(int start) {
        String name = cursor.name("a table");
        if (cursor.atSymbol(".")) {
            throw cursor.refuse(
                    QueryError.SCHEMA_NOT_ALLOWED,
                    "Families have no schema: write the name alone, and in backticks if it has a dot in it");
        }
        if (cursor.atSymbol("(")) {
            throw cursor.refuse(QueryError.FUNCTION_NOT_ALLOWED, "There is no table function " + name);
        }
        refuse("PARTITION", "PARTITION is not allowed: families are not partitioned");
        String alias = name;
        if (cursor.accept("AS") || cursor.atName()) {
            alias = cursor.name("an alias");
        }
        refuse("USE", "Index hints are not allowed");
        refuse("FORCE", "Index hints are not allowed");
        refuse("IGNORE", "Index hints are not allowed");
        Named table = new Named(cursor.since(start), start, name, alias, cursor.scopes.visible(name));
        cursor.tables.add(table);
        return table;
    }

    private void refuse(String word, String detail) {
        if (cursor.at(word)) {
            throw cursor.refuse(QueryError.CLAUSE_NOT_ALLOWED, detail);
        }
    }
}
