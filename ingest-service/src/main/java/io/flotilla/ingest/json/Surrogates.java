package io.flotilla.ingest.json;

/**
 * Lone surrogates: JSON can spell half a character ({@code "\ud800"}), which is no text, has no UTF-8 form and so can neither be
 * stored nor echoed.
 */
public final class Surrogates {

    private Surrogates() {}

    /** The index of the first surrogate without its partner, or -1. */
    public static int firstLone(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                if (Character.isLowSurrogate(c)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return i;
                }
                i++;
            }
        }
        return -1;
    }
}
