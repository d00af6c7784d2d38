package io.flotilla.ingest.json;

/** What a caller wrote, made fit to be shown in an answer: never long, never anything UTF-8 cannot carry. */
public final class Shown {

    private static final int MAX_CHARACTERS = 80;
    private static final int MAX_SENTENCE = 240;
    private static final int MAX_POINTER = 1_000;

    private Shown() {}

    /** The text, shortened where it is long, with a replacement character for whatever cannot be printed. */
    public static String text(String written) {
        return shortened(written, MAX_CHARACTERS);
    }

    /** The same for a sentence about what was written. */
    static String sentence(String about) {
        return shortened(about, MAX_SENTENCE);
    }

    /** The pointer, or that of the nearest place around it which can be shown whole. */
    public static String pointer(String pointer) {
        int lone = Surrogates.firstLone(pointer);
        int end = Math.min(lone < 0 ? pointer.length() : lone, MAX_POINTER);
        return end == pointer.length() ? pointer : pointer.substring(0, Math.max(0, pointer.lastIndexOf('/', end - 1)));
    }

    private static String shortened(String text, int limit) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < text.length() && i < limit; i++) {
            char c = text.charAt(i);
            shown.append(Character.isISOControl(c) || Character.isSurrogate(c) ? '\ufffd' : c);
        }
        return text.length() > limit ? shown.append("...").toString() : shown.toString();
    }
}
