package io.github.helpdeskbuttons.internal;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * The ids that this process gives to presses: UUIDs of version 7, whose last 32 bits are the same for the whole process.
 *
 * <p>By them a press that was made here a moment ago is told from one that another process, or this one before a restart,
 * may have submitted already.
 */
public final class PressIds {
    /** For this long an id of this process is new; whoever remembers submitted presses remembers them longer. */
    static final Duration NEW_FOR = Duration.ofMinutes(10);

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int PROCESS = RANDOM.nextInt();
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private PressIds() {}

    /**
     * Makes an id.
     *
     * @return a UUID that was never given before
     */
    public static String next() {
        return at(Instant.now());
    }

    static String at(Instant moment) {
        byte[] random = new byte[6];
        RANDOM.nextBytes(random);
        long high = (moment.toEpochMilli() << 16) | VERSION_7 | (bits(random, 0, 2) & 0xfffL);
        long low = VARIANT | ((bits(random, 2, 4) & 0x3fff_ffffL) << 32) | (PROCESS & 0xffff_ffffL);
        return new UUID(high, low).toString();
    }

    /** Tells whether this process made the id, not long before that moment. */
    static boolean isNew(String id, Instant now) {
        UUID uuid;
        try {
            uuid = UUID.fromString(id);
        } catch (IllegalArgumentException otherId) {
            return false;
        }
        if ((int) uuid.getLeastSignificantBits() != PROCESS
                || uuid.version() != 7
                || !uuid.toString().equals(id)) {
            return false;
        }
        Duration age = Duration.between(Instant.ofEpochMilli(uuid.getMostSignificantBits() >>> 16), now);
        return age.abs().compareTo(NEW_FOR) < 0;
    }

    private static long bits(byte[] random, int from, int count) {
        long bits = 0;
        for (int i = from; i < from + count; i++) {
            bits = (bits << 8) | (random[i] & 0xffL);
        }
        return bits;
    }
}
