package io.github.helpdeskbuttons.connectwise.error;

import java.util.Optional;
import org.immutables.value.Value;

/**
 * What ConnectWise found wrong with one field of a request.
 *
 * <p>{@link #message()} comes from the server and may repeat the value that was sent, hence a person's text: show it to
 * those who may see the request, and keep it out of logs. {@code toString} leaves it out.
 *
 * <p>Instances come from {@link ConnectWiseException#fieldErrors()}; {@link #builder()} makes one for a test.
 */
@Value.Immutable
public sealed interface FieldError permits ImmutableFieldError {

    /** {@return what kind of mistake it is, such as {@code MissingRequiredField}} */
    Optional<String> code();

    /** {@return ConnectWise's own words; may repeat what was sent} */
    @Value.Redacted
    Optional<String> message();

    /** {@return the kind of record, such as {@code ticket}} */
    Optional<String> resource();

    /** {@return the field as the API names it, such as {@code company}} */
    Optional<String> field();

    /** {@return a builder of a {@code FieldError} with nothing set} */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a {@link FieldError}; not thread safe. Get one from {@link FieldError#builder()}. */
    final class Builder extends ImmutableFieldError.Builder {
        Builder() {}
    }
}
