package io.flotilla.cli.terminal;

/** One value of a table, as it is shown. */
public record Cell(String text, Kind kind) {

    /** What sort of value it is, which decides on which side it stands. */
    public enum Kind {
        TEXT,
        NUMBER,
        NULL
    }

    public static final Cell NULL = new Cell("NULL", Kind.NULL);

    /** A value that is text; control characters are escaped. */
    public static Cell text(String text) {
        return new Cell(DisplayText.printable(text), Kind.TEXT);
    }

    /** A value that is a number, in its spelling. */
    public static Cell number(String text) {
        return new Cell(text, Kind.NUMBER);
    }
}
