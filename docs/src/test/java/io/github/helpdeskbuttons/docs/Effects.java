package io.github.helpdeskbuttons.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helpdeskbuttons.connectwise.simulator.ConnectWiseSimulator;
import java.util.regex.Pattern;

/**
 * What must have come of a block once it has run. Either it asserts that itself, for the reader to see, or the line of its
 * backticks says it, which no reader sees:
 *
 * <ul>
 *   <li>{@code tickets=1}: so many tickets are in ConnectWise;
 *   <li>{@code request="PATCH service/tickets/\d+"}: a request of this method and path arrived;
 *   <li>{@code prints="…"}: this was printed.
 * </ul>
 */
final class Effects {
    private static final Pattern ASSERTS = Pattern.compile("\\bassert\\w+\\(|\\.assigns\\(|AssertionError");

    private Effects() {}

    static void check(Block block, ConnectWiseSimulator connectWise, String printed) {
        if (block.expectations().isEmpty()) {
            assertThat(block.code())
                    .as(
                            "%s shows no effect: let it assert one, or say behind \"java run\" what to expect",
                            block.place())
                    .containsPattern(ASSERTS);
        }
        block.expectations().forEach((name, value) -> check(block, name, value, connectWise, printed));
    }

    private static void check(
            Block block, String name, String value, ConnectWiseSimulator connectWise, String printed) {
        switch (name) {
            case "tickets" ->
                assertThat(connectWise.tickets())
                        .as("tickets after %s", block.place())
                        .hasSize(Integer.parseInt(value));
            case "request" -> {
                String[] methodAndPath = value.split(" ", 2);
                assertThat(connectWise.requestCount(methodAndPath[0], methodAndPath[1]))
                        .as("%s after %s", value, block.place())
                        .isPositive();
            }
            case "prints" ->
                assertThat(printed).as("printed by %s", block.place()).contains(value);
            default -> throw new AssertionError(block.place() + ": no effect is called " + name);
        }
    }
}
