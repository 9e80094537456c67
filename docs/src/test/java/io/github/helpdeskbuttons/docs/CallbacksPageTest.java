package io.github.helpdeskbuttons.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.github.helpdeskbuttons.connectwise.callback.CallbackPayload;
import io.github.helpdeskbuttons.connectwise.callback.CallbackRejectedException;
import java.lang.reflect.Constructor;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The receiver on docs/connectwise-callbacks.md receives, and the page knows all that can be wrong. */
class CallbacksPageTest {
    private static final String PAGE = "docs/connectwise-callbacks.md";

    @Test
    void theReceiverTurnsAwayWhatNobodySigned() throws Exception {
        BlockingQueue<CallbackPayload> work = new ArrayBlockingQueue<>(1);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", handler(work));
        server.start();
        try {
            URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
            HttpRequest unsigned = HttpRequest.newBuilder(address)
                    .POST(HttpRequest.BodyPublishers.ofString("{}"))
                    .build();

            int status = HttpClient.newHttpClient()
                    .send(unsigned, HttpResponse.BodyHandlers.discarding())
                    .statusCode();

            assertThat(status).isEqualTo(CallbackRejectedException.Reason.MISSING_SIGNATURE.httpStatus());
            assertThat(work).isEmpty();
        } finally {
            server.stop(0);
        }
    }

    private static HttpHandler handler(BlockingQueue<CallbackPayload> work) throws ReflectiveOperationException {
        Class<?> callbacks = CompiledPages.all().load(PAGE, "TicketCallbacks");
        Class<?> handler = CompiledPages.all().load(PAGE, "CallbackHandler");
        return (HttpHandler) accessible(handler.getDeclaredConstructor(callbacks))
                .newInstance(accessible(callbacks.getDeclaredConstructor(BlockingQueue.class))
                        .newInstance(work));
    }

    private static <T> Constructor<T> accessible(Constructor<T> constructor) {
        constructor.setAccessible(true);
        return constructor;
    }

    @ParameterizedTest
    @EnumSource(CallbackRejectedException.Reason.class)
    void everyReasonIsInTheTableWithItsStatus(CallbackRejectedException.Reason reason) {
        assertThat(Page.of(PAGE).text()).contains("| `" + reason + "` | " + reason.httpStatus() + " |");
    }
}
