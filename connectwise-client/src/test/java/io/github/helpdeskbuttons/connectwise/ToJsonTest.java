package io.github.helpdeskbuttons.connectwise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.helpdeskbuttons.connectwise.model.NewTicket;
import io.github.helpdeskbuttons.connectwise.model.Reference;
import org.junit.jupiter.api.Test;

class ToJsonTest {
    private final ConnectWiseClient client = ConnectWiseClient.builder()
            .endpoint(Endpoint.parse("cw.example/v4_6_release"))
            .apiKey(ApiKey.parse("Comp_a+123asd4asabcd:asdf38judj234"))
            .clientId("8f2b1a30-0000-4000-8000-000000000000")
            .build();

    @Test
    void aModelIsWrittenAsItIsSentWithoutWhatIsNotSet() {
        NewTicket ticket = NewTicket.builder()
                .summary("No boot")
                .company(Reference.id(7))
                .board(Reference.name("Help Desk"))
                .build();

        assertThat(client.toJson(ticket))
                .isEqualTo("{\"summary\":\"No boot\",\"company\":{\"id\":7},\"board\":{\"name\":\"Help Desk\"}}");
    }

    @Test
    void whatCannotBeSentIsRefusedWithoutShowingIt() {
        Object secret = new Object() {
            @Override
            public String toString() {
                return "secret";
            }
        };

        assertThatThrownBy(() -> client.toJson(secret))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cannot be sent as JSON")
                .hasMessageNotContaining("secret")
                .hasNoCause();
    }
}
