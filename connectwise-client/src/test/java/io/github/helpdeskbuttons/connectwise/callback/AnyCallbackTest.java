package io.github.helpdeskbuttons.connectwise.callback;

import static io.github.helpdeskbuttons.connectwise.callback.Sender.KEY_URL;
import static io.github.helpdeskbuttons.connectwise.callback.Sender.sign;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;

class AnyCallbackTest {

    // Escaped, so that halves of surrogate pairs can be sent too.
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    /** What a sender may write: any text in any field, and a field that nobody knows. */
    record Sent(String message, String member, String action, long id, String entity, String unknown) {

        byte[] body() {
            ObjectNode body = JSON.createObjectNode();
            body.put("MessageId", message).put("MemberId", member).put("Action", action);
            body.put("Type", "ticket").put("ID", id).put("Entity", entity);
            body.putObject("Unknown").put(unknown, unknown);
            body.putObject("Metadata").put("key_url", KEY_URL).put("More", unknown);
            try {
                return JSON.writeValueAsBytes(body);
            } catch (JsonProcessingException e) {
                throw new AssertionError(e);
            }
        }
    }

    @Provide
    Arbitrary<Sent> sent() {
        Arbitrary<String> text = Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(40),
                Arbitraries.of("", " ", "\"", "\\", "\0", "\ud800", "\udc00\ud800"));
        Arbitrary<String> action = Arbitraries.oneOf(
                Arbitraries.of("added", "updated", "deleted", "Merged"), text.filter(s -> !s.isBlank()));
        // Half of a surrogate pair cannot stand in a field's name.
        Arbitrary<String> name = text.filter(it -> UTF_8.newEncoder().canEncode(it));
        return Combinators.combine(text, text, action, Arbitraries.longs(), text, name)
                .as(Sent::new)
                .withoutEdgeCases();
    }

    @Property(tries = 300)
    void anyBodyWithItsOwnSignaturePassesAndIsReadAsItWasSent(
            @ForAll("sent") Sent sent, @ForAll @NotEmpty String signingKey) {
        byte[] body = sent.body();

        CallbackPayload payload = verifier(signingKey).verify(body, sign(body, signingKey));

        assertThat(payload.messageId()).isEqualTo(unlessBlank(sent.message()));
        assertThat(payload.memberId()).isEqualTo(unlessBlank(sent.member()));
        assertThat(payload.entity()).isEqualTo(unlessBlank(sent.entity()));
        assertThat(payload.action()).isEqualTo(new CallbackAction(sent.action()));
        assertThat(payload.id()).isEqualTo(sent.id());
    }

    @Property(tries = 300)
    void aChangedBitInTheBodyIsRejected(@ForAll("sent") Sent sent, @ForAll @IntRange(min = 0) int bit) {
        byte[] body = sent.body();
        String signature = sign(body, "key");

        body[bit / 8 % body.length] ^= (byte) (1 << bit % 8);

        assertThatThrownBy(() -> verifier("key").verify(body, signature)).isInstanceOf(CallbackRejectedException.class);
    }

    @Property(tries = 300)
    void aSignatureWithAnotherKeyIsRejected(
            @ForAll("sent") Sent sent, @ForAll @NotEmpty String theirs, @ForAll @NotEmpty String ours) {
        Assume.that(!theirs.equals(ours));
        byte[] body = sent.body();

        assertThatThrownBy(() -> verifier(ours).verify(body, sign(body, theirs)))
                .isInstanceOf(CallbackRejectedException.class);
    }

    @Property(tries = 300)
    void anyBytesWhatsoeverAreRejectedInATypedWay(@ForAll byte[] body, @ForAll String signature) {
        assertThatThrownBy(() -> verifier("key").verify(body, signature)).isInstanceOf(CallbackRejectedException.class);
        assertThatThrownBy(() -> verifier("key").verify(body, sign(body, "key")))
                .isInstanceOf(CallbackRejectedException.class);
    }

    private static CallbackVerifier verifier(String signingKey) {
        return CallbackVerifier.builder()
                .connectWiseHost("api-na.myconnectwise.net")
                .anyCompany()
                .signingKeySource(url -> signingKey)
                .build();
    }

    private static Optional<String> unlessBlank(String text) {
        return Optional.of(text).filter(it -> !it.isBlank());
    }
}
