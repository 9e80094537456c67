package io.github.helpdeskbuttons.rules;

/** Where the value of a number expression can lie, both ends included. */
record Interval(double lowest, double highest) {
    private static final Interval ANY = new Interval(-NumberNode.LIMIT, NumberNode.LIMIT);

    static Interval of(NumberNode node) {
        return node.accept(new Estimate());
    }

    private static final class Estimate implements NumberNode.Visitor<Interval> {
        @Override
        public Interval constant(NumberNode.Constant node) {
            return new Interval(node.number(), node.number());
        }

        @Override
        public Interval measured(NumberNode.Measured node) {
            return new Interval(0, node.measure() == NumberNode.Measure.PERCENT_CAPITALS ? 100 : NumberNode.LIMIT);
        }

        @Override
        public Interval rank(NumberNode.Rank node) {
            return new Interval(0, Level.HIGH.rank());
        }

        @Override
        public Interval countOf(NumberNode.CountOf node) {
            return new Interval(0, node.conditions().size());
        }

        @Override
        public Interval combined(NumberNode.Combined node) {
            Interval left = of(node.left());
            Interval right = of(node.right());
            NumberNode.Operation operation = node.operation();
            return operation == NumberNode.Operation.MINUS
                    ? new Interval(
                            operation.apply(left.lowest, right.highest), operation.apply(left.highest, right.lowest))
                    : new Interval(
                            operation.apply(left.lowest, right.lowest), operation.apply(left.highest, right.highest));
        }

        @Override
        public Interval local(NumberNode.LocalNumberNode node) {
            return ANY;
        }

        @Override
        public Interval custom(NumberNode.Custom node) {
            return ANY;
        }

        @Override
        public Interval invalid(NumberNode.Invalid node) {
            return ANY;
        }
    }
}
