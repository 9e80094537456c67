package io.github.helpdeskbuttons.rules;

import java.util.List;
import java.util.Locale;

/** The place of each variable in an evaluation: the writable ones come first, then the facts of the press. */
enum Slot {
    PRIORITY(0),
    STATE(1),
    TEAM(2),
    TYPE(3),
    MESSAGE(4),
    SUBJECT(5),
    SOURCE(6),
    IMPACT(7),
    URGENCY(8),
    OWNER(9),
    BOARD(10),
    SELECTIONS(11),
    NAME(12),
    EMAIL(13),
    IP(14),
    APPEND(15),
    HOSTNAME(16),
    MAC(17);

    /** How many of the slots can be written; they are the first ones. */
    static final int WRITABLE_COUNT = BOARD.index + 1;

    /** The slots that can be written, in the order of the constants. */
    static final List<Slot> WRITABLE = List.of(values()).subList(0, WRITABLE_COUNT);

    /** How many slots there are. */
    static final int COUNT = MAC.index + 1;

    private final int index;

    Slot(int index) {
        this.index = index;
    }

    /** The place in the values of an evaluation. */
    int index() {
        return index;
    }

    /** The name that the portal uses. */
    String variableName() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isWritable() {
        return index < WRITABLE_COUNT;
    }

    boolean isLevel() {
        return this == IMPACT || this == URGENCY;
    }

    /** Whether the value is what the end user wrote, which must not come into a log. */
    boolean isFreeText() {
        return this == MESSAGE || this == SUBJECT;
    }
}
