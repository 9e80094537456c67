package io.github.helpdeskbuttons.connectwise.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.helpdeskbuttons.connectwise.internal.Json;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PatchTest {

    /** One change, and what must be sent for it. */
    record Change(String op, String path, Object value) {

        void applyTo(Patch.Builder patch) {
            PatchField<Object> field = PatchField.of(path);
            switch (op) {
                case "replace" -> patch.set(field, value);
                case "add" -> patch.add(field, value);
                default -> patch.remove(field);
            }
        }

        JsonNode sent() {
            var json = Json.MAPPER.createObjectNode().put("op", op).put("path", path);
            return op.equals("remove") ? json : json.set("value", Json.MAPPER.valueToTree(value));
        }
    }

    @Property(tries = 300)
    void isSentAsItsChangesInOrder(@ForAll @Size(min = 1, max = 6) List<@net.jqwik.api.From("changes") Change> changes)
            throws IOException {
        Patch.Builder patch = Patch.builder();
        ArrayNode expected = Json.MAPPER.createArrayNode();
        for (Change change : changes) {
            change.applyTo(patch);
            expected.add(change.sent());
        }

        JsonNode sent = Json.MAPPER.readTree(Json.MAPPER.writeValueAsBytes(patch.build()));

        assertThat(sent).isEqualTo(Json.MAPPER.readTree(expected.toString()));
    }

    @Provide
    Arbitrary<Change> changes() {
        Arbitrary<String> paths = Arbitraries.of("summary", "status", "company/id", "customFields", "x_1/y/0");
        Arbitrary<String> texts =
                Arbitraries.strings().excludeChars(surrogates()).ofMaxLength(20);
        Arbitrary<Object> values = Arbitraries.oneOf(
                texts.asGeneric(),
                Arbitraries.integers().asGeneric(),
                Arbitraries.of(true, false).asGeneric(),
                texts.map(Reference::name).asGeneric(),
                texts.map(PatchTest::custom).list().ofMaxSize(3).asGeneric());
        return Combinators.combine(Arbitraries.of("replace", "add", "remove"), paths, values)
                .as(Change::new);
    }

    @Test
    void sendsAnEmptyListSoThatItEmptiesTheField() throws IOException {
        Patch patch = Patch.builder().set(TicketFields.CUSTOM_FIELDS, List.of()).build();

        assertThat(Json.MAPPER.writeValueAsString(patch))
                .isEqualTo("[{\"op\":\"replace\",\"path\":\"customFields\",\"value\":[]}]");
    }

    @Test
    void sendsATimeAsText() throws IOException {
        Patch patch = Patch.builder()
                .set(TicketFields.REQUIRED_DATE, Instant.parse("2026-11-23T10:15:30Z"))
                .build();

        assertThat(Json.MAPPER.writeValueAsString(patch)).contains("\"value\":\"2026-11-23T10:15:30Z\"");
    }

    @Test
    void doesNotChangeWithTheListThatItWasGiven() {
        List<CustomField> fields = new ArrayList<>(List.of(custom("a")));
        Patch patch = Patch.builder().set(TicketFields.CUSTOM_FIELDS, fields).build();

        fields.clear();

        assertThat(patch)
                .isEqualTo(Patch.builder()
                        .set(TicketFields.CUSTOM_FIELDS, List.of(custom("a")))
                        .build());
    }

    @Test
    void refusesATextThatConnectWiseWouldRefuseAndDoesNotShowIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Patch.builder().set(TicketFields.SUMMARY, "secret ".repeat(15)))
                .withMessage("summary has 105 characters; ConnectWise accepts at most 100. Shorten it.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Patch.builder().add(TicketFields.EXTERNAL_X_REF, "x".repeat(101)))
                .withMessageContaining("externalXRef has 101");
        assertThat(Patch.builder().set(TicketFields.SUMMARY, "x".repeat(100)).build())
                .hasToString("Patch[replace summary]");
    }

    private static CustomField custom(String text) {
        return CustomField.builder()
                .id(3)
                .value(text.isEmpty() ? IntNode.valueOf(1) : TextNode.valueOf(text))
                .build();
    }

    private static char[] surrogates() {
        char[] all = new char[Character.MAX_SURROGATE - Character.MIN_SURROGATE + 1];
        for (int i = 0; i < all.length; i++) {
            all[i] = (char) (Character.MIN_SURROGATE + i);
        }
        return all;
    }
}
