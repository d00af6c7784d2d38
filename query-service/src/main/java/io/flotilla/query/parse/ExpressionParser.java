package io.flotilla.query.parse;

import io.flotilla.query.lex.Token;
import io.flotilla.query.parse.Expression.Operation;
import io.flotilla.query.parse.Expression.Operator;
import io.flotilla.query.parse.Expression.Subquery;
import io.flotilla.query.parse.Expression.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Operators, by MySQL's precedence (reference manual, "Operator Precedence"; {@code sql/sql_yacc.yy} for what may stand on the
 * right of LIKE, IN and the others). Chains are read by loops, so that a thousand ANDs are one level deep.
 */
final class ExpressionParser {

    private final Cursor cursor;
    private final Supplier<QueryExpression> subquery;
    private final PrimaryParser primaries;
    private final WindowParser windows;

    ExpressionParser(Cursor cursor, Supplier<QueryExpression> subquery) {
        this.cursor = cursor;
        this.subquery = subquery;
        this.windows = new WindowParser(cursor, this);
        this.primaries = new PrimaryParser(cursor, this, windows, subquery);
    }

    Expression parse() {
        return cursor.nested(this::or);
    }

    List<Expression> list() {
        return cursor.list(this::parse);
    }

    /** The elements of an ORDER BY. */
    List<Expression> ordering() {
        return cursor.list(() -> {
            Expression by = parse();
            cursor.acceptAny("ASC", "DESC");
            return by;
        });
    }

    Window namedWindow() {
        return windows.named();
    }

    void refuseVariablesAndParameters() {
        primaries.refuseVariablesAndParameters();
    }

    private Expression or() {
        return chain(Operator.OR, this::xor, () -> cursor.accept("OR") || cursor.acceptSymbol("||"));
    }

    private Expression xor() {
        return chain(Operator.XOR, this::and, () -> cursor.accept("XOR"));
    }

    private Expression and() {
        return chain(Operator.AND, this::not, () -> cursor.accept("AND") || cursor.acceptSymbol("&&"));
    }

    private Expression not() {
        int start = cursor.position();
        boolean negated = false;
        while (cursor.accept("NOT")) {
            negated = true;
        }
        Expression operand = comparison();
        return negated ? operation(start, Operator.NOT, List.of(operand)) : operand;
    }

    private Expression comparison() {
        int start = cursor.position();
        Expression left = predicate();
        while (true) {
            if (cursor.accept("IS")) {
                cursor.accept("NOT");
                cursor.expectAny("NULL", "TRUE", "FALSE", "UNKNOWN");
                left = operation(start, Operator.IS, List.of(left));
            } else if (acceptComparison()) {
                if (cursor.acceptAny("ALL", "ANY", "SOME")) {
                    left = operation(start, Operator.QUANTIFIED, List.of(left, subquery()));
                } else {
                    left = operation(start, Operator.COMPARISON, List.of(left, predicate()));
                }
            } else {
                primaries.refuseVariablesAndParameters();
                return left;
            }
        }
    }

    private boolean acceptComparison() {
        Token token = cursor.peek();
        if (token.kind() != Token.Kind.SYMBOL) {
            return false;
        }
        return switch (token.text()) {
            case "=", "<=>", "<", "<=", ">", ">=", "<>", "!=" -> cursor.acceptSymbol(token.text());
            default -> false;
        };
    }

    private Expression predicate() {
        int start = cursor.position();
        Expression left = arithmetic();
        if (cursor.at("NOT") && isPredicate(cursor.peek(1))) {
            cursor.next();
        }
        if (cursor.accept("IN")) {
            return in(start, left);
        }
        if (cursor.accept("BETWEEN")) {
            Expression low = arithmetic();
            cursor.expect("AND");
            return operation(start, Operator.BETWEEN, List.of(left, low, cursor.nested(this::predicate)));
        }
        if (cursor.accept("LIKE")) {
            Expression pattern = unary();
            Expression escape = cursor.accept("ESCAPE") ? unary() : pattern;
            return operation(start, Operator.LIKE, List.of(left, pattern, escape));
        }
        if (cursor.acceptAny("REGEXP", "RLIKE")) {
            return operation(start, Operator.REGEXP, List.of(left, arithmetic()));
        }
        if (cursor.at("SOUNDS", "LIKE")) {
            cursor.next();
            cursor.next();
            return operation(start, Operator.SOUNDS_LIKE, List.of(left, arithmetic()));
        }
        if (cursor.at("MEMBER", "OF") || cursor.at("MEMBER") && cursor.peek(1).isSymbol("(")) {
            cursor.next();
            cursor.accept("OF");
            cursor.expectSymbol("(");
            Expression array = parse();
            cursor.expectSymbol(")");
            return operation(start, Operator.MEMBER_OF, List.of(left, array));
        }
        return left;
    }

    private static boolean isPredicate(Token token) {
        return token.isWord("IN")
                || token.isWord("BETWEEN")
                || token.isWord("LIKE")
                || token.isWord("REGEXP")
                || token.isWord("RLIKE");
    }

    private Expression in(int start, Expression left) {
        List<Expression> operands = new ArrayList<>(List.of(left));
        if (cursor.atSubquery()) {
            operands.add(subquery());
        } else {
            cursor.expectSymbol("(");
            operands.addAll(list());
            cursor.expectSymbol(")");
        }
        return operation(start, Operator.IN, operands);
    }

    Subquery subquery() {
        if (!cursor.atSubquery()) {
            throw cursor.unexpected("a query in parentheses");
        }
        int start = cursor.position();
        QueryExpression query = subquery.get();
        return new Subquery(cursor.since(start), query);
    }

    /** Everything that binds closer than a comparison, without the comparison itself. */
    Expression arithmetic() {
        return arithmetic(ArithmeticOperator.LOOSEST);
    }

    private Expression arithmetic(int loosest) {
        int start = cursor.position();
        Expression left = unary();
        while (true) {
            ArithmeticOperator operator = ArithmeticOperator.of(cursor.peek());
            if (operator == null || operator.precedence() < loosest) {
                return left;
            }
            List<Expression> operands = new ArrayList<>(List.of(left));
            while (ArithmeticOperator.of(cursor.peek()) == operator) {
                cursor.next();
                operands.add(arithmetic(operator.precedence() + 1));
            }
            left = operation(start, operator.meaning(), operands);
        }
    }

    /** An operand with its signs before and its collations after it. */
    Expression unary() {
        int start = cursor.position();
        boolean signed = false;
        while (acceptSign()) {
            signed = true;
        }
        int operandStart = cursor.position();
        Expression operand = primaries.parse();
        while (cursor.accept("COLLATE")) {
            new TypeParser(cursor).collationName();
            operand = operation(operandStart, Operator.COLLATE, List.of(operand));
        }
        return signed ? operation(start, Operator.UNARY, List.of(operand)) : operand;
    }

    private boolean acceptSign() {
        return cursor.acceptSymbol("-")
                || cursor.acceptSymbol("+")
                || cursor.acceptSymbol("~")
                || cursor.acceptSymbol("!")
                || cursor.accept("BINARY");
    }

    private Expression chain(Operator operator, Supplier<Expression> operand, Supplier<Boolean> acceptOperator) {
        int start = cursor.position();
        Expression first = operand.get();
        if (!acceptOperator.get()) {
            return first;
        }
        List<Expression> operands = new ArrayList<>(List.of(first));
        do {
            operands.add(operand.get());
        } while (acceptOperator.get());
        return operation(start, operator, operands);
    }

    Operation operation(int start, Operator operator, List<Expression> operands) {
        return new Operation(cursor.since(start), operator, operands);
    }
}
