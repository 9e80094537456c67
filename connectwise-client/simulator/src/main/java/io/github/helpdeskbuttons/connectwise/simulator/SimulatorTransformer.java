package io.github.helpdeskbuttons.connectwise.simulator;

import com.github.tomakehurst.wiremock.extension.ResponseTransformerV2;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import io.github.helpdeskbuttons.connectwise.simulator.internal.ApiResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Hands each request from WireMock to the simulator, and its reply back: an answer, or a fault of WireMock's. */
final class SimulatorTransformer implements ResponseTransformerV2 {

    private volatile Function<ReceivedRequest, Outcome> server = request -> Outcome.of(new Reply.Closed());

    /** A reply and the API's own answer, where there is one. */
    record Outcome(Reply reply, ApiResponse answer) {
        static Outcome of(Reply reply) {
            return new Outcome(reply, ApiResponse.empty(500));
        }
    }

    void server(Function<ReceivedRequest, Outcome> newServer) {
        server = newServer;
    }

    @Override
    public String getName() {
        return "connectwise-simulator";
    }

    @Override
    public Response transform(Response ignored, ServeEvent event) {
        return render(server.apply(received(event.getRequest())));
    }

    private static ReceivedRequest received(Request request) {
        Map<String, List<String>> headers = new HashMap<>();
        for (HttpHeader header : request.getHeaders().all()) {
            headers.put(header.key(), header.values());
        }
        return new ReceivedRequest(request.getMethod().getName(), request.getUrl(), headers, request.getBody());
    }

    private static Response render(Outcome outcome) {
        Reply reply = outcome.reply();
        ApiResponse answer = outcome.answer();
        if (reply instanceof Reply.Given given) {
            return whole(given.response());
        }
        if (reply instanceof Reply.Normal) {
            return whole(answer);
        }
        if (reply instanceof Reply.Cut) {
            return half(answer.with("Content-Length", Integer.toString(answer.body().length)));
        }
        if (reply instanceof Reply.Truncated) {
            return half(answer);
        }
        return fault(reply);
    }

    private static Response fault(Reply reply) {
        com.github.tomakehurst.wiremock.http.Fault fault;
        if (reply instanceof Reply.Garbage) {
            fault = com.github.tomakehurst.wiremock.http.Fault.RANDOM_DATA_THEN_CLOSE;
        } else if (reply instanceof Reply.Closed) {
            fault = com.github.tomakehurst.wiremock.http.Fault.EMPTY_RESPONSE;
        } else {
            fault = com.github.tomakehurst.wiremock.http.Fault.CONNECTION_RESET_BY_PEER;
        }
        return Response.response().fault(fault).build();
    }

    private static Response half(ApiResponse answer) {
        byte[] body = answer.body();
        return whole(new ApiResponse(answer.status(), answer.headers(), Arrays.copyOf(body, body.length / 2)));
    }

    private static Response whole(ApiResponse answer) {
        List<HttpHeader> headers = answer.headers().entrySet().stream()
                .map(entry -> HttpHeader.httpHeader(entry.getKey(), entry.getValue()))
                .toList();
        return Response.response()
                .status(answer.status())
                .headers(new HttpHeaders(headers))
                .body(answer.body())
                .build();
    }
}
