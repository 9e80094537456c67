package io.github.helpdeskbuttons.examples.benchmarks.wire;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** The requests of a press on OkHttp, with bytes that are ready: nothing is looked at but the status. */
final class ByHand {
    private static final MediaType JSON = MediaType.get("application/json; charset=UTF-8");

    private final OkHttpClient http;
    private final Request contact;
    private final Request ticket;

    ByHand(OkHttpClient http, Server.Address address, String message) {
        this.http = http;
        String base = address.endpoint() + "/apis/3.0/";
        byte[] body =
                ("{\"summary\":\"The MRI workstation does not boot\",\"company\":{\"id\":2},\"contact\":{\"id\":3},"
                                + "\"externalXRef\":\"01a20ac0-00bf-7dd5-bc7e-30b8cb216215\",\"initialDescription\":\""
                                + message
                                + "\\n\\nHelpdesk button press\\nName: Dan Jump\\nE-mail: dan@contoso.example\\nPress id: "
                                + "01a20ac0-00bf-7dd5-bc7e-30b8cb216215\",\"board\":{\"name\":\"Help Desk\"}}")
                        .getBytes(StandardCharsets.UTF_8);
        this.contact = request(address)
                .url(base
                        + "company/contacts?childConditions=communicationItems%2Fvalue%3D%22nobody%40contoso.example%22%20and"
                        + "%20communicationItems%2FcommunicationType%3D%22Email%22&pageSize=1000")
                .header("pagination-type", "forward-only")
                .build();
        this.ticket = request(address)
                .url(base + "service/tickets")
                .post(RequestBody.create(body, JSON))
                .build();
    }

    private static Request.Builder request(Server.Address address) {
        return new Request.Builder()
                .header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString(address.apiKey().getBytes(StandardCharsets.UTF_8)))
                .header("clientId", address.clientId())
                .header("Accept", "application/vnd.connectwise.com+json; version=2022.1");
    }

    void lookUp() throws IOException {
        expect(200, made(contact));
    }

    void file() throws IOException {
        expect(201, made(ticket));
    }

    private int made(Request request) throws IOException {
        try (Response response = http.newCall(request).execute()) {
            response.body().bytes();
            return response.code();
        }
    }

    private static void expect(int expected, int status) {
        if (status != expected) {
            throw new IllegalStateException("The server answered " + status + " and not " + expected);
        }
    }

    CompletableFuture<Integer> fileAsync() {
        CompletableFuture<Integer> status = new CompletableFuture<>();
        http.newCall(ticket).enqueue(new Callback() {
            @Override
            public void onFailure(Call call, IOException failure) {
                status.completeExceptionally(failure);
            }

            @Override
            public void onResponse(Call call, Response response) throws IOException {
                try (response) {
                    response.body().bytes();
                    status.complete(response.code());
                }
            }
        });
        return status;
    }
}
