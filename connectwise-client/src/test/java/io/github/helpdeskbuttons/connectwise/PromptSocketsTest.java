package io.github.helpdeskbuttons.connectwise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import javax.net.SocketFactory;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;

/** The end of a large body does not wait for the server to acknowledge its beginning. */
class PromptSocketsTest {

    @Test
    void connectionsSendAtOnceWhatIsWritten() {
        List<Boolean> prompt = new ArrayList<>();
        OkHttpClient watched = new OkHttpClient.Builder()
                .addNetworkInterceptor(chain -> {
                    prompt.add(chain.connection().socket().getTcpNoDelay());
                    return chain.proceed(chain.request());
                })
                .build();
        try (Wire wire = new Wire();
                ConnectWiseClient client = wire.builder().httpClient(watched).build()) {
            wire.answer(200, "{\"id\":1}");

            client.tickets().get(1).execute();

            assertThat(prompt).containsExactly(true);
        }
    }

    @Test
    void socketsOfAHostsOwnMakingAreUsed() {
        Counting own = new Counting();
        OkHttpClient shared = new OkHttpClient.Builder().socketFactory(own).build();
        try (Wire wire = new Wire();
                ConnectWiseClient client = wire.builder().httpClient(shared).build()) {
            wire.answer(200, "{\"id\":1}");

            client.tickets().get(1).execute();

            assertThat(own.made).isEqualTo(1);
        }
    }

    private static final class Counting extends SocketFactory {
        private int made;

        @Override
        public Socket createSocket() {
            made++;
            return new Socket();
        }

        @Override
        public Socket createSocket(String host, int port) throws IOException {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(InetAddress host, int port) throws IOException {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort)
                throws IOException {
            throw new UnsupportedOperationException();
        }
    }
}
