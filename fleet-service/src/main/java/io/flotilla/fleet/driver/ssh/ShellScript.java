package io.flotilla.fleet.driver.ssh;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A script of this program with values for its variables, as text for the standard input of {@code sh -s}. */
final class ShellScript {

    private final String functions;
    private final Map<String, String> variables = new LinkedHashMap<>();

    private ShellScript(String functions) {
        this.functions = functions;
    }

    /** @param name of a file of {@code resources/ssh} that consists of functions */
    static ShellScript named(String name) {
        try (InputStream in = ShellScript.class.getResourceAsStream("/ssh/" + name)) {
            return new ShellScript(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ShellScript with(String variable, Object value) {
        variables.put(variable, value.toString());
        return this;
    }

    /** The text that calls one of its functions. A call is the last line: half a script does nothing. */
    String calling(String function) {
        StringBuilder text = new StringBuilder();
        variables.forEach((variable, value) ->
                text.append(variable).append('=').append(quoted(value)).append('\n'));
        return text.append(functions).append(function).append(" </dev/null\n").toString();
    }

    /** One word to the shell, whatever is in it. */
    static String quoted(String value) {
        if (value.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("a shell knows no text with NUL");
        }
        return "'" + value.replace("'", "'\\''") + "'";
    }
}
