package io.github.helpdeskbuttons.connectwise.simulator;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** The faults that wait for their requests: first an outage, then those registered in their order, then the plan. */
final class FaultQueue {

    private static final FaultPlan NO_FAULTS = request -> Optional.empty();

    private final List<Armed> armed = new ArrayList<>();
    private volatile FaultPlan plan = NO_FAULTS;
    private volatile Optional<Fault> outage = Optional.empty();

    private static final class Armed {
        private final Fault fault;
        private int toSkip;
        private int left;

        Armed(Fault fault) {
            this.fault = fault;
            this.toSkip = fault.trigger().skip();
            this.left = fault.trigger().times();
        }
    }

    void arm(Fault fault) {
        synchronized (armed) {
            armed.add(new Armed(fault));
        }
    }

    void plan(FaultPlan newPlan) {
        plan = newPlan;
    }

    void outage(Optional<Fault> fault) {
        outage = fault;
    }

    void clear() {
        synchronized (armed) {
            armed.clear();
        }
        plan = NO_FAULTS;
    }

    Optional<Fault.Effect> next(ReceivedRequest request) {
        return outage.or(() -> nextArmed(request))
                .or(() -> plan.faultFor(request))
                .map(Fault::effect);
    }

    private Optional<Fault> nextArmed(ReceivedRequest request) {
        synchronized (armed) {
            for (Iterator<Armed> each = armed.iterator(); each.hasNext(); ) {
                Armed candidate = each.next();
                if (candidate.fault.trigger().matches(request)) {
                    if (candidate.toSkip > 0) {
                        candidate.toSkip--;
                    } else {
                        if (--candidate.left == 0) {
                            each.remove();
                        }
                        return Optional.of(candidate.fault);
                    }
                }
            }
            return Optional.empty();
        }
    }
}
