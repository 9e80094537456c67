package io.github.helpdeskbuttons.rules;

import java.util.List;
import java.util.Optional;

/** A trace as a small web page that needs nothing else. */
final class TraceHtml {
    /** The policy lets nothing run and nothing load, even if a text were not escaped. */
    private static final String HEAD =
            """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Rule trace</title>
            <style>
            :root { color-scheme: light dark; --page: #fff; --text: #1f2328; --quiet: #59636e; --line: #d1d9e0;
              --good: #e6f4ea; --bad: #fce8e6; }
            @media (prefers-color-scheme: dark) {
              :root { --page: #0d1117; --text: #e6edf3; --quiet: #a3adb8; --line: #30363d; --good: #12301c; --bad: #45181a; }
            }
            body { font: 1rem/1.5 system-ui, sans-serif; margin: 1.5rem auto; max-width: 60rem; padding: 0 1rem;
              background: var(--page); color: var(--text); }
            h1 { font-size: 1.6rem; } h2 { font-size: 1.25rem; margin-top: 2rem; } h3 { font-size: 1rem; margin: 0; }
            table { border-collapse: collapse; width: 100%; }
            th, td { border-bottom: 1px solid var(--line); padding: .35rem .5rem; text-align: left; vertical-align: top; }
            th[scope=row] { font-weight: normal; white-space: nowrap; }
            h3, td, .conditions li, .changes li, .notes li, .refusal {
              white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: isolate; }
            ul, ol { margin: 0; padding-left: 1.2rem; }
            .rules, .rules ol, .conditions, .conditions ul, .changes { list-style: none; padding-left: 0; }
            .rules ol, .conditions ul { margin-left: 1.2rem; }
            .rule { border-top: 1px solid var(--line); padding: .5rem; display: grid; gap: .25rem 1rem; }
            .changed td:last-child { font-weight: 600; }
            .default, .empty, .not-reached, .not-fired { color: var(--quiet); }
            .changed, .fired, .otherwise { background: var(--good); }
            .failed, .refusal { background: var(--bad); }
            .refusal { padding: .6rem 1rem; }
            .outcome { font-weight: normal; }
            .changes li::before { content: "→ "; }
            @media (min-width: 45rem) { .rule { grid-template-columns: 14rem 1fr 1fr; } .changes { grid-column: 3; } }
            </style>
            </head>
            <body>
            <main>
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
        return html.append("</main>\n</body>\n</html>\n").toString();
    }

    private void refusal(Refusal refusal) {
        html.append("<p class=\"refusal\">Refused by <strong>")
                .append(escaped(refusal.rule()))
                .append("</strong>: ")
                .append(escaped(refusal.message()))
                .append("</p>\n");
    }

    private void facts() {
        html.append(
                """
                <h2 id="press">The press</h2>
                <table aria-labelledby="press">
                <tr><th scope="col">Fact</th><th scope="col">Value</th></tr>
                """);
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
        html.append(
                """
                <h2 id="ticket">The ticket</h2>
                <table aria-labelledby="ticket">
                <tr><th scope="col">Variable</th><th scope="col">Before</th><th scope="col">After</th></tr>
                """);
        for (Slot slot : Slot.WRITABLE) {
            Optional<String> before = trace.initial().text(slot);
            Optional<String> after = trace.evaluation().values().text(slot);
            row(before.equals(after) ? "" : " class=\"changed\"", slot.variableName(), cell(before) + cell(after));
        }
        html.append("</table>\n");
    }

    /** The rules of a group are a list inside its item. */
    private void rules() {
        if (trace.rules().isEmpty()) {
            return;
        }
        html.append("<h2>The rules</h2>\n<ol class=\"rules\" role=\"list\">\n");
        int depth = 0;
        String end = "";
        for (RuleTrace rule : trace.rules()) {
            if (rule.depth() > depth) {
                html.append("\n<ol role=\"list\">\n");
            } else {
                html.append(end).append("</ol>\n</li>\n".repeat(depth - rule.depth()));
            }
            rule(rule);
            depth = rule.depth();
            end = "</li>\n";
        }
        html.append(end).append("</ol>\n</li>\n".repeat(depth)).append("</ol>\n");
    }

    private void rule(RuleTrace rule) {
        String outcome = TraceText.words(rule.outcome());
        html.append("<li><div class=\"rule ")
                .append(outcome.replace(' ', '-'))
                .append("\"><h3>")
                .append(escaped(rule.name()))
                .append(" <span class=\"outcome\">(")
                .append(outcome)
                .append(")</span></h3>")
                .append(conditions(" class=\"conditions\"", rule.conditions()))
                .append(changes(rule))
                .append("</div>");
    }

    private static String conditions(String style, List<ConditionTrace> conditions) {
        if (conditions.isEmpty()) {
            return "";
        }
        StringBuilder list = new StringBuilder("<ul role=\"list\"" + style + ">");
        for (ConditionTrace condition : conditions) {
            list.append("<li>")
                    .append(mark(condition.held()))
                    .append(escaped(condition.description()))
                    .append(conditions("", condition.parts()))
                    .append("</li>");
        }
        return list.append("</ul>").toString();
    }

    private static String mark(Optional<Boolean> held) {
        String words = held.map(did -> did ? "held" : "did not hold").orElse("not looked at");
        String sign = held.map(did -> did ? "✓" : "✗").orElse("–");
        return "<span role=\"img\" aria-label=\"" + words + "\" title=\"" + words + "\">" + sign + "</span> ";
    }

    private static String changes(RuleTrace rule) {
        StringBuilder list = new StringBuilder();
        for (Slot slot : Slot.WRITABLE) {
            Optional<String> after = rule.after().text(slot);
            if (!rule.before().text(slot).equals(after)) {
                list.append("<li>")
                        .append(slot.variableName())
                        .append(" = ")
                        .append(after.map(TraceHtml::escaped).orElse("(default)"))
                        .append("</li>");
            }
        }
        return list.length() == 0 ? "" : "<ul class=\"changes\" role=\"list\">" + list + "</ul>";
    }

    private void list(String title, List<String> items) {
        if (!items.isEmpty()) {
            html.append("<h2>").append(title).append("</h2>\n<ul class=\"notes\">\n");
            items.forEach(item -> html.append("<li>").append(escaped(item)).append("</li>\n"));
            html.append("</ul>\n");
        }
    }

    private void row(String attributes, String head, String cells) {
        html.append("<tr")
                .append(attributes)
                .append("><th scope=\"row\">")
                .append(head)
                .append("</th>")
                .append(cells)
                .append("</tr>\n");
    }

    private static String cell(Optional<String> value) {
        if (value.isEmpty()) {
            return "<td class=\"default\">(default)</td>";
        }
        return value.get().isEmpty() ? "<td class=\"empty\">(empty)</td>" : "<td>" + escaped(value.get()) + "</td>";
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
