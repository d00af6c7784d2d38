package io.flotilla.fleet.console;

import java.math.BigInteger;
import java.net.InetAddress;
import java.util.Optional;

/**
 * A range of addresses.
 *
 * @param bits how many leading bits all of its addresses share
 */
record AddressRange(InetAddress first, int bits) {

    /** Reads {@code 10.0.0.0/8}, {@code fd00::/8}, or a single address; empty for anything else. */
    static Optional<AddressRange> parse(String text) {
        int slash = text.indexOf('/');
        Optional<InetAddress> address = IpAddress.parse(slash < 0 ? text : text.substring(0, slash));
        if (slash < 0) {
            return address.map(one -> new AddressRange(one, width(one)));
        }
        String bits = text.substring(slash + 1);
        return address.filter(one -> bits.matches("[0-9]{1,3}") && Integer.parseInt(bits) <= width(one))
                .map(one -> new AddressRange(one, Integer.parseInt(bits)));
    }

    boolean contains(InetAddress address) {
        return width(address) == width(first) && prefix(address).equals(prefix(first));
    }

    private BigInteger prefix(InetAddress address) {
        return new BigInteger(1, address.getAddress()).shiftRight(width(address) - bits);
    }

    private static int width(InetAddress address) {
        return address.getAddress().length * Byte.SIZE;
    }
}
