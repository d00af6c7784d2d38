package io.flotilla.ingest.json;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The one spelling of a JSON value: members sorted by name, no white space, strings with the fewest escapes, numbers as they were
 * written. For values that have been checked already.
 */
public final class CanonicalJson {

    private final JsonCursor cursor;
    private final StringBuilder text;

    private CanonicalJson(JsonCursor cursor, StringBuilder text) {
        this.cursor = cursor;
        this.text = text;
    }

    /** The value that lies between two offsets of a cursor's document. */
    public static String of(JsonCursor document, int start, int end) {
        JsonCursor cursor = document.part(start, end, "");
        StringBuilder text = new StringBuilder(end - start);
        cursor.next();
        new CanonicalJson(cursor, text).value();
        return text.toString();
    }

    /** An object whose values are strings; those that are {@code null} are left out. */
    public static String of(List<String> names, List<String> values) {
        Map<String, String> members = new TreeMap<>();
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) != null) {
                StringBuilder member = new StringBuilder();
                string(names.get(i), member);
                string(values.get(i), member.append(':'));
                members.put(names.get(i), member.toString());
            }
        }
        return "{" + String.join(",", members.values()) + "}";
    }

    private void value() {
        switch (cursor.token()) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> string(cursor.text(), text);
            default -> text.append(cursor.text());
        }
    }

    private void object() {
        Map<String, String> members = new TreeMap<>();
        while (cursor.next() != JsonToken.END_OBJECT) {
            String name = cursor.name();
            cursor.next();
            StringBuilder member = new StringBuilder();
            string(name, member);
            new CanonicalJson(cursor, member.append(':')).value();
            members.put(name, member.toString());
        }
        text.append('{').append(String.join(",", members.values())).append('}');
    }

    private void array() {
        text.append('[');
        String separator = "";
        while (cursor.next() != JsonToken.END_ARRAY) {
            text.append(separator);
            separator = ",";
            value();
        }
        text.append(']');
    }

    private static void string(String value, StringBuilder to) {
        to.append('"');
        JsonStringEncoder.getInstance().quoteAsString(value, to);
        to.append('"');
    }
}
