package io.github.helpdeskbuttons.rules;

import java.util.List;

/** The nodes behind {@link Action}. */
sealed interface ActionNode extends Action, Node {

    /** How the portal writes the default. */
    String PORTAL_DEFAULT = "__default__";

    <R> R accept(Visitor<R> visitor);

    static Action assign(TextVariable variable, String value) {
        return value.equals(PORTAL_DEFAULT)
                ? new Invalid(variable.name() + " is set to the text \"" + PORTAL_DEFAULT
                        + "\"; to leave it to ConnectWise write useDefault()")
                : new Assign(TextNode.slot(variable), new TextNode.Constant(value));
    }

    /** Whether nothing can come after the action. */
    default boolean endsEvaluation() {
        return false;
    }

    @Override
    default List<? extends Node> children() {
        return List.of();
    }

    /** One method for each kind of node, so that a forgotten one does not compile. */
    interface Visitor<R> {
        R assign(Assign node);

        R useDefault(UseDefault node);

        R note(Note node);

        R refuse(Refuse node);

        R stop(Stop node);

        R invalid(Invalid node);
    }

    record Assign(Slot slot, TextNode value) implements ActionNode {
        @Override
        public List<? extends Node> children() {
            return List.of(value);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.assign(this);
        }
    }

    record UseDefault(Slot slot) implements ActionNode {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.useDefault(this);
        }
    }

    record Note(TextNode text) implements ActionNode {
        @Override
        public List<? extends Node> children() {
            return List.of(text);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.note(this);
        }
    }

    record Refuse(TextNode message) implements ActionNode {
        @Override
        public boolean endsEvaluation() {
            return true;
        }

        @Override
        public List<? extends Node> children() {
            return List.of(message);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.refuse(this);
        }
    }

    record Stop() implements ActionNode {
        static final Stop INSTANCE = new Stop();

        @Override
        public boolean endsEvaluation() {
            return true;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.stop(this);
        }
    }

    /** Stands for an action that cannot be; the rule that holds it refuses to be built. */
    record Invalid(String problem) implements ActionNode, InvalidNode {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.invalid(this);
        }
    }
}
