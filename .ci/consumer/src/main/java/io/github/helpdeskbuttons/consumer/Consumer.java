package io.github.helpdeskbuttons.consumer;

import static io.github.helpdeskbuttons.rules.Rule.rule;
import static io.github.helpdeskbuttons.rules.Variables.PRIORITY;
import static io.github.helpdeskbuttons.rules.Variables.SELECTIONS;

import com.sun.net.httpserver.HttpServer;
import io.github.helpdeskbuttons.ButtonPress;
import io.github.helpdeskbuttons.HelpdeskButtons;
import io.github.helpdeskbuttons.Submission;
import io.github.helpdeskbuttons.rules.RuleSet;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** Submits one press with the published core and nothing else; the JDK's own server plays ConnectWise. */
public final class Consumer {
    private static final String CONTACTS =
            """
            [{"id": 7, "company": {"id": 3}, "communicationItems":
              [{"type": {"name": "Email"}, "value": "dan@contoso.example", "communicationType": "Email"}]}]
            """;

    private static final RuleSet RULES = RuleSet.of(rule("emergency")
            .when(SELECTIONS.contains("This is an emergency"))
            .then(PRIORITY.set("Priority 1 - Emergency Response")));

    private Consumer() {}

    public static void main(String[] arguments) throws IOException {
        HttpServer connectWise = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        connectWise.createContext("/", exchange -> {
            boolean posted = exchange.getRequestMethod().equals("POST");
            byte[] answer = (posted ? "{\"id\": 4711}" : CONTACTS).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(posted ? 201 : 200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        connectWise.start();
        try (HelpdeskButtons buttons = HelpdeskButtons.builder()
                .endpoint("http://127.0.0.1:" + connectWise.getAddress().getPort() + "/v4_6_release")
                .apiKey("Comp_a+public:private")
                .clientId("00000000-0000-0000-0000-000000000000")
                .rules(RULES)
                .build()) {
            Submission submission = buttons.submit(ButtonPress.builder()
                    .name("Dan Jump")
                    .email("dan@contoso.example")
                    .message("The MRI workstation does not boot")
                    .addSelections("This is an emergency")
                    .build());
            if (!(submission instanceof Submission.Filed filed) || filed.ticketId() != 4711) {
                throw new IllegalStateException("Not filed as ticket 4711: " + submission);
            }
            System.out.println("The consumer filed ticket " + filed.ticketId());
        } finally {
            connectWise.stop(0);
        }
    }
}
