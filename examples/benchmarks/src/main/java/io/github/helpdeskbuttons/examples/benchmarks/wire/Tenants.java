package io.github.helpdeskbuttons.examples.benchmarks.wire;

import static io.github.helpdeskbuttons.rules.Rule.rule;

import io.github.helpdeskbuttons.ButtonPress;
import io.github.helpdeskbuttons.HelpdeskButtons;
import io.github.helpdeskbuttons.connectwise.ApiKey;
import io.github.helpdeskbuttons.connectwise.ConnectWiseClient;
import io.github.helpdeskbuttons.connectwise.Endpoint;
import io.github.helpdeskbuttons.rules.Rule;
import io.github.helpdeskbuttons.rules.RuleSet;
import io.github.helpdeskbuttons.rules.Variables;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import okhttp3.OkHttpClient;

/** A thousand tenants with a hundred rules each: what they hold, and how long one takes to make. */
public final class Tenants {
    private static final int TENANTS = 1_000;
    private static final int RULES = 100;

    private Tenants() {}

    /**
     * Takes endpoint, API key and client id; prints heap in MB, threads more than for one tenant, and µs to make one, with its
     * rules and without.
     */
    @SuppressWarnings("SystemOut") // The report reads it there.
    public static void main(String[] args) {
        OkHttpClient pool = Requests.http();
        List<HelpdeskButtons> tenants = new ArrayList<>();
        tenants.add(tenant(args, pool, rules(0)));
        submit(tenants.get(0));
        int threadsOfOne = ManagementFactory.getThreadMXBean().getThreadCount();
        for (int i = 1; i < TENANTS / 2; i++) {
            tenants.add(tenant(args, pool, rules(i)));
        }
        long rules = 0;
        long began = System.nanoTime();
        for (int i = TENANTS / 2; i < TENANTS; i++) {
            long beforeRules = System.nanoTime();
            RuleSet own = rules(i);
            rules += System.nanoTime() - beforeRules;
            tenants.add(tenant(args, pool, own));
        }
        long took = System.nanoTime() - began;
        tenants.forEach(Tenants::submit);
        System.gc();
        long heap = (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1_000_000;
        int threads = ManagementFactory.getThreadMXBean().getThreadCount() - threadsOfOne;
        int measured = TENANTS - TENANTS / 2;
        System.out.println(heap + " " + threads + " " + took / measured / 1e3 + " " + (took - rules) / measured / 1e3);
        System.exit(tenants.size() == TENANTS ? 0 : 1);
    }

    private static void submit(HelpdeskButtons tenant) {
        tenant.submit(ButtonPress.builder()
                .email("dan@contoso.example")
                .message("The MRI workstation does not boot")
                .build());
    }

    private static HelpdeskButtons tenant(String[] args, OkHttpClient pool, RuleSet rules) {
        ConnectWiseClient client = ConnectWiseClient.builder()
                .endpoint(Endpoint.parse(args[0]))
                .apiKey(ApiKey.parse(args[1]))
                .clientId(args[2])
                .httpClient(pool)
                .requestsPerMinute(1_000_000)
                .build();
        return HelpdeskButtons.builder().connectWise(client).rules(rules).build();
    }

    /** No two tenants share a text. */
    private static RuleSet rules(int tenant) {
        List<Rule> rules = new ArrayList<>();
        for (int i = 0; i < RULES; i++) {
            rules.add(rule("rule " + i)
                    .when(Variables.MESSAGE.contains("keyword " + tenant + "/" + i))
                    .then(Variables.PRIORITY.set("Priority 1 - Emergency Response")));
        }
        return RuleSet.of(rules.toArray(new Rule[0]));
    }
}
