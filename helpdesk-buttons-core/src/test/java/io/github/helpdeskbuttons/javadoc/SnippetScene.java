package io.github.helpdeskbuttons.javadoc;

import java.util.List;

/**
 * What stands around the snippet of a type so that it can run, and what must be so afterwards.
 *
 * @param type the simple name of the type whose comment has the snippet
 * @param before the code before it
 * @param elided the code in place of {@code // …}
 * @param after the code after it
 */
record SnippetScene(String type, String before, String elided, String after) {

    private static final String IMPORTS =
            """
            import static io.github.helpdeskbuttons.rules.Level.*;
            import static io.github.helpdeskbuttons.rules.Rule.*;
            import static io.github.helpdeskbuttons.rules.Variables.*;
            import static io.github.helpdeskbuttons.rules.testing.RuleSetTester.given;
            import static org.assertj.core.api.Assertions.*;
            import io.github.helpdeskbuttons.*;
            import io.github.helpdeskbuttons.connectwise.*;
            import io.github.helpdeskbuttons.connectwise.callback.*;
            import io.github.helpdeskbuttons.connectwise.error.*;
            import io.github.helpdeskbuttons.connectwise.model.*;
            import io.github.helpdeskbuttons.connectwise.query.Conditions;
            import io.github.helpdeskbuttons.connectwise.query.Query;
            import io.github.helpdeskbuttons.connectwise.query.Quoting;
            import io.github.helpdeskbuttons.connectwise.simulator.*;
            import io.github.helpdeskbuttons.outbox.*;
            import io.github.helpdeskbuttons.rules.*;
            import java.nio.file.Path;
            import java.util.List;
            """;

    private static final String CREDENTIALS =
            """
            String endpoint = simulator.endpoint();
            String apiKey = simulator.apiKey();
            String clientId = simulator.clientId();
            """;

    private static final String LOSE_AN_ANSWER =
            """
            try (ConnectWiseClient client = ConnectWiseClient.builder()
                    .endpoint(Endpoint.parse(simulator.endpoint()))
                    .apiKey(ApiKey.parse(simulator.apiKey()))
                    .clientId(simulator.clientId())
                    .build()) {
                NewTicket ticket = NewTicket.builder()
                        .summary("The MRI workstation does not boot")
                        .company(Reference.id(simulator.records("company/companies").get(0).id()))
                        .build();
                assertThatExceptionOfType(OutcomeUnknownException.class)
                        .isThrownBy(() -> client.tickets().create(ticket).execute());
            }
            """;

    static final List<SnippetScene> ALL = List.of(
            new SnippetScene(
                    "CallbackVerifier",
                    """
                    byte[] body = "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8);
                    String signature = "forged";
                    CallbackVerifier verifier = CallbackVerifier.builder()
                            .connectWiseHost("na.myconnectwise.net")
                            .anyCompany()
                            .build();
                    """,
                    "",
                    "assertThat(ANSWERED).containsExactly(401);"),
            new SnippetScene(
                    "Conditions",
                    "io.github.helpdeskbuttons.connectwise.query.",
                    "",
                    """
                    assertThat(open.render(Quoting.STRICT)).isEqualTo("company/id=7 and closedFlag=false");
                    """),
            new SnippetScene(
                    "ConnectWiseClient",
                    CREDENTIALS,
                    "",
                    """
                    assertThat(simulator.requests()).last()
                            .satisfies(request -> assertThat(request.path()).startsWith("service/tickets"));
                    """),
            new SnippetScene("ConnectWiseSimulator", "", LOSE_AN_ANSWER, ""),
            new SnippetScene(
                    "Fault",
                    "int before = simulator.tickets().size();",
                    "",
                    LOSE_AN_ANSWER + "assertThat(simulator.tickets()).hasSize(before + 1); simulator.clearFaults();"),
            new SnippetScene(
                    "HelpdeskButtons",
                    CREDENTIALS,
                    "",
                    """
                    assertThat(simulator.tickets()).last().satisfies(ticket ->
                            assertThat(ticket.json()).contains("The MRI workstation does not boot"));
                    """),
            new SnippetScene(
                    "MatrixDraft",
                    "Rule priorities = ",
                    "",
                    """
                    ;
                    given(RuleSet.of(priorities))
                            .startingWith(values -> values.set(IMPACT, HIGH).set(URGENCY, LOW))
                            .assigns(PRIORITY, "Priority 3");
                    """),
            new SnippetScene(
                    "Outbox",
                    "",
                    "",
                    CREDENTIALS
                            + """
                    HelpdeskButtons.builder()
                            .endpoint(endpoint)
                            .apiKey(apiKey)
                            .clientId(clientId)
                            .outbox(outbox)
                            .build()
                            .close();
                    assertThat(folder).isNotEmptyDirectory();
                    """),
            new SnippetScene(
                    "RuleSet",
                    "",
                    "",
                    """
                    given(rules).press(press -> press.email("dan@fabrikam.example"))
                            .refusesWith("Ticket submission is disabled until payment.");
                    """),
            new SnippetScene(
                    "RuleSetTester",
                    """
                    class HouseRules {
                        static final RuleSet RULES = RuleSet.of(rule("emergency")
                                .when(SELECTIONS.contains("This is an emergency"))
                                .then(PRIORITY.set("Priority 1 - Emergency Response"), SUBJECT.prepend("**EMERGENCY** ")));
                    }
                    """,
                    "",
                    ""));

    String className() {
        return type + "Snippet";
    }

    String around(String snippet) {
        return IMPORTS
                + """
                public final class %s {
                    private static final List<Integer> ANSWERED = new java.util.ArrayList<>();

                    private static void answer(int status) {
                        ANSWERED.add(status);
                    }

                    public static void run(ConnectWiseSimulator %s, Path folder) {
                """
                        .formatted(className(), type.equals("ConnectWiseSimulator") ? "shared" : "simulator")
                + before
                + snippet.replace("// …", elided)
                + "\n"
                + after
                + "}}";
    }

    @Override
    public String toString() {
        return type;
    }
}
