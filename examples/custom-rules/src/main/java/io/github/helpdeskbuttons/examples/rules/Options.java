package io.github.helpdeskbuttons.examples.rules;

/** The options of the MSP's form, word for word. */
final class Options {
    static final String EMERGENCY = "This is an emergency";
    static final String CAN_WAIT = "It can wait";
    static final String WHOLE_COMPANY = "It affects my whole company";
    static final String DEPARTMENT = "It affects my department";
    static final String CANNOT_WORK = "I cannot work";
    static final String WORK_SLOWLY = "I work slowly";

    private Options() {}
}
