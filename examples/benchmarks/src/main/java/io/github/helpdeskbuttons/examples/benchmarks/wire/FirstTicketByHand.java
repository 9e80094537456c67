package io.github.helpdeskbuttons.examples.benchmarks.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import okhttp3.OkHttpClient;
import retrofit2.Call;
import retrofit2.Retrofit;
import retrofit2.converter.jackson.JacksonConverterFactory;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.Query;

/** The smallest program on Retrofit and Jackson that makes the same two requests. */
public final class FirstTicketByHand {
    private FirstTicketByHand() {}

    /** What it asks of ConnectWise. */
    public interface Api {

        /** Looks up a contact. */
        @GET("company/contacts")
        Call<JsonNode> contacts(@Query("childConditions") String conditions, @Query("pageSize") int pageSize);

        /** Creates a ticket. */
        @POST("service/tickets")
        Call<JsonNode> create(@Body JsonNode ticket);
    }

    /** Exits with 0 once the ticket is filed. */
    public static void main(String[] args) throws IOException {
        String key = Base64.getEncoder().encodeToString(args[1].getBytes(StandardCharsets.UTF_8));
        OkHttpClient http = new OkHttpClient.Builder()
                .addInterceptor(chain -> chain.proceed(chain.request()
                        .newBuilder()
                        .header("Authorization", "Basic " + key)
                        .header("clientId", args[2])
                        .header("Accept", "application/vnd.connectwise.com+json; version=2022.1")
                        .build()))
                .build();
        Api api = new Retrofit.Builder()
                .baseUrl(args[0] + "/apis/3.0/")
                .client(http)
                .addConverterFactory(JacksonConverterFactory.create())
                .build()
                .create(Api.class);
        JsonNode contact = api.contacts(
                        "communicationItems/value=\"dan@contoso.example\" and "
                                + "communicationItems/communicationType=\"Email\"",
                        1_000)
                .execute()
                .body()
                .get(0);
        ObjectNode ticket = JsonNodeFactory.instance.objectNode();
        ticket.put("summary", "The MRI workstation does not boot");
        ticket.putObject("company").put("id", contact.path("company").path("id").asLong());
        ticket.putObject("contact").put("id", contact.path("id").asLong());
        ticket.put("initialDescription", "The MRI workstation does not boot");
        System.exit(api.create(ticket).execute().code() == 201 ? 0 : 1);
    }
}
