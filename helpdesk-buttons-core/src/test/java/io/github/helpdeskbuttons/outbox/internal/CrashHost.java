package io.github.helpdeskbuttons.outbox.internal;

import io.github.helpdeskbuttons.Attachment;
import io.github.helpdeskbuttons.ButtonPress;
import io.github.helpdeskbuttons.internal.Submitter;
import io.github.helpdeskbuttons.rules.RuleSet;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A host in a process of its own, made to be killed. It accepts the presses that its input names, or makes their ids, says so once they are
 * durable, and names each state that a press comes to.
 */
final class CrashHost {
    /** Longer than the latest of the simulator's late commits, so that what appears late is seen before it is sent again. */
    static final Duration SETTLE_WITHIN = Duration.ofMillis(2_500);

    private CrashHost() {}

    public static void main(String[] arguments) throws IOException {
        Submitter submitter = Hosts.submitter(arguments[1], arguments[2], arguments[3], RuleSet.empty());
        OutboxEngine engine = OutboxEngine.start(
                settings(arguments[0])
                        .listener(press -> say(press.state().name()))
                        .build(),
                submitter::attempt,
                SETTLE_WITHIN);
        say("ready");
        ExecutorService threads = Executors.newFixedThreadPool(3);
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = input.readLine(); line != null; line = input.readLine()) {
            String id = line;
            threads.execute(() -> accept(engine, id));
        }
        Runtime.getRuntime().halt(0);
    }

    static OutboxSettings.Builder settings(String where) {
        OutboxSettings.Builder settings = Hosts.quick();
        return where.startsWith("jdbc:")
                ? settings.dataSource(Postgres.dataSource(where)).createTables(true)
                : settings.file(Path.of(where));
    }

    private static void accept(OutboxEngine engine, String id) {
        ButtonPress.Builder press = ButtonPress.builder()
                .email("dan@contoso.example")
                .message("m")
                .addAttachments(Attachment.of("log.txt", new byte[1_000]));
        String accepted = engine.presses()
                .accept((id.equals("own") ? press : press.id(id)).build())
                .pressId();
        say("accepted " + accepted);
    }

    private static synchronized void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
