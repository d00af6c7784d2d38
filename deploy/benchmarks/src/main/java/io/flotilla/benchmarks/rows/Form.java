package io.flotilla.benchmarks.rows;

import io.flotilla.mysql.SqlLiteral;

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
    },
    JSON {
        @Override
        void json(StringBuilder out, String text) {
            out.append(text);
        }
    };

    abstract void json(StringBuilder out, String text);

    void sql(StringBuilder out, String text) {
        SqlLiteral.append(out, text);
    }
}
