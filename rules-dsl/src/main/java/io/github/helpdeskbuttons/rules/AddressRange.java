package io.github.helpdeskbuttons.rules;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/** A range of IP addresses in CIDR notation. Nothing here ever asks the network about a name. */
final class AddressRange {
    private final byte[] network;
    private final int prefixLength;

    private AddressRange(byte[] network, int prefixLength) {
        this.network = network;
        this.prefixLength = prefixLength;
    }

    /** Reads {@code address/length}, or an address alone, which is a range of one. */
    static Optional<AddressRange> parse(String cidr) {
        int slash = cidr.indexOf('/');
        String addressPart = slash < 0 ? cidr : cidr.substring(0, slash);
        Optional<byte[]> address = Address.parse(addressPart);
        if (address.isEmpty()) {
            return Optional.empty();
        }
        int bits = address.get().length * 8;
        int mapped = addressPart.contains(":") ? 128 - bits : 0;
        int length = slash < 0 ? bits : Address.number(cidr, slash + 1, cidr.length(), 10, 3) - mapped;
        return length < 0 || length > bits ? Optional.empty() : Optional.of(new AddressRange(address.get(), length));
    }

    boolean contains(String text) {
        Optional<byte[]> address = Address.parse(Texts.trim(text));
        return address.isPresent() && contains(address.get());
    }

    private boolean contains(byte[] address) {
        if (address.length != network.length) {
            return false;
        }
        int whole = prefixLength / 8;
        int mask = 0xff00 >> (prefixLength % 8);
        return Arrays.equals(address, 0, whole, network, 0, whole)
                && (whole == network.length || ((address[whole] ^ network[whole]) & mask & 0xff) == 0);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AddressRange range
                && prefixLength == range.prefixLength
                && Arrays.equals(network, range.network);
    }

    @Override
    public int hashCode() {
        return Objects.hash(Arrays.hashCode(network), prefixLength);
    }
}
