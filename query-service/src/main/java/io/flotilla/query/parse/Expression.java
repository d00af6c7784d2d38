package io.flotilla.query.parse;

import java.util.List;
import java.util.Optional;

/** A part of a query that has a value. How it is written stands in the tokens of its span; the tree says what it is made of. */
public sealed interface Expression {

    Span span();

    /** A constant. */
    record Literal(Span span) implements Expression {}

    /**
     * A column.
     *
     * @param table the table or alias it is qualified with, or {@code null}
     */
    record Column(Span span, String table, String name) implements Expression {}

    /** An operator with its operands, in order. A chain such as {@code a + b - c} is one operation. */
    record Operation(Span span, Operator operator, List<Expression> operands) implements Expression {
        public Operation {
            operands = List.copyOf(operands);
        }
    }

    /**
     * A function call.
     *
     * @param name in upper case
     * @param over the window it is computed over, if it is a window function
     */
    record Call(Span span, String name, List<Expression> arguments, Optional<Window> over) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /** A query in parentheses. */
    record Subquery(Span span, QueryExpression query) implements Expression {}

    /** What an {@link Operation} does. */
    enum Operator {
        OR,
        XOR,
        AND,
        NOT,
        IS,
        COMPARISON,
        QUANTIFIED,
        IN,
        BETWEEN,
        LIKE,
        REGEXP,
        SOUNDS_LIKE,
        MEMBER_OF,
        BIT_OR,
        BIT_AND,
        SHIFT,
        ADDITIVE,
        MULTIPLICATIVE,
        BIT_XOR,
        UNARY,
        COLLATE,
        JSON_PATH,
        INTERVAL,
        CASE,
        EXISTS,
        MATCH,
        /** One expression in parentheses. */
        GROUP,
        /** Several values as one. */
        ROW
    }

    /**
     * A window: where rows are partitioned, and how ordered.
     *
     * @param base the named window it refers to or builds on, or {@code null}
     * @param by   everything it is partitioned and ordered by
     */
    record Window(Span span, String base, List<Expression> by) {
        public Window {
            by = List.copyOf(by);
        }
    }
}
