package io.flotilla.query.parse;

import io.flotilla.query.lex.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** {@code JSON_TABLE(document, path COLUMNS (...)) AS alias}. */
final class JsonTableParser {

    private final Cursor cursor;
    private final ExpressionParser expressions;
    private final TypeParser types;

    JsonTableParser(Cursor cursor, ExpressionParser expressions) {
        this.cursor = cursor;
        this.expressions = expressions;
        this.types = new TypeParser(cursor);
    }

    TableReference parse() {
        int start = cursor.position();
        cursor.expect("JSON_TABLE");
        cursor.expectSymbol("(");
        Expression document = expressions.parse();
        cursor.expectSymbol(",");
        cursor.expectKind(Kind.STRING, "a path");
        List<String> columns = new ArrayList<>();
        columns(columns);
        cursor.expectSymbol(")");
        cursor.accept("AS");
        String alias = cursor.name("an alias: JSON_TABLE needs one");
        return new TableReference.JsonTable(cursor.since(start), document, alias, columns);
    }

    private void columns(List<String> found) {
        cursor.expect("COLUMNS");
        cursor.expectSymbol("(");
        cursor.list(() -> {
            column(found);
            return found;
        });
        cursor.expectSymbol(")");
    }

    private void column(List<String> found) {
        if (cursor.at("NESTED")
                && (cursor.peek(1).isWord("PATH") || cursor.peek(1).kind() == Kind.STRING)) {
            cursor.next();
            cursor.accept("PATH");
            cursor.expectKind(Kind.STRING, "a path");
            cursor.nested(() -> {
                columns(found);
                return found;
            });
            return;
        }
        found.add(cursor.name("a column name"));
        if (cursor.accept("FOR")) {
            cursor.expect("ORDINALITY");
            return;
        }
        types.columnType();
        cursor.accept("EXISTS");
        cursor.expect("PATH");
        cursor.expectKind(Kind.STRING, "a path");
        onEmptyOrError();
    }

    /** The clauses {@code NULL ON EMPTY}, {@code DEFAULT .. ON ERROR} and so on, which JSON_VALUE has too. */
    void onEmptyOrError() {
        while (cursor.atAny("NULL", "ERROR", "DEFAULT")) {
            if (cursor.accept("DEFAULT")) {
                expressions.parse();
            } else {
                cursor.next();
            }
            cursor.expect("ON");
            cursor.expectAny("EMPTY", "ERROR");
        }
    }
}
