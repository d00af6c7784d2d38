package io.flotilla.query.parse;

/** One element of a SELECT list. */
public sealed interface SelectItem {

    Span span();

    /** All columns, or with {@code table} not {@code null} all of that table. */
    record Star(Span span, String table) implements SelectItem {}

    /** An expression with the name its column gets; {@code null} when the server names it as we would. */
    record Value(Span span, Expression expression, String name) implements SelectItem {}
}
