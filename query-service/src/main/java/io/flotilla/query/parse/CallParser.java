package io.flotilla.query.parse;

import io.flotilla.query.lex.Token.Kind;
import io.flotilla.query.parse.Expression.Call;
import io.flotilla.query.parse.Expression.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Function calls, among them those whose arguments have a grammar of their own. */
final class CallParser {

    private static final String[] UNITS = {
        "MICROSECOND",
        "SECOND",
        "MINUTE",
        "HOUR",
        "DAY",
        "WEEK",
        "MONTH",
        "QUARTER",
        "YEAR",
        "SECOND_MICROSECOND",
        "MINUTE_MICROSECOND",
        "MINUTE_SECOND",
        "HOUR_MICROSECOND",
        "HOUR_SECOND",
        "HOUR_MINUTE",
        "DAY_MICROSECOND",
        "DAY_SECOND",
        "DAY_MINUTE",
        "DAY_HOUR",
        "YEAR_MONTH"
    };

    /** What gives text out of JSON. */
    private static final Set<String> JSON_TEXTS = Set.of("JSON_PRETTY", "JSON_QUOTE", "JSON_TYPE", "JSON_UNQUOTE");

    private final Cursor cursor;
    private final ExpressionParser expressions;
    private final WindowParser windows;
    private final TypeParser types;

    CallParser(Cursor cursor, ExpressionParser expressions, WindowParser windows) {
        this.cursor = cursor;
        this.expressions = expressions;
        this.windows = windows;
        this.types = new TypeParser(cursor);
    }

    /** A call; the function's name and the opening parenthesis are there. Whether it is allowed is for the guard to say. */
    Expression parse() {
        int start = cursor.position();
        String name = cursor.next().text().toUpperCase(Locale.ROOT);
        if (ReservedWords.contains(name) && !ReservedFunctions.contains(name)) {
            cursor.back();
            throw cursor.unexpected("an expression");
        }
        cursor.expectSymbol("(");
        List<Expression> arguments = arguments(name);
        cursor.expectSymbol(")");
        if (JSON_TEXTS.contains(name)) {
            cursor.spellAsText(start);
        }
        Optional<Window> over = windows.over();
        Call call = new Call(cursor.since(start), name, arguments, over);
        cursor.calls.add(call);
        return call;
    }

    /** A unit of time. */
    void unit() {
        if (!cursor.acceptAny(UNITS)) {
            throw cursor.unexpected("a unit such as DAY or MINUTE_SECOND");
        }
    }

    private List<Expression> arguments(String function) {
        return switch (function) {
            case "CAST" -> cast();
            case "CONVERT" -> convert();
            case "EXTRACT" -> {
                unit();
                cursor.expect("FROM");
                yield List.of(expressions.parse());
            }
            case "POSITION" -> {
                Expression wanted = expressions.arithmetic();
                cursor.expect("IN");
                yield List.of(wanted, expressions.parse());
            }
            case "TRIM" -> trim();
            case "SUBSTRING", "SUBSTR", "MID" -> substring();
            case "WEIGHT_STRING" -> weightString();
            case "CHAR" -> {
                List<Expression> codes = expressions.list();
                if (cursor.accept("USING")) {
                    types.characterSetName();
                }
                yield codes;
            }
            case "GET_FORMAT" -> {
                cursor.expectAny("DATE", "TIME", "DATETIME", "TIMESTAMP");
                cursor.expectSymbol(",");
                yield List.of(expressions.parse());
            }
            case "TIMESTAMPADD", "TIMESTAMPDIFF" -> {
                cursor.acceptAny("SQL_TSI_DAY");
                unit();
                cursor.expectSymbol(",");
                yield expressions.list();
            }
            case "GROUP_CONCAT" -> groupConcat();
            case "JSON_VALUE" -> jsonValue();
            default -> plain();
        };
    }

    private List<Expression> plain() {
        if (cursor.atSymbol(")")) {
            return List.of();
        }
        if (cursor.acceptSymbol("*")) {
            return List.of();
        }
        cursor.acceptAny("DISTINCT", "ALL");
        return expressions.list();
    }

    private List<Expression> cast() {
        Expression value = expressions.parse();
        if (cursor.accept("AT")) {
            cursor.expect("TIME");
            cursor.expect("ZONE");
            cursor.accept("INTERVAL");
            cursor.expectKind(Kind.STRING, "a time zone");
        }
        cursor.expect("AS");
        types.castType();
        return List.of(value);
    }

    private List<Expression> convert() {
        Expression value = expressions.parse();
        if (cursor.accept("USING")) {
            types.characterSetName();
        } else {
            cursor.expectSymbol(",");
            types.castType();
        }
        return List.of(value);
    }

    private List<Expression> trim() {
        List<Expression> operands = new ArrayList<>();
        boolean sided = cursor.acceptAny("LEADING", "TRAILING", "BOTH");
        if (!cursor.at("FROM")) {
            operands.add(expressions.parse());
        }
        if (sided && operands.isEmpty() || cursor.at("FROM")) {
            cursor.expect("FROM");
            operands.add(expressions.parse());
        }
        return operands;
    }

    private List<Expression> substring() {
        List<Expression> operands = new ArrayList<>(List.of(expressions.parse()));
        if (cursor.accept("FROM")) {
            operands.add(expressions.parse());
            if (cursor.accept("FOR")) {
                operands.add(expressions.parse());
            }
        } else {
            cursor.expectSymbol(",");
            operands.addAll(expressions.list());
        }
        return operands;
    }

    private List<Expression> weightString() {
        Expression value = expressions.parse();
        if (cursor.accept("AS")) {
            cursor.expectAny("CHAR", "BINARY");
            cursor.expectSymbol("(");
            cursor.expectInteger();
            cursor.expectSymbol(")");
        }
        return List.of(value);
    }

    private List<Expression> groupConcat() {
        cursor.accept("DISTINCT");
        List<Expression> operands = new ArrayList<>(expressions.list());
        if (cursor.accept("ORDER")) {
            cursor.expect("BY");
            operands.addAll(expressions.ordering());
        }
        if (cursor.accept("SEPARATOR")) {
            cursor.expectKind(Kind.STRING, "a string");
        }
        return operands;
    }

    private List<Expression> jsonValue() {
        Expression document = expressions.parse();
        cursor.expectSymbol(",");
        Expression path = expressions.parse();
        if (cursor.accept("RETURNING")) {
            types.castType();
        }
        new JsonTableParser(cursor, expressions).onEmptyOrError();
        return List.of(document, path);
    }
}
