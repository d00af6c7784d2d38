package io.flotilla.fleet.console;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses out of text, never by asking a name server. */
final class IpAddress {

    private static final Pattern V4 = Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(?:\\.(?!$)|$)){4}");
    private static final Pattern V6 = Pattern.compile("[0-9A-Fa-f:]*:[0-9A-Fa-f:]*(?:[0-9.]+)?");
    private static final Pattern V4_WITH_PORT = Pattern.compile("([0-9.]+):[0-9]{1,5}");
    private static final Pattern BRACKETED = Pattern.compile("\\[([0-9A-Fa-f:.]+)](?::[0-9]{1,5})?");

    private IpAddress() {}

    /** An address without anything around it, brackets or port; IPv4 within IPv6 is IPv4. */
    static Optional<InetAddress> parse(String text) {
        if (!V4.matcher(text).matches() && !V6.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    /** An address as proxies write it, which may have a port. */
    static Optional<InetAddress> parseForwarded(String text) {
        var port = V4_WITH_PORT.matcher(text);
        var brackets = BRACKETED.matcher(text);
        if (port.matches()) {
            return parse(port.group(1));
        }
        return brackets.matches() ? parse(brackets.group(1)) : parse(text);
    }

    /** One spelling for one address. */
    static String text(InetAddress address) {
        String text = address.getHostAddress();
        int scope = text.indexOf('%');
        return address instanceof Inet4Address || scope < 0 ? text : text.substring(0, scope);
    }
}
