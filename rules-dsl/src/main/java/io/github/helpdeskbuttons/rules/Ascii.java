package io.github.helpdeskbuttons.rules;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** What is done faster to texts of ASCII characters, which most are, than to any text. */
final class Ascii {
    /** How many characters of a long text are looked at together: few, for the reason of {@link KeywordTable#CHUNK}. */
    static final int BLOCK = 512;

    private static final VarHandle BYTES = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long EACH = 0x0101010101010101L;
    private static final long HIGHEST = 0x8080808080808080L;

    private Ascii() {}

    static boolean isAscii(String text) {
        int length = Math.min(BLOCK, text.length());
        return asciiUntil(text, new char[length], new char[length / 4]) == text.length();
    }

    /**
     * How much of the text is known to be ASCII before its first other character: all of it, or a number of blocks.
     *
     * @param room what is overwritten: as many characters as the text has, or {@link #BLOCK}
     * @param quarter the same, of a quarter of the length
     */
    static int asciiUntil(String text, char[] room, char[] quarter) {
        int from = 0;
        for (; from <= text.length() - BLOCK; from += BLOCK) {
            text.getChars(from, from + BLOCK, room, 0);
            fold(room, quarter, BLOCK / 4);
            if (!isAscii(quarter, BLOCK / 4)) {
                return from;
            }
        }
        return isAscii(text, from, text.length(), room) ? text.length() : from;
    }

    /** Lays the quarters of some characters on one another: the processor does that with many characters at a time. */
    private static void fold(char[] characters, char[] quarter, int count) {
        for (int i = 0; i < count; i++) {
            quarter[i] = (char)
                    (characters[i] | characters[i + count] | characters[i + 2 * count] | characters[i + 3 * count]);
        }
    }

    /** Whether a part of a text, no longer than the room, is ASCII; leaves its characters in the room. */
    static boolean isAscii(String text, int from, int end, char[] room) {
        text.getChars(from, end, room, 0);
        return isAscii(room, end - from);
    }

    /** Looks at four at a time, since each alone would wait for the one before. */
    private static boolean isAscii(char[] characters, int count) {
        int first = 0;
        int second = 0;
        int third = 0;
        int fourth = 0;
        int i = 0;
        for (; i < count - 3; i += 4) {
            first |= characters[i];
            second |= characters[i + 1];
            third |= characters[i + 2];
            fourth |= characters[i + 3];
        }
        for (; i < count; i++) {
            first |= characters[i];
        }
        return (first | second | third | fourth) < 0x80;
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
