package io.flotilla.service.start;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The configuration keys a process reads, and what to say about others. A key's second word is its section ({@code flotilla.drain.delay}:
 * {@code drain}); a section has one owner, who knows all of its keys.
 */
final class KnownKeys {

    /** What tests and whoever starts processes give to all of them: {@code flotilla.test.mysqld}, {@code flotilla.process}. */
    private static final List<String> MARKS = List.of("flotilla.test", "flotilla.process");

    private static final int TYPOS = 2;

    private final Set<String> keys;
    private final Pattern dotted;
    private final Pattern environment;

    /** @param keys full names as a configuration mapping lists them: {@code *} for any one word, {@code [*]} for any index */
    KnownKeys(Collection<String> keys) {
        this.keys = new TreeSet<>(keys);
        this.dotted = union(
                key -> Pattern.quote(key).replace("[*]", "\\E\\[\\d+]\\Q").replace("*", "\\E(\"[^\"]+\"|[^.]+)\\Q"));
        this.environment = union(key -> environmentName(key.replace("[*]", "*")).replace("*", "[A-Z0-9_]+"));
    }

    private Pattern union(java.util.function.UnaryOperator<String> toRegex) {
        return Pattern.compile(keys.stream().map(toRegex).collect(Collectors.joining("|")));
    }

    /** The name a key has in the environment: {@code FLOTILLA_DRAIN_DELAY}. */
    static String environmentName(String key) {
        return key.replaceAll("[^A-Za-z0-9*]", "_").toUpperCase(Locale.ROOT);
    }

    /** What is wrong with a key that was given to this process alone ({@code -D}, a file): it must be known. */
    Optional<String> complaintAbout(String key) {
        if (MARKS.stream().anyMatch(mark -> key.equals(mark) || key.startsWith(mark + "."))
                || dotted.matcher(key).matches()) {
            return Optional.empty();
        }
        return Optional.of(key + " is not a property of this service" + suggestion(key, known -> known));
    }

    /**
     * What is wrong with an environment variable. The environment is shared by all programs started from it, so a variable may be meant
     * for another; it is refused when its section is one of ours, or when a known variable is a typing mistake away.
     */
    Optional<String> complaintAboutVariable(String variable) {
        if (MARKS.stream().anyMatch(mark -> variable.startsWith(environmentName(mark)))
                || environment.matcher(variable).matches()) {
            return Optional.empty();
        }
        boolean ours = keys.stream().anyMatch(key -> variable.startsWith(environmentName(section(key)) + "_"));
        boolean near = keys.stream().anyMatch(key -> Typos.between(variable, environmentName(key)) <= TYPOS);
        return ours || near
                ? Optional.of("environment variable " + variable + " is not a property of this service"
                        + suggestion(variable, KnownKeys::environmentName))
                : Optional.empty();
    }

    private static String section(String key) {
        String[] words = key.split("\\.", 3);
        return words[0] + "." + words[1];
    }

    private String suggestion(String wrong, java.util.function.UnaryOperator<String> spelling) {
        return keys.stream()
                .map(spelling)
                .min(java.util.Comparator.comparingInt(known -> Typos.between(wrong, known)))
                .filter(known -> Typos.between(wrong, known) <= Math.max(TYPOS, wrong.length() / 4))
                .map(known -> "; did you mean " + known + "?")
                .orElse("");
    }
}
