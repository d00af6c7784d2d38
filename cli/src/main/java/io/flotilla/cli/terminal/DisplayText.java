package io.flotilla.cli.terminal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jline.utils.WCWidth;

/** Text as it appears on a terminal: how many columns it takes, and how to cut and fill it. */
public final class DisplayText {

    private static final Pattern CLUSTER = Pattern.compile("\\X");
    private static final char EMOJI_STYLE = '\uFE0F';
    private static final String ELLIPSIS = "…";

    /** First and last code points, in turn, of the emoji below U+10000 that are two columns wide (Unicode's EastAsianWidth.txt). */
    private static final int[] WIDE_SYMBOLS = {
        0x231A, 0x231B, 0x23E9, 0x23EC, 0x23F0, 0x23F0, 0x23F3, 0x23F3, 0x25FD, 0x25FE, 0x2614, 0x2615, 0x2648, 0x2653,
        0x267F, 0x267F, 0x2693, 0x2693, 0x26A1, 0x26A1, 0x26AA, 0x26AB, 0x26BD, 0x26BE, 0x26C4, 0x26C5, 0x26CE, 0x26CE,
        0x26D4, 0x26D4, 0x26EA, 0x26EA, 0x26F2, 0x26F3, 0x26F5, 0x26F5, 0x26FA, 0x26FA, 0x26FD, 0x26FD, 0x2705, 0x2705,
        0x270A, 0x270B, 0x2728, 0x2728, 0x274C, 0x274C, 0x274E, 0x274E, 0x2753, 0x2755, 0x2757, 0x2757, 0x2795, 0x2797,
        0x27B0, 0x27B0, 0x27BF, 0x27BF, 0x2B1B, 0x2B1C, 0x2B50, 0x2B50, 0x2B55, 0x2B55
    };

    private DisplayText() {}

    /** The columns a line takes: 2 for a Chinese character or an emoji, 0 for an accent of its own. */
    public static int width(String line) {
        int ascii = asciiLength(line);
        if (ascii == line.length()) {
            return ascii;
        }
        int width = 0;
        for (Matcher clusters = CLUSTER.matcher(line); clusters.find(); ) {
            width += widthOfCluster(line, clusters.start(), clusters.end());
        }
        return width;
    }

    /** The line cut to so many columns, the last of them an ellipsis; itself if it fits. */
    public static String cut(String line, int columns) {
        if (width(line) <= columns) {
            return line;
        }
        int width = 0;
        int end = 0;
        Matcher clusters = CLUSTER.matcher(line);
        while (clusters.find()) {
            width += widthOfCluster(line, clusters.start(), clusters.end());
            if (width > columns - 1) {
                break;
            }
            end = clusters.end();
        }
        return line.substring(0, end) + ELLIPSIS;
    }

    /** So many columns at least, filled with spaces before or after the line. */
    public static String pad(String line, int columns, boolean right) {
        String spaces = " ".repeat(Math.max(0, columns - width(line)));
        return right ? spaces + line : line + spaces;
    }

    /** Text on one line that cannot command the terminal: control characters are escaped as in Java. */
    public static String printable(String text) {
        int first = firstControl(text);
        if (first < 0) {
            return text;
        }
        StringBuilder safe = new StringBuilder(text.length() + 8).append(text, 0, first);
        text.substring(first).chars().forEach(c -> appendPrintable(safe, (char) c));
        return safe.toString();
    }

    private static void appendPrintable(StringBuilder safe, char c) {
        switch (c) {
            case '\n' -> safe.append("\\n");
            case '\r' -> safe.append("\\r");
            case '\t' -> safe.append("\\t");
            default -> {
                if (isControl(c)) {
                    safe.append("\\u%04x".formatted((int) c));
                } else {
                    safe.append(c);
                }
            }
        }
    }

    private static int firstControl(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isControl(text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    /** Beside the usual ones those that turn the direction of writing, which could make one value look like another. */
    private static boolean isControl(char c) {
        return Character.isISOControl(c)
                || c >= '\u202A' && c <= '\u202E'
                || c >= '\u2066' && c <= '\u2069'
                || c == '\u2028'
                || c == '\u2029';
    }

    private static int asciiLength(String line) {
        int i = 0;
        while (i < line.length() && line.charAt(i) >= ' ' && line.charAt(i) < 0x7F) {
            i++;
        }
        return i;
    }

    private static int widthOfCluster(String line, int start, int end) {
        int base = line.codePointAt(start);
        if (isWideSymbol(base) || line.substring(start, end).indexOf(EMOJI_STYLE) > 0) {
            return 2;
        }
        return Math.max(0, WCWidth.wcwidth(base));
    }

    private static boolean isWideSymbol(int codePoint) {
        for (int i = 0; i < WIDE_SYMBOLS.length; i += 2) {
            if (codePoint >= WIDE_SYMBOLS[i] && codePoint <= WIDE_SYMBOLS[i + 1]) {
                return true;
            }
        }
        return false;
    }
}
