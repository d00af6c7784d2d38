package io.flotilla.query.parse;

import io.flotilla.query.lex.Token;
import io.flotilla.query.parse.Expression.Operator;
import java.util.Locale;

/** The operators between two numbers, by precedence: the later, the closer they bind. */
enum ArithmeticOperator {
    BIT_OR(1, Operator.BIT_OR),
    BIT_AND(2, Operator.BIT_AND),
    SHIFT(3, Operator.SHIFT),
    ADDITIVE(4, Operator.ADDITIVE),
    MULTIPLICATIVE(5, Operator.MULTIPLICATIVE),
    BIT_XOR(6, Operator.BIT_XOR);

    static final int LOOSEST = 1;

    private final int precedence;
    private final Operator meaning;

    ArithmeticOperator(int precedence, Operator meaning) {
        this.precedence = precedence;
        this.meaning = meaning;
    }

    int precedence() {
        return precedence;
    }

    Operator meaning() {
        return meaning;
    }

    /** The operator this token is, or {@code null}. */
    static ArithmeticOperator of(Token token) {
        return switch (token.kind()) {
            case SYMBOL ->
                switch (token.text()) {
                    case "|" -> BIT_OR;
                    case "&" -> BIT_AND;
                    case "<<", ">>" -> SHIFT;
                    case "+", "-" -> ADDITIVE;
                    case "*", "/", "%" -> MULTIPLICATIVE;
                    case "^" -> BIT_XOR;
                    default -> null;
                };
            case WORD ->
                switch (token.text().toUpperCase(Locale.ROOT)) {
                    case "DIV", "MOD" -> MULTIPLICATIVE;
                    default -> null;
                };
            default -> null;
        };
    }
}
