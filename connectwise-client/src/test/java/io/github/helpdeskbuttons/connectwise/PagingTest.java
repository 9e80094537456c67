package io.github.helpdeskbuttons.connectwise;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helpdeskbuttons.connectwise.model.Ticket;
import io.github.helpdeskbuttons.connectwise.query.Query;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/** Any history of a list while it is read: how many rows there are, where the server cuts, what is added meanwhile. */
class PagingTest {

    private static final OkHttpClient HTTP = new OkHttpClient();

    /** The two ways of paging, and a server that knows only the older one. */
    enum Kind {
        FORWARD_ONLY,
        NUMBERED_BY_SERVER,
        ORDERED_NEWEST_FIRST
    }

    @Property(tries = 500)
    void deliversEveryRowOnceWhateverIsAddedMeanwhile(
            @ForAll Kind kind,
            @ForAll @IntRange(max = 40) int rows,
            @ForAll @IntRange(min = 1, max = 12) int pageSize,
            @ForAll @IntRange(min = 1, max = 12) int cap,
            @ForAll @Size(max = 20) List<@IntRange(max = 3) Integer> added,
            @ForAll boolean asynchronously) {
        Server server = new Server(kind, rows, cap, added);
        List<Long> atFirst = List.copyOf(server.ids);
        try (ConnectWiseClient client = ConnectWiseClient.builder()
                .endpoint(Endpoint.parse("cw.example"))
                .apiKey(ApiKey.parse("c+a:b"))
                .clientId("id")
                .requestsPerMinute(1_000_000)
                .httpClient(HTTP.newBuilder().addInterceptor(server).build())
                .build()) {
            Query.Builder query = Query.builder().pageSize(pageSize);
            if (kind == Kind.ORDERED_NEWEST_FIRST) {
                query.orderByDescending("id");
            }
            PagedCall<Ticket> list = client.tickets().list(query.build());

            List<Long> got = (asynchronously ? list.all().executeAsync().join().stream() : list.stream())
                    .map(Ticket::id)
                    .toList();

            assertThat(got).doesNotHaveDuplicates().containsAll(atFirst);
            assertThat(server.ids).containsAll(got);
        }
    }

    /** A list that grows by some rows after each page, with the highest ids. */
    private static final class Server implements Interceptor {

        private final Kind kind;
        private final int cap;
        private final List<Integer> added;
        private final List<Long> ids = new ArrayList<>();
        private int pages;

        Server(Kind kind, int rows, int cap, List<Integer> added) {
            this.kind = kind;
            this.cap = cap;
            this.added = added;
            grow(rows);
        }

        private void grow(int by) {
            for (int i = 0; i < by; i++) {
                ids.add(ids.size() + 1L);
            }
        }

        @Override
        public synchronized Response intercept(Chain chain) {
            Request request = chain.request();
            HttpUrl url = request.url();
            int size = Math.min(cap, Integer.parseInt(String.valueOf(url.queryParameter("pageSize"))));
            Response response = kind == Kind.FORWARD_ONLY ? forward(request, size) : numbered(request, size);
            grow(pages < added.size() ? added.get(pages) : 0);
            pages++;
            return response;
        }

        private Response forward(Request request, int size) {
            assertThat(request.header("pagination-type")).isEqualTo("forward-only");
            @Nullable String after = request.url().queryParameter("pageId");
            List<Long> rest = ids.stream()
                    .filter(id -> after == null || id > Long.parseLong(after))
                    .toList();
            List<Long> page = rest.subList(0, Math.min(size, rest.size()));
            return answer(request, page, page.size() < rest.size() ? "pageId=" + page.get(page.size() - 1) : null);
        }

        private Response numbered(Request request, int size) {
            @Nullable String given = request.url().queryParameter("page");
            int number = given == null ? 1 : Integer.parseInt(given);
            List<Long> ordered = ids.stream()
                    .sorted(kind == Kind.ORDERED_NEWEST_FIRST ? Comparator.reverseOrder() : Comparator.naturalOrder())
                    .toList();
            int from = Math.min((number - 1) * size, ordered.size());
            int to = Math.min(from + size, ordered.size());
            return answer(request, ordered.subList(from, to), to < ordered.size() ? "page=" + (number + 1) : null);
        }

        private static Response answer(Request request, List<Long> page, @Nullable String next) {
            String body = page.stream().map(id -> "{\"id\":" + id + "}").collect(Collectors.joining(",", "[", "]"));
            Response.Builder response = new Response.Builder()
                    .request(request)
                    .protocol(Protocol.HTTP_1_1)
                    .code(200)
                    .message("OK")
                    .header("Link", "<https://cw.example/x?page=1>; rel=\"first\"")
                    .body(ResponseBody.create(body, MediaType.get("application/json")));
            if (next != null) {
                response.addHeader("Link", "<https://cw.example/x?pageSize=3&" + next + ">; rel=\"next\"");
            }
            return response.build();
        }
    }
}
