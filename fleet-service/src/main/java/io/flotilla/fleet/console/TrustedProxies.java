package io.flotilla.fleet.console;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who is believed about where a request comes from.
 *
 * @param ranges where these proxies are
 */
record TrustedProxies(List<AddressRange> ranges) {

    private static final String UNKNOWN = "unknown";

    /** @throws IllegalArgumentException naming the property, for what is neither an address nor a range */
    static TrustedProxies of(ConsoleConfig config) {
        List<AddressRange> ranges = new ArrayList<>();
        for (String text : config.trustedProxies().orElse(List.of())) {
            ranges.add(AddressRange.parse(text.strip())
                    .orElseThrow(() -> new IllegalArgumentException(
                            "flotilla.console.trusted-proxies must be addresses or ranges such as 10.0.0.0/8, not "
                                    + text)));
        }
        return new TrustedProxies(List.copyOf(ranges));
    }

    /**
     * The client of a request. Each proxy adds the address it was called from at the end of the header, so the last one that is not a
     * proxy of ours is the client; what stands before it, the client may have written itself.
     *
     * @param peer      who has opened the connection; null when that is not known
     * @param forwarded the values of {@code X-Forwarded-For} in their order
     */
    String client(String peer, List<String> forwarded) {
        Optional<InetAddress> address =
                Optional.ofNullable(peer).map(TrustedProxies::withoutScope).flatMap(IpAddress::parse);
        if (address.isEmpty()) {
            return UNKNOWN;
        }
        InetAddress client = address.get();
        String[] hops = String.join(",", forwarded).split(",");
        for (int i = hops.length - 1; i >= 0 && trusts(client); i--) {
            Optional<InetAddress> before = IpAddress.parseForwarded(hops[i].strip());
            if (before.isEmpty()) {
                break;
            }
            client = before.get();
        }
        return IpAddress.text(client);
    }

    private boolean trusts(InetAddress address) {
        return ranges.stream().anyMatch(range -> range.contains(address));
    }

    private static String withoutScope(String address) {
        int scope = address.indexOf('%');
        return scope < 0 ? address : address.substring(0, scope);
    }
}
