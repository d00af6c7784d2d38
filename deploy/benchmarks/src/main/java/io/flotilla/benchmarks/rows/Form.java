package io.flotilla.benchmarks.rows;

import io.flotilla.mysql.SqlLiteral;
import java.time.LocalDateTime;

/** How a value is written in each of the languages it travels in; the plain text is that of a tab-separated file. */
enum Form {
    NUMBER {
        @Override
        void json(StringBuilder out, String text) {
            out.append(text);
        }

        @Override
        void sql(StringBuilder out, String text) {
            out.append(text);
        }

        @Override
        void columnJson(StringBuilder out, String text) {
            out.append(text);
        }

        @Override
        Object parameter(String text) {
            return text.indexOf('.') < 0 ? (Object) Long.valueOf(text) : Double.valueOf(text);
        }
    },
    TEXT {
        @Override
        void json(StringBuilder out, String text) {
            out.append('"').append(text).append('"');
        }
    },
    DATETIME {
        @Override
        void json(StringBuilder out, String text) {
            out.append('"').append(text.replace(' ', 'T')).append("Z\"");
        }

        @Override
        Object parameter(String text) {
            return LocalDateTime.parse(text.replace(' ', 'T'));
        }
    },
    BOOL {
        @Override
        void json(StringBuilder out, String text) {
            out.append(text.equals("1"));
        }

        @Override
        void sql(StringBuilder out, String text) {
            out.append(text);
        }

        @Override
        void columnJson(StringBuilder out, String text) {
            out.append(text);
        }

        @Override
        Object parameter(String text) {
            return text.equals("1");
        }
    },
    JSON {
        @Override
        void json(StringBuilder out, String text) {
            out.append(text);
        }
    };

    /** As the product takes it. */
    abstract void json(StringBuilder out, String text);

    /** As a column of JSON_TABLE takes it: in JSON, but what stands in quotes in SQL is a string. */
    void columnJson(StringBuilder out, String text) {
        out.append('"').append(text.replace("\"", "\\\"")).append('"');
    }

    /** As a parameter of a prepared statement. */
    Object parameter(String text) {
        return text;
    }

    void sql(StringBuilder out, String text) {
        SqlLiteral.append(out, text);
    }
}
