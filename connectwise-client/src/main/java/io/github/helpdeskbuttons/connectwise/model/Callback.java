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

    /** {@return the record id, unique among records of this kind} */
    long id();

    /** {@return what it is for, at most 100 characters} */
    Optional<String> description();

    /** {@return where the changes are posted; {@code toString} does not show it, since it may hold a token} */
    @Value.Redacted
    Optional<String> url();

    /** {@return which record, or which board or company by the level} */
    Optional<Long> objectId();

    /** {@return the kind of record, such as {@code ticket}} */
    Optional<String> type();

    /** {@return what {@code objectId} is: {@code owner}, {@code board} …} */
    Optional<String> level();

    /** {@return whose it is} */
    Optional<Long> memberId();

    /** {@return whether it was switched off, as ConnectWise does after days of failure} */
    Optional<Boolean> inactiveFlag();

    /** {@return a builder of a {@code Callback} with no field set} */
    static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that holds what this value holds, to change some fields of it} */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Collects the fields of a {@link Callback}; not thread safe. Get one from {@link Callback#builder()}. */
    final class Builder extends ImmutableCallback.Builder {
        Builder() {}
    }
}
