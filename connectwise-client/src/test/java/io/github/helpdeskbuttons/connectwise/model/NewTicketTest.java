package io.github.helpdeskbuttons.connectwise.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class NewTicketTest {

    @Test
    void needsASummaryAndACompany() {
        assertThatIllegalStateException()
                .isThrownBy(() -> NewTicket.builder().build())
                .withMessageContaining("summary")
                .withMessageContaining("company");
    }

    @Test
    void refusesWhatConnectWiseWouldRefuseAndShowsNoText() {
        String text = "secret ".repeat(15);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> minimal().toBuilder().summary(text).build())
                .withMessage("summary has 105 characters; ConnectWise accepts at most 100. Shorten it.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> minimal().toBuilder().contactPhoneNumber(text).build())
                .withMessageContaining("contactPhoneNumber has 105");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> minimal().toBuilder().summary(" \n").build())
                .withMessageContaining("summary is blank");
    }

    @Test
    void acceptsTextsOfTheGreatestLengthAndNotesOfAnyLength() {
        NewTicket ticket = minimal().toBuilder()
                .summary("x".repeat(100))
                .externalXRef("x".repeat(100))
                .initialDescription("x".repeat(200_000))
                .build();

        assertThat(ticket.initialDescription())
                .hasValueSatisfying(text -> assertThat(text).hasSize(200_000));
    }

    @Test
    void showsNoTextOfAPerson() {
        NewTicket ticket = minimal().toBuilder()
                .contactEmailAddress("secret@contoso.example")
                .initialDescription("secret")
                .initialInternalAnalysis("secret")
                .contactName("secret")
                .build();

        assertThat(ticket.toString()).doesNotContain("secret").contains("company");
    }

    private static NewTicket minimal() {
        return NewTicket.builder().summary("secret").company(Reference.id(1)).build();
    }
}
