package io.github.helpdeskbuttons.rules;

import java.util.Objects;
import java.util.Optional;

/**
 * A degree of impact or urgency, as ConnectWise knows them: there are these three and no others.
 *
 * <p>The constants are in rising order, so {@link #compareTo} says which of two is the higher. Immutable and thread safe.
 *
 * <p>Get one from the constants, or from ConnectWise's text with {@link #fromText(String)}.
 */
public enum Level {
    /** The least: ConnectWise writes it {@code Low}. */
    LOW("Low", 1),
    /** The middle: ConnectWise writes it {@code Medium}. */
    MEDIUM("Medium", 2),
    /** The most: ConnectWise writes it {@code High}. */
    HIGH("High", 3);

    private final String text;
    private final int rank;

    Level(String text, int rank) {
        this.text = text;
        this.rank = rank;
    }

    /**
     * Gives the text that ConnectWise uses for this level.
     *
     * @return {@code Low}, {@code Medium} or {@code High}
     */
    public String text() {
        return text;
    }

    /**
     * Finds the level that ConnectWise writes this way.
     *
     * @param text the exact text, case included
     * @return the level, or empty where the text is none of the three
     * @throws NullPointerException if {@code text} is null
     */
    public static Optional<Level> fromText(String text) {
        Objects.requireNonNull(text, "text");
        for (Level level : values()) {
            if (level.text.equals(text)) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }

    /** 1 for the lowest, so that 0 is left for the default. */
    int rank() {
        return rank;
    }
}
