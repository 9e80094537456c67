package io.github.helpdeskbuttons.connectwise.simulator.internal.conditions;

/** Says what is wrong with a condition, in the words the server answers with. */
public final class ConditionSyntaxException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    public ConditionSyntaxException(String reason) {
        super(reason);
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }
}
