package io.github.helpdeskbuttons.rules;

/** Carries a failure from the expression that failed to the rule that holds it; it never leaves an evaluation. */
final class RuleFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String what;
    private final transient Throwable failure;

    private RuleFailedException(String what, Throwable failure) {
        super(what, failure, false, false);
        this.what = what;
        this.failure = failure;
    }

    /** A failure of the host's own code, which has a name. */
    static RuleFailedException in(String name, Throwable failure) {
        return new RuleFailedException("\"" + name + "\" failed", failure);
    }

    /** A text that would be longer than any press explains. */
    static RuleFailedException tooLong(long limit) {
        return new RuleFailedException(
                "A text grew too long",
                new IllegalStateException("a rule may make a text of at most " + limit
                        + " characters of this press; look for one that is appended to itself"));
    }

    Throwable cause() {
        return failure;
    }

    String describe() {
        String text = failure.getMessage();
        String type = failure.getClass().getSimpleName();
        return what + ": " + type + (text == null ? "" : ": " + text);
    }
}
