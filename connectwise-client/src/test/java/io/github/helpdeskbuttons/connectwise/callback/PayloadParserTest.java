package io.github.helpdeskbuttons.connectwise.callback;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.helpdeskbuttons.connectwise.callback.CallbackRejectedException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PayloadParserTest {

    private static final String LEAST =
            "{\"Action\":\"added\",\"Type\":\"ticket\",\"ID\":7,\"Metadata\":{\"key_url\":\"u\"}}";

    @Test
    void needsActionTypeIdAndKeyUrlAlone() {
        assertThat(parse(LEAST))
                .isEqualTo(CallbackPayload.builder()
                        .action(CallbackAction.ADDED)
                        .type("ticket")
                        .id(7)
                        .keyUrl("u")
                        .build());
    }

    @ParameterizedTest
    @CsvSource({
        "'\"Action\":\"added\",', the field Action is missing",
        "'\"Type\":\"ticket\",', the field Type is missing",
        "'\"ID\":7,', the field ID is missing",
        "'\"key_url\":\"u\"', the field Metadata.key_url is missing",
        "',\"Metadata\":{\"key_url\":\"u\"}', the field Metadata is missing"
    })
    void saysWhichFieldIsMissing(String field, String problem) {
        assertThat(unreadable(LEAST.replace(field, ""))).contains(problem);
    }

    @ParameterizedTest
    @CsvSource({
        "'\"added\"', '{}', the field Action is not a text",
        "'\"added\"', '\"  \"', the field Action is missing",
        "'\"ticket\"', '[\"ticket\"]', the field Type is not a text",
        "'\"ticket\"', 'null', the field Type is missing",
        "'7', '\"7\"', the field ID is not a whole number",
        "'7', '7.5', the field ID is not a whole number",
        "'7', '9223372036854775808', the field ID is not a whole number",
        "'{\"key_url\":\"u\"}', '\"u\"', the field Metadata is not an object",
        "'\"u\"', '{}', the field Metadata.key_url is not a text",
        "'\"Type\"', '\"action\":\"deleted\",\"Type\"', the field Action comes twice",
        "'\"key_url\"', '\"KEY_URL\":\"v\",\"key_url\"', the field Metadata.key_url comes twice"
    })
    void saysWhichFieldIsWrongAndHow(String from, String to, String problem) {
        assertThat(unreadable(LEAST.replace(from, to))).contains(problem);
    }

    @Test
    void saysWhereItStopsBeingJson() {
        assertThat(unreadable("{\n  \"ID\": 7,\n  oops")).contains("not valid JSON at line 3, column");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "7",
                "\"text\"",
                "<html></html>",
                "{",
                "{} {}",
                "{\"ID\":7,\"ID\":8}",
                "{\"ID\":07}",
                "{'ID':7}"
            })
    void rejectsWhatIsNoJsonObject(String body) {
        assertThat(unreadable(body)).contains("answer 400");
    }

    @Test
    void rejectsBytesThatAreNoText() {
        assertThat(catchThrowableOfType(
                                CallbackRejectedException.class,
                                () -> PayloadParser.parse(new byte[] {'{', '"', (byte) 0xff, (byte) 0xfe, '"'}))
                        .reason())
                .isEqualTo(Reason.UNREADABLE_PAYLOAD);
    }

    @Test
    void rejectsNestingThatServesNoPurpose() {
        assertThat(unreadable(LEAST.replace("7", "7,\"x\":" + "[".repeat(50_000) + "]".repeat(50_000))))
                .contains("not valid JSON");
    }

    @Test
    void ignoresWhatItDoesNotKnow() {
        assertThat(parse(LEAST.replace("\"ID\"", "\"New\":{\"a\":[1,null]},\"new\":1e400,\"ID\"")))
                .isEqualTo(parse(LEAST));
    }

    @Test
    void readsTheFieldsInAnyCase() {
        assertThat(parse("{\"action\":\"added\",\"TYPE\":\"ticket\",\"Id\":7,\"metadata\":{\"Key_Url\":\"u\"}}"))
                .isEqualTo(parse(LEAST));
    }

    @Test
    void keepsAnActionThatIsNewToIt() {
        CallbackAction action = parse(LEAST.replace("added", "Archived")).action();

        assertThat(action).isEqualTo(new CallbackAction("archived")).hasToString("archived");
        assertThat(action).isNotIn(CallbackAction.ADDED, CallbackAction.UPDATED, CallbackAction.DELETED);
    }

    @Test
    void givesTheEntityAsJsonTextWhicheverWayItIsSent() {
        assertThat(parse(with("\"{\\\"id\\\":7, \\\"x\\\":1.10}\"")).entity()).contains("{\"id\":7, \"x\":1.10}");
        assertThat(parse(with("{\"id\":7, \"x\":12345678901234567890.125}")).entity())
                .contains("{\"id\":7,\"x\":12345678901234567890.125}");
        assertThat(parse(with("null")).entity()).isEmpty();
        assertThat(parse(with("\"\"")).entity()).isEmpty();
    }

    @Test
    void showsNeitherRecordNorMemberNorKeyAddressAsText() {
        CallbackPayload payload = CallbackPayload.builder()
                .messageId("m-1")
                .memberId("djump")
                .action(CallbackAction.ADDED)
                .type("ticket")
                .id(7)
                .entity("{\"contactEmailAddress\":\"dan@contoso.example\"}")
                .keyUrl("https://api-na.myconnectwise.net/?id=secret")
                .build();

        assertThat(payload.toString())
                .contains("m-1", "added", "ticket", "7")
                .doesNotContain("djump", "dan@contoso", "secret");
    }

    private static String with(String entity) {
        return LEAST.replace("\"ID\"", "\"Entity\":" + entity + ",\"ID\"");
    }

    private static CallbackPayload parse(String body) {
        return PayloadParser.parse(body.getBytes(UTF_8));
    }

    private static String unreadable(String body) {
        CallbackRejectedException rejection = catchThrowableOfType(CallbackRejectedException.class, () -> parse(body));
        assertThat(rejection.reason()).isEqualTo(Reason.UNREADABLE_PAYLOAD);
        assertThat(rejection).hasNoCause();
        return String.valueOf(rejection.getMessage());
    }
}
