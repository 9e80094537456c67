package io.github.helpdeskbuttons.connectwise.model;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A subscription to be made to changes of records.
 *
 * <p>All but {@code description} is required. The same one twice is a conflict.
 *
 * <p>Get one from {@link #builder()}.
 */
@Value.Immutable
@JsonSerialize(as = ImmutableNewCallback.class)
@JsonDeserialize(builder = NewCallback.Builder.class)
public sealed interface NewCallback permits ImmutableNewCallback {

    /** {@return what it is for, at most 100 characters} */
    Optional<String> description();

    /**
     * {@return where the changes are posted, as https; {@code toString} does not show it, since it may hold a token}
     */
    @Value.Redacted
    String url();

    /** {@return which record, or which board or company by the level} */
    long objectId();

    /** {@return the kind of record, such as {@code ticket}} */
    String type();

    /** {@return what {@code objectId} is: {@code owner}, {@code board} …} */
    String level();

    /** {@return a builder of a {@code NewCallback} with no field set} */
    static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that holds what this value holds, to change some fields of it} */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Collects the fields of a {@link NewCallback}; not thread safe. Get one from {@link NewCallback#builder()}. */
    final class Builder extends ImmutableNewCallback.Builder {
        Builder() {}

        /**
         * Makes the immutable value, once it is known that ConnectWise can accept it.
         *
         * @throws IllegalStateException if a required field is not set
         * @throws IllegalArgumentException if a field is too long or not allowed; the message names the field
         */
        @Override
        public NewCallback build() {
            NewCallback built = super.build();
            Limits.atMost(100, "description", built.description());
            Limits.required("url", built.url());
            Limits.required("type", built.type());
            Limits.required("level", built.level());
            return built;
        }
    }
}
