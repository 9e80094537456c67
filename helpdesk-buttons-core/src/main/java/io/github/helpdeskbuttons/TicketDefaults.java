package io.github.helpdeskbuttons;

import io.github.helpdeskbuttons.rules.Level;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a ticket is to hold before the rules speak; each rule may overwrite it.
 *
 * <p>What is empty is left to ConnectWise and to the service defaults of the API member: it is the rules'
 * {@code __default__}, and is not sent. State, team and type belong to a board: whoever sets one of them names the
 * board too, or it is dropped and listed among the {@linkplain Submission.Filed#submissionErrors() submission errors}.
 *
 * <p>Immutable and thread safe. Get one from {@link #builder()}, or {@link #none()}.
 */
@Value.Immutable
public sealed interface TicketDefaults permits ImmutableTicketDefaults {

    /**
     * Starts the defaults.
     *
     * @return a builder in which nothing is set
     */
    static Builder builder() {
        return new Builder();
    }

    /**
     * Leaves everything to ConnectWise.
     *
     * @return defaults in which nothing is set
     */
    static TicketDefaults none() {
        return builder().build();
    }

    /**
     * The service board.
     *
     * @return its name
     */
    Optional<String> board();

    /**
     * The ticket's status, which belongs to the board.
     *
     * @return its name
     */
    Optional<String> state();

    /**
     * The service team, which belongs to the board.
     *
     * @return its name
     */
    Optional<String> team();

    /**
     * The ticket's type, which belongs to the board.
     *
     * @return its name
     */
    Optional<String> type();

    /**
     * The priority.
     *
     * @return its name, such as {@code Priority 3 - Normal Response}
     */
    Optional<String> priority();

    /**
     * The source of the ticket.
     *
     * @return its name
     */
    Optional<String> source();

    /**
     * The member who owns the ticket.
     *
     * @return the member's identifier
     */
    Optional<String> owner();

    /**
     * The impact.
     *
     * @return the level
     */
    Optional<Level> impact();

    /**
     * The urgency, which ConnectWise's API calls severity.
     *
     * @return the level
     */
    Optional<Level> urgency();

    /**
     * What stands for the message of a press that has none.
     *
     * @return the text
     */
    Optional<String> message();

    /**
     * What stands for the subject of a press whose message gives none.
     *
     * @return the text
     */
    Optional<String> subject();

    /**
     * Starts defaults from what these hold.
     *
     * @return a builder in which everything is set as here
     */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /**
     * Collects defaults; every setter refuses null.
     *
     * <p>Not thread safe. Get one from {@link TicketDefaults#builder()}.
     */
    final class Builder extends ImmutableTicketDefaults.Builder {
        Builder() {}
    }
}
