package io.flotilla.fleet.user.account;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/** A password in the clear. It shows itself to nobody who does not ask for {@link #text()}. */
public record Password(String text) {

    private static final int RANDOM_BYTES = 24;
    /** What the usual password policies of servers ask for. */
    private static final Pattern OF_EVERY_KIND = Pattern.compile("(?=.*[A-Z])(?=.*[a-z])(?=.*[0-9])(?=.*[_-]).*");

    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new one that nobody can guess and that needs quoting nowhere. */
    public static Password generate() {
        byte[] bytes = new byte[RANDOM_BYTES];
        String text;
        do {
            RANDOM.nextBytes(bytes);
            text = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        } while (text.startsWith("-") || !OF_EVERY_KIND.matcher(text).matches());
        return new Password(text);
    }

    @Override
    public String toString() {
        return "***";
    }
}
