package io.github.helpdeskbuttons.rules;

import java.util.List;
import java.util.Optional;

/** A trace as a small web page that needs nothing else. */
final class TraceHtml {
    private static final String HEAD =
            """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Rule trace</title>
            <style>
            body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem; color: #222; }
            table { border-collapse: collapse; width: 100%; margin-bottom: 2rem; }
            th, td { border-bottom: 1px solid #ddd; padding: .35rem .6rem; text-align: left; vertical-align: top; }
            td { white-space: pre-wrap; overflow-wrap: anywhere; }
            ul { margin: 0; padding-left: 1.2rem; }
            .default, .not-reached, .not-fired { color: #767676; }
            .changed, .fired, .otherwise { background: #e6f4ea; }
            .failed, .refusal { background: #fce8e6; }
            .refusal { padding: .6rem 1rem; }
            </style>
            </head>
            <body>
            <h1>Rule trace</h1>
            """;

    private final Trace trace;
    private final StringBuilder html = new StringBuilder();

    TraceHtml(Trace trace) {
        this.trace = trace;
    }

    String render() {
        html.append(HEAD);
        trace.evaluation().refusal().ifPresent(this::refusal);
        facts();
        variables();
        rules();
        list("Notes", trace.evaluation().notes());
        list(
                "Skipped rules",
                trace.evaluation().skipped().stream()
                        .map(failure -> failure.rule() + ": " + failure.message())
                        .toList());
        return html.append("</body>\n</html>\n").toString();
    }

    private void refusal(Refusal refusal) {
        html.append("<p class=\"refusal\">Refused by <strong>")
                .append(escaped(refusal.rule()))
                .append("</strong>: ")
                .append(escaped(refusal.message()))
                .append("</p>\n");
    }

    private void facts() {
        html.append("<h2>The press</h2>\n<table>\n<tr><th>Fact</th><th>Value</th></tr>\n");
        for (Fact fact : List.of(
                Variables.SELECTIONS,
                Variables.NAME,
                Variables.EMAIL,
                Variables.IP,
                Variables.APPEND,
                Variables.HOSTNAME,
                Variables.MAC)) {
            row("", fact.name(), cell(Optional.of(trace.facts().get(fact))));
        }
        html.append("</table>\n");
    }

    private void variables() {
        html.append("<h2>The ticket</h2>\n<table>\n<tr><th>Variable</th><th>Before</th><th>After</th></tr>\n");
        for (Slot slot : Slot.WRITABLE) {
            Optional<String> before = trace.initial().text(slot);
            Optional<String> after = trace.evaluation().values().text(slot);
            row(before.equals(after) ? "" : "changed", slot.variableName(), cell(before) + cell(after));
        }
        html.append("</table>\n");
    }

    private void rules() {
        html.append("<h2>The rules</h2>\n<table>\n")
                .append("<tr><th>Rule</th><th>Outcome</th><th>Condition</th><th>Changed</th></tr>\n");
        for (RuleTrace rule : trace.rules()) {
            String outcome = TraceText.words(rule.outcome());
            String cells = "<td>" + outcome + "</td><td>" + conditions(rule.conditions()) + "</td><td>" + changes(rule)
                    + "</td>";
            row(outcome.replace(' ', '-'), "\u2003".repeat(rule.depth()) + rule.name(), cells);
        }
        html.append("</table>\n");
    }

    private static String conditions(List<ConditionTrace> conditions) {
        if (conditions.isEmpty()) {
            return "";
        }
        StringBuilder list = new StringBuilder("<ul>");
        for (ConditionTrace condition : conditions) {
            list.append("<li>")
                    .append(condition.held().map(held -> held ? "✓ " : "✗ ").orElse("– "))
                    .append(escaped(condition.description()))
                    .append(conditions(condition.parts()))
                    .append("</li>");
        }
        return list.append("</ul>").toString();
    }

    private static String changes(RuleTrace rule) {
        StringBuilder list = new StringBuilder();
        for (Slot slot : Slot.WRITABLE) {
            Optional<String> after = rule.after().text(slot);
            if (!rule.before().text(slot).equals(after)) {
                list.append(list.length() == 0 ? "" : "\n")
                        .append(slot.variableName())
                        .append(" = ")
                        .append(after.map(TraceHtml::escaped).orElse("(default)"));
            }
        }
        return list.toString();
    }

    private void list(String title, List<String> items) {
        if (!items.isEmpty()) {
            html.append("<h2>").append(title).append("</h2>\n<ul>\n");
            items.forEach(item -> html.append("<li>").append(escaped(item)).append("</li>\n"));
            html.append("</ul>\n");
        }
    }

    private void row(String style, String head, String cells) {
        html.append("<tr class=\"")
                .append(style)
                .append("\"><td>")
                .append(escaped(head))
                .append("</td>");
        html.append(cells).append("</tr>\n");
    }

    private static String cell(Optional<String> value) {
        return value.map(text -> "<td>" + escaped(text) + "</td>").orElse("<td class=\"default\">(default)</td>");
    }

    /** Escapes markup, and shows what a web page cannot hold as U+FFFD. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            switch (character) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(isShowable(character) ? character : 0xFFFD);
            }
        });
        return escaped.toString();
    }

    private static boolean isShowable(int character) {
        boolean layout = character == '\n' || character == '\t' || character == '\r';
        return layout || (!Character.isISOControl(character) && Character.getType(character) != Character.SURROGATE);
    }
}
