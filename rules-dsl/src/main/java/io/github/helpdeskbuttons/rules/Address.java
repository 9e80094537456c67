package io.github.helpdeskbuttons.rules;

import java.util.Arrays;
import java.util.Optional;

/** Reads IP addresses as people write them, and nothing else: the JDK's own readers may look names up. */
final class Address {
    private static final int V4_BYTES = 4;
    private static final int V6_BYTES = 16;

    /** No address is longer, so that a long text costs nothing. */
    private static final int LONGEST = 45;

    private Address() {}

    /** Four bytes for IPv4 and for IPv4 mapped into IPv6, sixteen for IPv6, nothing for any other text. */
    static Optional<byte[]> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        if (!text.contains(":")) {
            byte[] bytes = new byte[V4_BYTES];
            return parseV4(text, bytes, 0) ? Optional.of(bytes) : Optional.empty();
        }
        return parseV6(text).map(Address::unmapped);
    }

    private static boolean parseV4(String text, byte[] into, int offset) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != V4_BYTES) {
            return false;
        }
        for (int i = 0; i < V4_BYTES; i++) {
            int part = number(parts[i], 0, parts[i].length(), 10, 3);
            if (part < 0 || part > 255) {
                return false;
            }
            into[offset + i] = (byte) part;
        }
        return true;
    }

    private static Optional<byte[]> parseV6(String text) {
        int gap = text.indexOf("::");
        if (gap < 0) {
            byte[] all = groups(text);
            return all.length == V6_BYTES ? Optional.of(all) : Optional.empty();
        }
        String headText = text.substring(0, gap);
        String tailText = text.substring(gap + 2);
        byte[] head = groups(headText);
        byte[] tail = groups(tailText);
        boolean unreadable = (head.length == 0 && !headText.isEmpty()) || (tail.length == 0 && !tailText.isEmpty());
        if (unreadable || headText.contains(".") || head.length + tail.length > V6_BYTES - 2) {
            return Optional.empty();
        }
        byte[] bytes = Arrays.copyOf(head, V6_BYTES);
        System.arraycopy(tail, 0, bytes, V6_BYTES - tail.length, tail.length);
        return Optional.of(bytes);
    }

    /** The bytes of groups parted by single colons, the last of which may be an IPv4 address; none where unreadable. */
    private static byte[] groups(String text) {
        String[] parts = text.split(":", -1);
        byte[] bytes = new byte[2 * parts.length + 2];
        int length = 0;
        for (int i = 0; i < parts.length; i++) {
            if (i == parts.length - 1 && parts[i].contains(".")) {
                if (!parseV4(parts[i], bytes, length)) {
                    return new byte[0];
                }
                length += V4_BYTES;
            } else {
                int group = number(parts[i], 0, parts[i].length(), 16, 4);
                if (group < 0) {
                    return new byte[0];
                }
                bytes[length++] = (byte) (group >> 8);
                bytes[length++] = (byte) group;
            }
        }
        return Arrays.copyOf(bytes, length);
    }

    private static byte[] unmapped(byte[] bytes) {
        for (int i = 0; i < 10; i++) {
            if (bytes[i] != 0) {
                return bytes;
            }
        }
        boolean mapped = bytes[10] == (byte) 0xff && bytes[11] == (byte) 0xff;
        return mapped ? Arrays.copyOfRange(bytes, V6_BYTES - V4_BYTES, V6_BYTES) : bytes;
    }

    /** A number of at most so many ASCII digits, or -1. */
    static int number(String text, int start, int end, int radix, int digits) {
        if (start >= end || end - start > digits) {
            return -1;
        }
        int number = 0;
        for (int i = start; i < end; i++) {
            char character = text.charAt(i);
            int digit = character < 0x80 ? Character.digit(character, radix) : -1;
            if (digit < 0) {
                return -1;
            }
            number = number * radix + digit;
        }
        return number;
    }
}
