package io.flotilla.query.parse;

import io.flotilla.api.query.QueryError;
import io.flotilla.query.lex.Token;
import io.flotilla.query.lex.Token.Kind;
import io.flotilla.query.parse.Expression.Call;
import io.flotilla.query.parse.Expression.Column;
import io.flotilla.query.parse.Expression.Literal;
import io.flotilla.query.parse.Expression.Operation;
import io.flotilla.query.parse.Expression.Operator;
import io.flotilla.query.parse.Expression.Subquery;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** What stands between operators: constants, columns, calls, parentheses, CASE and their like. */
final class PrimaryParser {

    /** Introducers of character sets that cannot hide a quote or a backslash in a multi-byte character. */
    private static final Set<String> CHARACTER_SETS =
            Set.of("_utf8mb4", "_utf8mb3", "_utf8", "_binary", "_latin1", "_ascii");

    private static final Set<String> OTHER_CHARACTER_SETS = Set.of("""
            _armscii8 _big5 _cp1250 _cp1251 _cp1256 _cp1257 _cp850 _cp852 _cp866 _cp932 _dec8 _eucjpms _euckr
            _gb18030 _gb2312 _gbk _geostd8 _greek _hebrew _hp8 _keybcs2 _koi8r _koi8u _latin2 _latin5 _latin7
            _macce _macroman _sjis _swe7 _tis620 _ucs2 _ujis _utf16 _utf16le _utf32""".split("\\s+"));

    private static final Set<String> CALLS_WITHOUT_PARENTHESES = Set.of(
            "CURRENT_DATE",
            "CURRENT_TIME",
            "CURRENT_TIMESTAMP",
            "LOCALTIME",
            "LOCALTIMESTAMP",
            "UTC_DATE",
            "UTC_TIME",
            "UTC_TIMESTAMP",
            "CURRENT_USER");

    private final Cursor cursor;
    private final ExpressionParser expressions;
    private final CallParser calls;
    private final Supplier<QueryExpression> subquery;

    PrimaryParser(
            Cursor cursor, ExpressionParser expressions, WindowParser windows, Supplier<QueryExpression> subquery) {
        this.cursor = cursor;
        this.expressions = expressions;
        this.calls = new CallParser(cursor, expressions, windows);
        this.subquery = subquery;
    }

    Expression parse() {
        int start = cursor.position();
        return switch (cursor.peek().kind()) {
            case STRING, NATIONAL_STRING -> string(start);
            case NUMBER, BITS -> literal(start);
            case SYMBOL -> symbol(start);
            case WORD -> word(start);
            case QUOTED_NAME -> named(start);
            case END -> throw cursor.unexpected("an expression");
        };
    }

    void refuseVariablesAndParameters() {
        if (cursor.atSymbol("@") || cursor.atSymbol(":=")) {
            throw cursor.refuse(QueryError.VARIABLE_NOT_ALLOWED, "Variables are not allowed");
        }
        if (cursor.atSymbol("?")) {
            throw cursor.refuse(
                    QueryError.CLAUSE_NOT_ALLOWED, "Parameters (?) are not allowed: write the values into the query");
        }
    }

    /** Strings that follow one another are one string. */
    private Expression string(int start) {
        cursor.next();
        while (cursor.atString()) {
            cursor.next();
        }
        return new Literal(cursor.since(start));
    }

    private Expression literal(int start) {
        cursor.next();
        return new Literal(cursor.since(start));
    }

    private Expression symbol(int start) {
        refuseVariablesAndParameters();
        if (cursor.atSymbol("(")) {
            return parenthesised(start, Operator.GROUP);
        }
        if (cursor.acceptSymbol("{")) {
            cursor.expectAny("d", "t", "ts");
            cursor.expectKind(Kind.STRING, "a string");
            cursor.expectSymbol("}");
            return new Literal(cursor.since(start));
        }
        throw cursor.unexpected("an expression");
    }

    private Expression parenthesised(int start, Operator single) {
        if (single == Operator.GROUP && cursor.atSubquery()) {
            QueryExpression query = subquery.get();
            return new Subquery(cursor.since(start), query);
        }
        cursor.expectSymbol("(");
        List<Expression> values = expressions.list();
        cursor.expectSymbol(")");
        return expressions.operation(start, values.size() == 1 ? single : Operator.ROW, values);
    }

