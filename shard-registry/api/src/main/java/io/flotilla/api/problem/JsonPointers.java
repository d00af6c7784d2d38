package io.flotilla.api.problem;

/** Builds RFC 6901 pointers. */
public final class JsonPointers {

    private JsonPointers() {}

    /** The pointer made of these reference tokens, escaped: {@code of("logs", 17, "a/b")} is {@code /logs/17/a~1b}. */
    public static String of(Object... tokens) {
        StringBuilder pointer = new StringBuilder();
        for (Object token : tokens) {
            pointer.append('/').append(token.toString().replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }
}
