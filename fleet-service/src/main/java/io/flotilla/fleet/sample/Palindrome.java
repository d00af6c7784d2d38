package io.flotilla.fleet.sample;

/** Texts that read the same backwards: all of them counts, case and spaces too, by code point. */
final class Palindrome {

    /** Code points of a text at most. */
    static final int LONGEST = 200;

    private Palindrome() {}

    static boolean is(String text) {
        int[] points = text.codePoints().toArray();
        for (int i = 0, j = points.length - 1; i < j; i++, j--) {
            if (points[i] != points[j]) {
                return false;
            }
        }
        return true;
    }

    static boolean isTooLong(String text) {
        return text.codePointCount(0, text.length()) > LONGEST;
    }
}