    private Expression word(int start) {
        Token token = cursor.peek();
        String word = token.text().toUpperCase(Locale.ROOT);
        switch (word) {
            case "NULL", "TRUE", "FALSE" -> {
                return literal(start);
            }
            case "CASE" -> {
                return caseOf(start);
            }
            case "EXISTS" -> {
                cursor.next();
                return expressions.operation(start, Operator.EXISTS, List.of(expressions.subquery()));
            }
            case "INTERVAL" -> {
                return interval(start);
            }
            case "ROW" -> {
                cursor.next();
                return parenthesised(start, Operator.ROW);
            }
            case "MATCH" -> {
                return match(start);
            }
            case "DATE", "TIME", "TIMESTAMP" -> {
                if (cursor.peek(1).kind() == Kind.STRING) {
                    cursor.next();
                    return literal(start);
                }
            }
            default -> {
                if (word.startsWith("_") && followedByLiteral()) {
                    return introduced(start);
                }
            }
        }
        if (cursor.peek(1).isSymbol("(")) {
            return calls.parse();
        }
        if (CALLS_WITHOUT_PARENTHESES.contains(word)) {
            cursor.next();
            Call call = new Call(cursor.since(start), word, List.of(), Optional.empty());
            cursor.calls.add(call);
            return call;
        }
        return named(start);
    }

    private boolean followedByLiteral() {
        Kind next = cursor.peek(1).kind();
        String word = cursor.peek().text().toLowerCase(Locale.ROOT);
        return (next == Kind.STRING || next == Kind.BITS)
                && (CHARACTER_SETS.contains(word) || OTHER_CHARACTER_SETS.contains(word));
    }

    private Expression introduced(int start) {
        String characterSet = cursor.peek().text().toLowerCase(Locale.ROOT);
        if (!CHARACTER_SETS.contains(characterSet)) {
            throw cursor.refuse(
                    QueryError.CLAUSE_NOT_ALLOWED, "The character set introducer " + characterSet + " is not allowed");
        }
        cursor.next();
        return string(start);
    }

    private Expression named(int start) {
        if (cursor.peek(1).isSymbol("(")) {
            throw cursor.refuse(
                    QueryError.FUNCTION_NOT_ALLOWED,
                    "Functions are written without backticks, and only known ones are allowed");
        }
        String table = null;
        String name = cursor.name("an expression");
        if (cursor.acceptSymbol(".")) {
            table = name;
            name = cursor.nameAfterDot();
            if (cursor.atSymbol(".") || cursor.atSymbol("(")) {
                throw cursor.refuse(
                        QueryError.SCHEMA_NOT_ALLOWED,
                        "Families have no schema: write table.column, in backticks if a name has a dot in it");
            }
        }
        Column column = new Column(cursor.since(start), table, name);
        cursor.columns.add(column);
        return cursor.atSymbol("->") || cursor.atSymbol("->>") ? jsonPath(start, column) : column;
    }

    private Operation jsonPath(int start, Column column) {
        int arrow = cursor.position();
        cursor.next();
        cursor.expectKind(Kind.STRING, "a path");
        cursor.spellJsonPath(start, arrow);
        return expressions.operation(start, Operator.JSON_PATH, List.of(column));
    }

    private Expression caseOf(int start) {
        cursor.next();
        List<Expression> operands = new ArrayList<>();
        if (!cursor.at("WHEN")) {
            operands.add(expressions.parse());
        }
        do {
            cursor.expect("WHEN");
            operands.add(expressions.parse());
            cursor.expect("THEN");
            operands.add(expressions.parse());
        } while (cursor.at("WHEN"));
        if (cursor.accept("ELSE")) {
            operands.add(expressions.parse());
        }
        cursor.expect("END");
        return expressions.operation(start, Operator.CASE, operands);
    }

    /** {@code INTERVAL 1 DAY}, or the function {@code INTERVAL(1, 2, 3)}. */
    private Expression interval(int start) {
        cursor.next();
        if (cursor.atRow()) {
            cursor.expectSymbol("(");
            List<Expression> values = expressions.list();
            cursor.expectSymbol(")");
            Call call = new Call(cursor.since(start), "INTERVAL", values, Optional.empty());
            cursor.calls.add(call);
            return call;
        }
        Expression value = expressions.parse();
        calls.unit();
        return expressions.operation(start, Operator.INTERVAL, List.of(value));
    }

    private Expression match(int start) {
        cursor.next();
        boolean parenthesised = cursor.acceptSymbol("(");
        List<Expression> operands = new ArrayList<>(cursor.list(() -> named(cursor.position())));
        if (parenthesised) {
            cursor.expectSymbol(")");
        }
        cursor.expect("AGAINST");
        cursor.expectSymbol("(");
        operands.add(expressions.arithmetic());
        if (cursor.accept("IN")) {
            if (cursor.accept("NATURAL")) {
                cursor.expect("LANGUAGE");
            } else {
                cursor.expect("BOOLEAN");
            }
            cursor.expect("MODE");
        }
        if (cursor.accept("WITH")) {
            cursor.expect("QUERY");
            cursor.expect("EXPANSION");
        }
        cursor.expectSymbol(")");
        return expressions.operation(start, Operator.MATCH, operands);
    }
}
