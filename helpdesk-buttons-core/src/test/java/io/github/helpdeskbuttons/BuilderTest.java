package io.github.helpdeskbuttons;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.helpdeskbuttons.connectwise.ApiKey;
import io.github.helpdeskbuttons.connectwise.ConnectWiseClient;
import io.github.helpdeskbuttons.connectwise.Endpoint;
import org.junit.jupiter.api.Test;

class BuilderTest {

    @Test
    void whatIsMissingIsNamedWithTheCallThatSetsIt() {
        assertThatThrownBy(() -> HelpdeskButtons.builder().build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(".endpoint(");
        assertThatThrownBy(() -> HelpdeskButtons.builder()
                        .endpoint("cw.example/v4_6_release")
                        .build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(".apiKey(");
    }

    @Test
    void aClientAndItsPartsTogetherAreRefused() {
        try (ConnectWiseClient client = ConnectWiseClient.builder()
                .endpoint(Endpoint.parse("cw.example/v4_6_release"))
                .apiKey(ApiKey.parse("Comp_a+123asd4asabcd:asdf38judj234"))
                .clientId("8f2b1a30-0000-4000-8000-000000000000")
                .build()) {
            assertThatThrownBy(() -> HelpdeskButtons.builder()
                            .connectWise(client)
                            .endpoint("other.example/v4_6_release")
                            .build())
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void aWrongKeyIsRefusedAtOnceWithoutShowingIt() {
        assertThatThrownBy(() -> HelpdeskButtons.builder().apiKey("Comp_a:topsecret"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("topsecret");
    }
}
