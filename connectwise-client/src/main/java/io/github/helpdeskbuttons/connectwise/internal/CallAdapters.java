package io.github.helpdeskbuttons.connectwise.internal;

import io.github.helpdeskbuttons.connectwise.ApiCall;
import io.github.helpdeskbuttons.connectwise.PagedCall;
import io.github.helpdeskbuttons.connectwise.query.Query;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import okhttp3.Request;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.CallAdapter;
import retrofit2.Retrofit;

/** Makes the methods of API interfaces return {@link ApiCall} and {@link PagedCall}. */
public final class CallAdapters extends CallAdapter.Factory {

    private final Transport transport;

    /** Makes adapters whose calls go by this way. */
    public CallAdapters(Transport transport) {
        this.transport = transport;
    }

    @Override
    public @Nullable CallAdapter<?, ?> get(Type returnType, Annotation[] annotations, Retrofit retrofit) {
        Class<?> kind = getRawType(returnType);
        if (kind != ApiCall.class && kind != PagedCall.class) {
            throw new IllegalArgumentException(
                    "An API method returns ApiCall<…> or PagedCall<…>, and not " + returnType);
        }
        if (!(returnType instanceof ParameterizedType parameterized)) {
            throw new IllegalArgumentException("The return type " + kind.getSimpleName()
                    + " needs the type of the answer, as in " + kind.getSimpleName() + "<Ticket>");
        }
        Type answer = getParameterUpperBound(0, parameterized);
        return kind == ApiCall.class ? single(answer) : list(answer);
    }

    private CallAdapter<?, ?> single(Type answer) {
        AnswerReader<?> reader = Readers.of(answer);
        return new Adapter() {
            @Override
            public Object adapt(Call<Object> call) {
                Request request = checked(call.request());
                Query query = request.tag(Query.class);
                return new SingleCall<>(
                        transport,
                        query == null ? request : query(request, query).whole(),
                        reader);
            }
        };
    }

    private CallAdapter<?, ?> list(Type row) {
        var reader = Json.MAPPER.readerFor(Json.MAPPER.constructType(row));
        return new Adapter() {
            @Override
            public Object adapt(Call<Object> call) {
                Request request = checked(call.request());
                Query query = request.tag(Query.class);
                return new ListCall<>(transport, query(request, query == null ? Query.all() : query), reader);
            }
        };
    }

    private Request checked(Request request) {
        if (!transport.settings().isServer(request.url())) {
            throw new IllegalArgumentException("A call goes to another server than the client's endpoint "
                    + transport.settings().apiBase() + "; give the API interface a path and no whole URL");
        }
        return request;
    }

    private QueryRequest query(Request request, Query query) {
        return new QueryRequest(request, query, transport.settings().quoting());
    }

    /** Takes the request from Retrofit; what is sent and read after that is the transport's work. */
    private abstract static class Adapter implements CallAdapter<Object, Object> {
        @Override
        public Type responseType() {
            return ResponseBody.class;
        }
    }
}
