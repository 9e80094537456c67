package io.github.helpdeskbuttons;

import org.immutables.value.Value;

/**
 * How large a press may be that {@link ButtonPress#fromJson(String, PressLimits)} reads, so that a form, or an attacker,
 * cannot fill the host's memory.
 *
 * <p>The standard limits let through whatever a person at a button can have meant. Presses that a host builds itself are
 * not limited.
 *
 * <p>Immutable and thread safe. Get one from {@link #standard()} or {@link #builder()}.
 */
@Value.Immutable
public sealed interface PressLimits permits ImmutablePressLimits {

    /**
     * The limits that {@link ButtonPress#fromJson(String)} keeps.
     *
     * @return limits in which everything is at its default
     */
    static PressLimits standard() {
        return builder().build();
    }

    /**
     * Starts limits.
     *
     * @return a builder in which everything is at its default
     */
    static Builder builder() {
        return new Builder();
    }

    /**
     * How long the whole JSON text may be, attachments in base64 included.
     *
     * @return a number of characters; 80,000,000 unless set
     */
    @Value.Default
    default int longestJson() {
        return 80_000_000;
    }

    /**
     * How long each text may be: the message, an appended text, a selection, a name.
     *
     * @return a number of characters; 1,000,000 unless set
     */
    @Value.Default
    default int longestText() {
        return 1_000_000;
    }

    /**
     * How many selections there may be.
     *
     * @return a number; 1,000 unless set
     */
    @Value.Default
    default int mostSelections() {
        return 1_000;
    }

    /**
     * How many appended texts there may be.
     *
     * @return a number; 1,000 unless set
     */
    @Value.Default
    default int mostAppendedTexts() {
        return 1_000;
    }

    /**
     * How many attachments there may be.
     *
     * @return a number; 100 unless set
     */
    @Value.Default
    default int mostAttachments() {
        return 100;
    }

    /**
     * How large each attachment may be, once it is decoded.
     *
     * @return a number of bytes; 50,000,000 unless set
     */
    @Value.Default
    default int largestAttachment() {
        return 50_000_000;
    }

    /**
     * Collects limits.
     *
     * <p>Not thread safe. Get one from {@link PressLimits#builder()}.
     */
    final class Builder extends ImmutablePressLimits.Builder {
        Builder() {}

        /**
         * Makes the limits.
         *
         * @return the limits
         * @throws IllegalArgumentException if one is negative; zero allows none
         */
        @Override
        public PressLimits build() {
            PressLimits limits = super.build();
            notNegative("longestJson", limits.longestJson());
            notNegative("longestText", limits.longestText());
            notNegative("mostSelections", limits.mostSelections());
            notNegative("mostAppendedTexts", limits.mostAppendedTexts());
            notNegative("mostAttachments", limits.mostAttachments());
            notNegative("largestAttachment", limits.largestAttachment());
            return limits;
        }

        private static void notNegative(String name, int limit) {
            if (limit < 0) {
                throw new IllegalArgumentException(name + " is " + limit + "; it must not be negative.");
            }
        }
    }
}
