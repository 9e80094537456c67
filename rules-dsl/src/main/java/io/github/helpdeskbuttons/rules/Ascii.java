package io.github.helpdeskbuttons.rules;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** What is done faster to texts of ASCII characters, which most are, than to any text. */
final class Ascii {
    /** How much of a text is looked at together: as much as stays in the nearest cache. */
    private static final int CHUNK = 512;

    private static final VarHandle BYTES = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long EACH = 0x0101010101010101L;
    private static final long HIGHEST = 0x8080808080808080L;

    private Ascii() {}

    /** @param room what is overwritten: at least 512 characters, or as many as the text has */
    static boolean isAscii(String text, char[] room) {
        for (int from = 0; from < text.length(); from += CHUNK) {
            if (!isAscii(text, from, Math.min(text.length(), from + CHUNK), room)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether a part of a text is ASCII; leaves its characters in the room. Looks at four at a time, since each alone would
     * wait for the one before.
     */
    static boolean isAscii(String text, int from, int end, char[] room) {
        text.getChars(from, end, room, 0);
        int count = end - from;
        int first = 0;
        int second = 0;
        int third = 0;
        int fourth = 0;
        int i = 0;
        for (; i < count - 3; i += 4) {
            first |= room[i];
            second |= room[i + 1];
            third |= room[i + 2];
            fourth |= room[i + 3];
        }
        for (; i < count; i++) {
            first |= room[i];
        }
        return (first | second | third | fourth) < 0x80;
    }

    static boolean isAscii(String text) {
        return isAscii(text, new char[Math.min(CHUNK, text.length())]);
    }

    /** The text in lower case; eight characters at a time. */
    @SuppressWarnings("deprecation") // the fastest way to the characters of such a text, and right for it
    static String lower(String ascii) {
        int length = ascii.length();
        byte[] bytes = new byte[length];
        ascii.getBytes(0, length, bytes, 0);
        int i = 0;
        for (; i <= length - Long.BYTES; i += Long.BYTES) {
            BYTES.set(bytes, i, lower((long) BYTES.get(bytes, i)));
        }
        for (; i < length; i++) {
            bytes[i] = (byte) lower(bytes[i]);
        }
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** Adds to each byte what sets its highest bit from {@code A} on, and from behind {@code Z} on. */
    private static long lower(long eight) {
        long fromA = eight + EACH * (0x80 - 'A');
        long behindZ = eight + EACH * (0x80 - 'Z' - 1);
        long capitals = fromA & ~behindZ & HIGHEST;
        return eight | capitals >>> 2;
    }
}
