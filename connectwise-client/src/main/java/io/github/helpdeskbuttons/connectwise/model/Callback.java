package io.github.helpdeskbuttons.connectwise.model;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A subscription to changes of records: ConnectWise posts each to an address.
 *
 * <p>Instances come from an API call; {@link #builder()} makes one for a test.
 */
@Value.Immutable
@JsonSerialize(as = ImmutableCallback.class)
@JsonDeserialize(builder = Callback.Builder.class)
public sealed interface Callback permits ImmutableCallback {

    /** The record id, unique among records of this kind. */
    long id();

    /** What it is for, at most 100 characters. */
    Optional<String> description();

    /** Where the changes are posted; {@code toString} does not show it, since it may hold a token. */
    @Value.Redacted
    Optional<String> url();

    /** Which record, or which board or company by the level. */
    Optional<Long> objectId();

    /** The kind of record, such as {@code ticket}. */
    Optional<String> type();

    /** What {@code objectId} is: {@code owner}, {@code board} … */
    Optional<String> level();

    /** Whose it is. */
    Optional<Long> memberId();

    /** Whether it was switched off, as ConnectWise does after days of failure. */
    Optional<Boolean> inactiveFlag();

    /** Starts a {@code Callback} with no field set. */
    static Builder builder() {
        return new Builder();
    }

    /** Starts a copy of this value, to change some fields of it. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Collects the fields of a {@link Callback}; not thread safe. */
    final class Builder extends ImmutableCallback.Builder {
        Builder() {}
    }
}
