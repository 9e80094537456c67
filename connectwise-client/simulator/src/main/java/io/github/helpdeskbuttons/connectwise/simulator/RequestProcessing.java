package io.github.helpdeskbuttons.connectwise.simulator;

import io.github.helpdeskbuttons.connectwise.simulator.SimulatorTransformer.Outcome;
import io.github.helpdeskbuttons.connectwise.simulator.internal.Api;
import io.github.helpdeskbuttons.connectwise.simulator.internal.ApiResponse;
import io.github.helpdeskbuttons.connectwise.simulator.internal.Transaction;
import java.util.Optional;

/** What happens to a request from its arrival to its reply, faults included. */
final class RequestProcessing {

    private final Api api;
    private final RequestJournal journal;
    private final FaultQueue faults;
    private final FaultPlan throttle;
    private final LateCommits lateCommits;
    private final Patience patience;

    RequestProcessing(
            Api api,
            RequestJournal journal,
            FaultQueue faults,
            FaultPlan throttle,
            LateCommits lateCommits,
            Patience patience) {
        this.api = api;
        this.journal = journal;
        this.faults = faults;
        this.throttle = throttle;
        this.lateCommits = lateCommits;
        this.patience = patience;
    }

    Outcome process(ReceivedRequest request) {
        try {
            return answer(request);
        } catch (RuntimeException e) {
            // A mistake in the simulator or in a test's fault plan: told to the caller, who alone can show it to
            // anyone.
            ApiResponse response = ApiResponse.text(500, "text/plain; charset=utf-8", "The simulator failed: " + e);
            return new Outcome(new Reply.Given(response), response);
        }
    }

    private Outcome answer(ReceivedRequest request) {
        journal.record(request);
        lateCommits.commitDue();
        Optional<Fault.Effect> effect =
                faults.next(request).or(() -> throttle.faultFor(request).map(Fault::effect));
        if (effect.isEmpty()) {
            return new Outcome(new Reply.Normal(), api.handle(request, Transaction::commit));
        }
        return fail(request, effect.get());
    }

    private Outcome fail(ReceivedRequest request, Fault.Effect effect) {
        patience.sleep(effect.before());
        ApiResponse answer =
                switch (effect.change()) {
                    case NONE -> ApiResponse.empty(500);
                    case NOW -> api.handle(request, Transaction::commit);
                    case LATE ->
                        api.handle(request, transaction -> lateCommits.add(request, transaction, effect.lateBy()));
                };
        patience.sleep(effect.after());
        if (effect.reply() instanceof Reply.Stalled) {
            patience.stall();
        }
        return new Outcome(effect.reply(), answer);
    }
}
