package io.flotilla.query.answer;

import io.vertx.sqlclient.data.Numeric;
import java.math.BigDecimal;

/** Decimals as text: all their digits, never an exponent. */
final class ExactNumber {

    private ExactNumber() {}

    static String text(Object value) {
        if (value instanceof Numeric number) {
            return number.bigDecimalValue().toPlainString();
        }
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }
}
