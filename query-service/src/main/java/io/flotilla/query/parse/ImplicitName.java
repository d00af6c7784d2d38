package io.flotilla.query.parse;

import io.flotilla.query.parse.Expression.Column;
import io.flotilla.query.parse.Expression.Literal;
import io.flotilla.query.parse.Expression.Operation;
import io.flotilla.query.parse.Expression.Operator;

/**
 * The name of a column whose expression has no alias: to MySQL the text of the expression as the caller wrote it. As the text
 * that reaches the server differs, such an expression gets this name as its alias.
 */
final class ImplicitName {

    /** MySQL's limit for aliases, in characters. */
    private static final int MAX_LENGTH = 255;

    private ImplicitName() {}

    /** The name, which the text for the server then says; {@code null} for what servers name by its value anyway. */
    static String of(Expression expression, Cursor cursor) {
        Expression bare = expression;
        while (bare instanceof Operation group && group.operator() == Operator.GROUP) {
            bare = group.operands().get(0);
        }
        if (bare instanceof Column column) {
            return column.name();
        }
        if (bare instanceof Literal) {
            return null;
        }
        String text = cursor.sourceText(expression.span());
        String name = asName(text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text);
        cursor.addAlias(name);
        return name;
    }

    /** Characters that no name can hold show as a question mark, as they do on a plain server. */
    private static String asName(String text) {
        return text.replaceAll("[\\x00\\p{Cs}]|[^\\x{0}-\\x{FFFF}]", "?").strip();
    }
}
