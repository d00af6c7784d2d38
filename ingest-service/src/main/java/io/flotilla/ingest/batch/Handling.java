package io.flotilla.ingest.batch;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is done about an event that cannot be taken. */
public enum Handling {
    /** It spoils the whole request. */
    STRICT,
    /** It is kept aside, and the others are stored. */
    LENIENT;

    private static final Pattern PREFERENCE = Pattern.compile(
            "(?:^|,)\\s*handling\\s*=\\s*\"?(strict|lenient)\"?\\s*(?=[,;]|$)", Pattern.CASE_INSENSITIVE);
    private static final Pattern OTHER_QUOTED = Pattern.compile("\"(?!(?i:strict|lenient)\")[^\"]*\"");

    /**
     * What a caller prefers (RFC 7240, section 4.4). The first word on it counts; other preferences do not matter here.
     *
     * @param headers all values of the header {@code Prefer}
     */
    public static Handling preferred(List<String> headers) {
        if (headers.isEmpty()) {
            return STRICT;
        }
        String others = OTHER_QUOTED.matcher(String.join(",", headers)).replaceAll("quoted");
        Matcher found = PREFERENCE.matcher(others);
        return found.find() ? valueOf(found.group(1).toUpperCase(Locale.ROOT)) : STRICT;
    }
}
