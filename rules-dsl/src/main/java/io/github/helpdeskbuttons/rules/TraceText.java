package io.github.helpdeskbuttons.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A trace as an aligned text table. */
final class TraceText {
    private static final int CELL_LIMIT = 48;

    private final Trace trace;
    private final StringBuilder text = new StringBuilder();

    TraceText(Trace trace) {
        this.trace = trace;
    }

    String render() {
        table(variables());
        text.append('\n');
        table(rules());
        trace.evaluation()
                .refusal()
                .ifPresent(refusal ->
                        line("Refused by " + Description.oneLine(refusal.rule()) + ": " + cell(refusal.message())));
        trace.evaluation()
                .skipped()
                .forEach(failure ->
                        line("Skipped " + Description.oneLine(failure.rule()) + ": " + cell(failure.message())));
        trace.evaluation().notes().forEach(note -> line("Note: " + cell(note)));
        return text.toString();
    }

    private List<List<String>> variables() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("Variable", "Before", "After"));
        for (Slot slot : Slot.WRITABLE) {
            String before = value(trace.initial(), slot);
            String after = value(trace.evaluation().values(), slot);
            rows.add(List.of(slot.variableName(), before, before.equals(after) ? "=" : after));
        }
        return rows;
    }

    private List<List<String>> rules() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("Rule", "Outcome", "Changed"));
        for (RuleTrace rule : trace.rules()) {
            rows.add(List.of(
                    "  ".repeat(rule.depth()) + Description.oneLine(rule.name()),
                    words(rule.outcome()),
                    String.join("; ", changes(rule))));
        }
        return rows;
    }

    /** The variables that the rule changed, with their new values. */
    private static List<String> changes(RuleTrace rule) {
        List<String> changes = new ArrayList<>();
        for (Slot slot : Slot.WRITABLE) {
            if (!rule.before().text(slot).equals(rule.after().text(slot))) {
                changes.add(slot.variableName() + " = " + value(rule.after(), slot));
            }
        }
        return changes;
    }

    static String words(RuleTrace.Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String value(TicketValues values, Slot slot) {
        Optional<String> value = values.text(slot);
        return value.isPresent() ? cell(value.get()) : "(default)";
    }

    private static String cell(String value) {
        boolean fits = value.codePointCount(0, value.length()) <= CELL_LIMIT;
        String shown = fits ? value : value.substring(0, value.offsetByCodePoints(0, CELL_LIMIT - 1));
        return Words.quoted(shown) + (fits ? "" : "…");
    }

    private void table(List<List<String>> rows) {
        int[] widths = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                line.append(row.get(i)).append(" ".repeat(widths[i] - width(row.get(i)) + 2));
            }
            line(line.toString().stripTrailing());
        }
    }

    private static int width(String cell) {
        return cell.codePointCount(0, cell.length());
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
