package io.github.helpdeskbuttons.examples.rules;

/** The priorities by their names in this MSP's ConnectWise; a test asks ConnectWise whether they are right. */
final class Priorities {
    static final String EMERGENCY = "Priority 1 - Emergency Response";
    static final String QUICK = "Priority 2 - Quick Response";
    static final String NORMAL = "Priority 3 - Normal Response";
    static final String SCHEDULED = "Priority 4 - Scheduled Maintenance";
    static final String NO_SLA = "Priority 5 - No SLA";

    private Priorities() {}
}
