package io.github.helpdeskbuttons.connectwise.error;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * Where a call failed and what ConnectWise said: the facts that every {@link ConnectWiseException} carries.
 *
 * <p>There is neither a credential nor a body here. {@link #serverMessage()} may repeat what was sent; {@code toString}
 * leaves it out.
 *
 * <p>Instances come from {@link ConnectWiseException#details()}; {@link #builder()} makes one for a test.
 */
@Value.Immutable
public sealed interface ErrorDetails permits ImmutableErrorDetails {

    /** {@return the HTTP method of the request} */
    String method();

    /**
     * {@return the path of the request beneath the API's base, without its query, such as {@code service/tickets/7}}
     */
    String path();

    /** {@return the HTTP status, or empty where no answer came} */
    OptionalInt status();

    /** {@return ConnectWise's own code, such as {@code InvalidObject}} */
    Optional<String> code();

    /** {@return ConnectWise's own words; may repeat what was sent, so keep it out of logs} */
    @Value.Redacted
    Optional<String> serverMessage();

    /** {@return what is wrong with which field; empty where ConnectWise named none} */
    List<FieldError> fieldErrors();

    /** {@return the id by which the server's logs know the request, where the answer carried one} */
    Optional<String> requestId();

    /** {@return a builder of an {@code ErrorDetails} with nothing set} */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of {@link ErrorDetails}; not thread safe. Get one from {@link ErrorDetails#builder()}. */
    final class Builder extends ImmutableErrorDetails.Builder {
        Builder() {}
    }
}
