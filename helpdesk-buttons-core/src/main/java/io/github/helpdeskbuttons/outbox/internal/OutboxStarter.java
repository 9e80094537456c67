package io.github.helpdeskbuttons.outbox.internal;

import io.github.helpdeskbuttons.outbox.Outbox;
import java.time.Duration;

/** Starts an outbox; apart from {@link OutboxEngine}, which cannot be loaded without the libraries that are looked for here. */
public final class OutboxStarter {
    /** What is said to those who use an outbox that is not there. */
    public static final String NO_OUTBOX =
            "There is no outbox. Call .outbox(Outbox.inFile(…)) or .outbox(Outbox.in(…)) before build().";

    private OutboxStarter() {}

    /**
     * Opens an outbox and begins to deliver.
     *
     * @param outbox where and how
     * @param deliverer makes the attempts
     * @param settleWithin how late a ticket can appear whose answer was lost
     * @return the outbox
     * @throws IllegalStateException if a library, the tables or the file are not as they should be
     */
    public static OutboxEngine start(Outbox outbox, Deliverer deliverer, Duration settleWithin) {
        OutboxSettings settings = OutboxSettings.of(outbox);
        Libraries.check(settings.file().isPresent());
        return OutboxEngine.start(settings, deliverer, settleWithin);
    }
}
