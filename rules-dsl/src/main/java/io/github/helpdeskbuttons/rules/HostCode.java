package io.github.helpdeskbuttons.rules;

/** Calls the host's own predicates and functions: whatever they throw is a failure of the rule, errors included. */
final class HostCode {

    private HostCode() {}

    @SuppressWarnings("NullAway") // a host without a null checker may well return null
    static String text(TextNode.Custom node, Frame frame) {
        String text = call(node.name(), () -> node.function().apply(frame.view()));
        if (text == null) {
            throw RuleFailedException.in(node.name(), new NullPointerException("the function returned null"));
        }
        return text;
    }

    static double number(NumberNode.Custom node, Frame frame) {
        double number = call(node.name(), () -> node.function().apply(frame.view()));
        if (!Double.isFinite(number)) {
            throw RuleFailedException.in(
                    node.name(), new ArithmeticException("the function returned " + number + ", no finite number"));
        }
        return NumberNode.within(number);
    }

    static boolean test(ConditionNode.Custom node, Frame frame) {
        return call(node.name(), () -> node.predicate().test(frame.view()));
    }

    private static <T> T call(String name, HostCall<T> call) {
        try {
            return call.run();
        } catch (Throwable failure) {
            if (failure instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            throw RuleFailedException.in(name, failure);
        }
    }

    @FunctionalInterface
    private interface HostCall<T> {
        T run() throws Exception;
    }
}
