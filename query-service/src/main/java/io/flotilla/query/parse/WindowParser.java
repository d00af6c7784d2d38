package io.flotilla.query.parse;

import io.flotilla.query.parse.Expression.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Windows: OVER and WINDOW. */
final class WindowParser {

    private final Cursor cursor;
    private final ExpressionParser expressions;

    WindowParser(Cursor cursor, ExpressionParser expressions) {
        this.cursor = cursor;
        this.expressions = expressions;
    }

    /** What may follow the parenthesis of a window function. */
    Optional<Window> over() {
        if (cursor.at("FROM")
                && (cursor.peek(1).isWord("FIRST") || cursor.peek(1).isWord("LAST"))
                && overFollows(2)) {
            cursor.next();
            cursor.next();
        }
        if ((cursor.at("RESPECT") || cursor.at("IGNORE")) && cursor.peek(1).isWord("NULLS")) {
            cursor.next();
            cursor.next();
        }
        if (!cursor.accept("OVER")) {
            return Optional.empty();
        }
        int start = cursor.position();
        if (cursor.atSymbol("(")) {
            return Optional.of(specification(start));
        }
        String name = cursor.name("a window");
        return Optional.of(new Window(cursor.since(start), name, List.of()));
    }

    /** One element of a WINDOW clause. */
    Window named() {
        int start = cursor.position();
        cursor.name("the name of a window");
        cursor.expect("AS");
        return specification(start);
    }

    private boolean overFollows(int distance) {
        return cursor.peek(distance).isWord("OVER")
                || cursor.peek(distance).isWord("RESPECT")
                || cursor.peek(distance).isWord("IGNORE");
    }

    private Window specification(int start) {
        cursor.expectSymbol("(");
        String base = cursor.atName() ? cursor.name("a window") : null;
        List<Expression> by = new ArrayList<>();
        if (cursor.accept("PARTITION")) {
            cursor.expect("BY");
            by.addAll(expressions.list());
        }
        if (cursor.accept("ORDER")) {
            cursor.expect("BY");
            by.addAll(expressions.ordering());
        }
        if (cursor.acceptAny("ROWS", "RANGE")) {
            frame();
        }
        cursor.expectSymbol(")");
        return new Window(cursor.since(start), base, by);
    }

    private void frame() {
        if (cursor.accept("BETWEEN")) {
            bound();
            cursor.expect("AND");
        }
        bound();
    }

    private void bound() {
        if (cursor.accept("CURRENT")) {
            cursor.expect("ROW");
            return;
        }
        if (!cursor.accept("UNBOUNDED")) {
            expressions.arithmetic();
        }
        cursor.expectAny("PRECEDING", "FOLLOWING");
    }
}
