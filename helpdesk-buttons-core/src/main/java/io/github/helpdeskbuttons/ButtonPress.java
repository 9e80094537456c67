package io.github.helpdeskbuttons;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.helpdeskbuttons.internal.PressIds;
import io.github.helpdeskbuttons.internal.PressJson;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.immutables.value.Value;

/**
 * One submitted form of a helpdesk button: who pressed, on which computer, what was typed, ticked and attached.
 *
 * <p>Nothing is required. What the form or the computer did not give is the empty text or the empty list, and a press
 * with nothing at all still becomes a ticket. Texts may be of any length and hold any characters.
 *
 * <p>Immutable and thread safe. {@code toString()} shows the id and leaves out all that a person typed or that
 * identifies a person.
 *
 * <p>Get one from {@link #builder()}, or from its JSON form with {@link #fromJson(String)}.
 */
@Value.Immutable
@JsonSerialize(as = ImmutableButtonPress.class)
@JsonDeserialize(builder = ButtonPress.Builder.class)
public sealed interface ButtonPress permits ImmutableButtonPress {

    /**
     * Starts a press.
     *
     * @return a builder in which nothing is set
     */
    static Builder builder() {
        return new Builder();
    }

    /**
     * Reads a press from its JSON form, whose members are named as the accessors of this type.
     *
     * <p>Members that are absent or null count as not given, unknown ones are ignored; {@code business_name} is read as
     * {@code businessName}. An attachment is {@code {"fileName": …, "contentType": …, "content": base64}}.
     *
     * @param json the press as a JSON object, within the {@linkplain PressLimits#standard() standard limits}
     * @return the press
     * @throws InvalidPressException if the text is not a JSON object of that form, or too large; the message says where,
     *     and repeats nothing of the text
     */
    static ButtonPress fromJson(String json) {
        return fromJson(json, PressLimits.standard());
    }

    /**
     * Reads a press from its JSON form, as {@link #fromJson(String)} does, within limits of the host's own.
     *
     * @param json the press as a JSON object
     * @param limits how large it may be
     * @return the press
     * @throws InvalidPressException if the text is not a JSON object of that form, or exceeds a limit; the message says
     *     where, and repeats nothing of the text
     */
    static ButtonPress fromJson(String json, PressLimits limits) {
        return PressJson.read(Objects.requireNonNull(json, "json"), Objects.requireNonNull(limits, "limits"));
    }

    /**
     * Writes the JSON form that {@link #fromJson(String)} reads, the attachments' content included.
     *
     * @return a JSON object
     * @throws java.io.UncheckedIOException if the content of an attachment cannot be read
     */
    default String toJson() {
        return PressJson.write(this);
    }

    /**
     * What tells this press from every other, and the same press from a repetition: two submissions with one id give
     * one ticket. It stands in the ticket's {@code externalXRef}, by which the ticket can be searched for.
     *
     * <p>Hosts that know presses by an id of their own set it, so that a press is recognised after a restart and by other
     * processes; that costs two small requests for each press, one before and one after the ticket is created. An id that
     * is made here is known to be new, and costs none.
     *
     * @return 1 to 100 of the ASCII letters, digits, and {@code - _ . : / @ # +}; a new UUID unless set
     */
    @Value.Default
    default String id() {
        return PressIds.next();
    }

    /**
     * The name that the person typed.
     *
     * @return the name, or the empty text
     */
    @Value.Default
    @Value.Redacted
    default String name() {
        return "";
    }

    /**
     * The e-mail address that the person typed, which finds the contact in ConnectWise. Any text may stand here.
     *
     * @return the address, or the empty text
     */
    @Value.Default
    @Value.Redacted
    default String email() {
        return "";
    }

    /**
     * The telephone number that the person typed.
     *
     * @return the number, or the empty text
     */
    @Value.Default
    @Value.Redacted
    default String phone() {
        return "";
    }

    /**
     * The mobile telephone number that the person typed.
     *
     * @return the number, or the empty text
     */
    @Value.Default
    @Value.Redacted
    default String cell() {
        return "";
    }

    /**
     * The name of the business that the person typed; the ticket's company comes from the contact, not from here.
     *
     * @return the name, or the empty text
     */
    @Value.Default
    @Value.Redacted
    @JsonAlias("business_name")
    default String businessName() {
        return "";
    }

    /**
     * The message that the person typed.
     *
     * @return the message, or the empty text
     */
    @Value.Default
    @Value.Redacted
    default String message() {
        return "";
    }

    /**
     * The texts of the ticked radio buttons and check boxes, in the order of the form.
     *
     * @return the selections, perhaps none
     */
    @Value.Redacted
    List<String> selections();

    /**
     * The name of the computer, which finds its configuration in ConnectWise.
     *
     * @return the host name, or the empty text
     */
    @Value.Default
    @Value.Redacted
    default String hostname() {
        return "";
    }

    /**
     * The IP address of the computer.
     *
     * @return the address as the computer gave it, or the empty text
     */
    @Value.Default
    @Value.Redacted
    default String ip() {
        return "";
    }

    /**
     * The hardware address of the computer's network adapter.
     *
     * @return the address as the computer gave it, or the empty text
     */
    @Value.Default
    @Value.Redacted
    default String mac() {
        return "";
    }

    /**
     * The contents of the {@code *_append.txt} files that scripts on the computer collected. Rules read them joined by
     * line feeds, as the variable {@code append}.
     *
     * @return the texts, perhaps none
     */
    @Value.Redacted
    List<String> appendedTexts();

    /**
     * The uploaded files, such as screenshots and logs.
     *
     * @return the attachments, perhaps none
     */
    List<Attachment> attachments();

    /**
     * When the button was pressed.
     *
     * @return the moment, or empty where it is not known
     */
    Optional<Instant> pressedAt();

    /**
     * Starts a press from what this one holds.
     *
     * @return a builder in which everything, the id included, is set as here
     */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /**
     * Collects what a press holds; every setter refuses null.
     *
     * <p>Not thread safe. Get one from {@link ButtonPress#builder()}.
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    final class Builder extends ImmutableButtonPress.Builder {
        /** What ConnectWise's externalXRef can hold and a condition can carry whatever its escape is. */
        private static final Pattern ID = Pattern.compile("[A-Za-z0-9_.:/@#+-]{1,100}");

        Builder() {}

        /**
         * Makes the press.
         *
         * @return the press
         * @throws InvalidPressException if the {@linkplain ButtonPress#id() id} has other characters, none, or too many
         */
        @Override
        public ButtonPress build() {
            ButtonPress press = super.build();
            if (!ID.matcher(press.id()).matches()) {
                throw new InvalidPressException(
                        "The id of a press is 1 to 100 of the ASCII letters, digits, and - _ . : / @"
                                + " # +, because ConnectWise keeps it in the ticket's externalXRef and is asked for it; this one has "
                                + press.id().length()
                                + " characters, or others than these. Give such an id, or none and a UUID is"
                                + " made.");
            }
            return press;
        }
    }
}
