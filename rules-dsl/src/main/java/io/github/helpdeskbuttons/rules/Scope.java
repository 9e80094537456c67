package io.github.helpdeskbuttons.rules;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where each local value is kept, and which are defined at the place in the rules that is being compiled. */
final class Scope {
    private final Deque<Map<String, Defined>> blocks = new ArrayDeque<>();

    /** Where each local value is kept, or one of its places where it is defined in several groups. */
    private final IdentityHashMap<Local, Integer> places = new IdentityHashMap<>();

    private int texts = Slot.COUNT;
    private int numbers;
    private int flags;
    private String rule = "";

    Scope() {
        open();
    }

    /** Names the rule that is being compiled, for the exception about a value that is not defined. */
    void enter(String ruleName) {
        rule = ruleName;
    }

    void open() {
        blocks.push(new HashMap<>());
    }

    void close() {
        blocks.pop();
    }

    /** Keeps a place for the value, readable from here to the end of the group. */
    int define(Local local) {
        int index;
        if (local instanceof LocalText) {
            index = texts++;
        } else if (local instanceof LocalNumber) {
            index = numbers++;
        } else {
            index = flags++;
        }
        places.put(local, index);
        blocks.element().put(local.name(), new Defined(local, index));
        return index;
    }

    /** Where the frame keeps a variable, or a local text that was defined somewhere. */
    int place(TextNode source) {
        return source instanceof TextNode.LocalTextNode local
                ? places.getOrDefault(local, -1)
                : ((TextNode.VariableNode) source).slot().index();
    }

    /** Where the frame keeps a variable, or a local text that is defined at this place. */
    int readText(TextNode source) {
        return source instanceof TextNode.LocalTextNode local ? read(local) : place(source);
    }

    /** Keeps places for texts that no rule names; gives the first. */
    int reserveTexts(int count) {
        texts += count;
        return texts - count;
    }

    int reserveNumber() {
        return numbers++;
    }

    int read(Local local) {
        Defined defined = find(local.name());
        if (defined == null) {
            throw new IllegalArgumentException(
                    RuleNode.about(rule) + "it reads the local value \"" + local.name()
                            + "\", which no rule before it defines; put its define() before this rule, in the same group or around it.");
        }
        if (defined.local != local) {
            throw new IllegalArgumentException(RuleNode.about(rule) + "it reads a local value \"" + local.name()
                    + "\" that is another than the one defined under this name; give them different names.");
        }
        return defined.index;
    }

    private @Nullable Defined find(String name) {
        for (Map<String, Defined> block : blocks) {
            Defined defined = block.get(name);
            if (defined != null) {
                return defined;
            }
        }
        return null;
    }

    Plan.Size size() {
        return new Plan.Size(texts - Slot.COUNT, numbers, flags);
    }

    /** A local value and where it is kept. */
    private record Defined(Local local, int index) {}
}
