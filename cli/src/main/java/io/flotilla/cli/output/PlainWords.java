package io.flotilla.cli.output;

import com.fasterxml.jackson.dataformat.yaml.util.StringQuotingChecker;
import java.util.regex.Pattern;

/** Only what no reader of YAML can take for anything but text stands without quotes. */
final class PlainWords extends StringQuotingChecker {

    private static final long serialVersionUID = 1;

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_./-]*(?: [A-Za-z0-9_./]+)*");

    @Override
    public boolean needToQuoteName(String name) {
        return needToQuoteValue(name);
    }

    @Override
    public boolean needToQuoteValue(String value) {
        return isReservedKeyword(value) || !PLAIN.matcher(value).matches();
    }
}
