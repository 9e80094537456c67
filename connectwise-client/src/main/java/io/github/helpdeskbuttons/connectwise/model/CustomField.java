package io.github.helpdeskbuttons.connectwise.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The value of a field that a company added to ConnectWise.
 *
 * <p>When a record is changed, all of its custom fields are sent together.
 *
 * <p>Instances come with a record; {@link #builder()} makes one to send.
 */
@Value.Immutable
@JsonSerialize(as = ImmutableCustomField.class)
@JsonDeserialize(builder = CustomField.Builder.class)
public sealed interface CustomField permits ImmutableCustomField {

    /** {@return which field it is} */
    Optional<Long> id();

    /** {@return the label that people see} */
    Optional<String> caption();

    /** {@return what kind of value it has: {@code Text}, {@code Number}, {@code Date}, {@code Checkbox} …} */
    Optional<String> type();

    /** {@return how people enter it: {@code EntryField}, {@code List}, {@code Option} or {@code Date}} */
    Optional<String> entryMethod();

    /** {@return how many digits stand after the point of a number} */
    Optional<Integer> numberOfDecimals();

    /** {@return the value, of whatever JSON type the field has; JSON {@code null} reads as empty} */
    @Value.Redacted
    Optional<JsonNode> value();

    /** {@return a builder of a {@code CustomField} with no field set} */
    static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that holds what this value holds, to change some fields of it} */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Collects the fields of a {@link CustomField}; not thread safe. Get one from {@link CustomField#builder()}. */
    final class Builder extends ImmutableCustomField.Builder {
        Builder() {}
    }
}
