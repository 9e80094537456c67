package io.github.helpdeskbuttons.examples.outboxservice;

import com.sun.net.httpserver.HttpServer;
import io.github.helpdeskbuttons.HelpdeskButtons;
import io.github.helpdeskbuttons.outbox.Outbox;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The service: run it, and open the address that it prints. It listens on this computer alone. */
final class OutboxService implements AutoCloseable {
    private final Target target;
    private final LivePage page;
    private final HelpdeskButtons buttons;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    private OutboxService(Target target, Outbox outbox, int port) throws IOException {
        this.target = target;
        this.page = new LivePage();
        this.buttons = HelpdeskButtons.builder()
                .connectWise(target.client())
                .outbox(outbox.listener(page::changed))
                .build();
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        page.show(buttons.outbox());
        server.setExecutor(threads);
        server.createContext("/", new Routes(buttons, page, target));
        server.start();
    }

    static OutboxService start(Map<String, String> environment, Outbox outbox, int port) throws IOException {
        return new OutboxService(Target.of(environment), outbox, port);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    Target target() {
        return target;
    }

    @Override
    public void close() {
        server.stop(0);
        page.close();
        threads.shutdown();
        buttons.close();
        target.close();
    }

    /**
     * Runs until it is stopped.
     *
     * @param arguments the port, and the file of the outbox
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Outbox outbox = Outbox.inFile(Path.of(arguments[1])).backOff(Duration.ofSeconds(1), Duration.ofSeconds(20));
        OutboxService service = start(System.getenv(), outbox, Integer.parseInt(arguments[0]));
        Runtime.getRuntime().addShutdownHook(new Thread(service::close));
        System.out.println(
                "The outbox is at " + service.address() + ", ConnectWise is " + service.target.description());
        new CountDownLatch(1).await();
    }
}
