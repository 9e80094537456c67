package io.github.helpdeskbuttons;

import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a ticket's description is made of.
 *
 * <p>Immutable and thread safe. Get one as the argument of a {@link DescriptionLayout}; {@link #builder()} makes one for its
 * tests.
 */
@Value.Immutable
public sealed interface DescriptionContent permits ImmutableDescriptionContent {

    /**
     * Starts a content.
     *
     * @return a builder in which nothing is set
     */
    static Builder builder() {
        return new Builder();
    }

    /**
     * The press as it was submitted.
     *
     * @return the press
     */
    ButtonPress press();

    /**
     * The message as the rules left it.
     *
     * @return the message; empty if the rules left it to ConnectWise
     */
    @Value.Redacted
    Optional<String> message();

    /**
     * Tells whether the ticket is filed under the person's own contact or under the one for unregistered users.
     *
     * @return how the contact was found
     */
    ContactMatch contactMatch();

    /**
     * Collects a content; every setter refuses null.
     *
     * <p>Not thread safe. Get one from {@link DescriptionContent#builder()}.
     */
    final class Builder extends ImmutableDescriptionContent.Builder {
        Builder() {}
    }
}
