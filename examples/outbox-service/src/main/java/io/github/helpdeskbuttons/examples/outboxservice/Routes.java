package io.github.helpdeskbuttons.examples.outboxservice;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.github.helpdeskbuttons.ButtonPress;
import io.github.helpdeskbuttons.HelpdeskButtons;
import io.github.helpdeskbuttons.InvalidPressException;
import io.github.helpdeskbuttons.OutboxUnavailableException;
import io.github.helpdeskbuttons.PressLimits;
import io.github.helpdeskbuttons.outbox.AcceptedPress;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What the service answers. */
final class Routes implements HttpHandler {
    private static final int LONGEST_BODY = 20_000_000;
    private static final PressLimits LIMITS =
            PressLimits.builder().longestJson(LONGEST_BODY).build();

    private final HelpdeskButtons buttons;
    private final LivePage page;
    private final Target target;

    Routes(HelpdeskButtons buttons, LivePage page, Target target) {
        this.buttons = buttons;
        this.page = page;
        this.target = target;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            try {
                route(exchange);
            } catch (InvalidPressException invalid) {
                answer(exchange, 400, String.valueOf(invalid.getMessage()));
            } catch (OutboxUnavailableException notSafe) {
                answer(exchange, 503, "The press is not safe yet. Send it again.");
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void route(HttpExchange exchange) throws IOException, InterruptedException {
        String path = exchange.getRequestURI().getPath();
        boolean post = exchange.getRequestMethod().equals("POST");
        if (post && !isFromHere(exchange)) {
            answer(exchange, 403, "Another site's page cannot use this service.");
        } else if (post && path.equals("/presses")) {
            accept(exchange);
        } else if (post && path.startsWith("/presses/") && path.endsWith("/again")) {
            tryAgain(exchange, path.substring("/presses/".length(), path.length() - "/again".length()));
        } else if (post && path.equals("/outage")) {
            outage(exchange);
        } else if (path.startsWith("/presses/")) {
            find(exchange, path.substring("/presses/".length()));
        } else if (path.equals("/events")) {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.sendResponseHeaders(200, 0);
            page.writeTo(exchange.getResponseBody());
        } else if (path.equals("/")) {
            page(exchange);
        } else {
            answer(exchange, 404, "Nothing is here.");
        }
    }

    /** Browsers name the page that makes them post; a page from elsewhere must not press buttons here. */
    private static boolean isFromHere(HttpExchange exchange) {
        String origin = exchange.getRequestHeaders().getFirst("Origin");
        String host = exchange.getRequestHeaders().getFirst("Host");
        return origin == null || URI.create(origin).getAuthority().equals(host);
    }

    private void accept(HttpExchange exchange) throws IOException {
        try (InputStream body = exchange.getRequestBody()) {
            byte[] json = body.readNBytes(LONGEST_BODY + 1);
            AcceptedPress accepted =
                    buttons.accept(ButtonPress.fromJson(new String(json, StandardCharsets.UTF_8), LIMITS));
            exchange.getResponseHeaders().set("Location", "/presses/" + accepted.pressId());
            answer(exchange, 202, accepted.pressId());
        }
    }

    private void find(HttpExchange exchange, String pressId) throws IOException {
        Optional<AcceptedPress> found = buttons.find(pressId);
        if (found.isPresent()) {
            send(exchange, 200, "application/json", StatusJson.of(found.get()).getBytes(StandardCharsets.UTF_8));
        } else {
            answer(exchange, 404, "There is no such press.");
        }
    }

    private void tryAgain(HttpExchange exchange, String pressId) throws IOException {
        boolean willBe = buttons.outbox().tryAgain(pressId);
        answer(exchange, willBe ? 202 : 409, willBe ? pressId : "This press cannot be tried again now.");
    }

    private void outage(HttpExchange exchange) throws IOException {
        try (InputStream body = exchange.getRequestBody()) {
            boolean down = new String(body.readNBytes(10), StandardCharsets.UTF_8).equals("down");
            target.simulator().ifPresent(simulator -> {
                if (down) {
                    simulator.goDown();
                } else {
                    simulator.comeBack();
                }
            });
            answer(exchange, target.simulator().isPresent() ? 200 : 409, down ? "down" : "up");
        }
    }

    private static void page(HttpExchange exchange) throws IOException {
        try (InputStream page = Routes.class.getResourceAsStream("page.html")) {
            if (page == null) {
                throw new IOException("page.html is not on the class path");
            }
            send(exchange, 200, "text/html; charset=utf-8", page.readAllBytes());
        }
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        send(exchange, status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
