package io.github.helpdeskbuttons.examples.benchmarks;

import java.util.List;
import java.util.stream.Collectors;

/** How a contestant's language says a test: what all languages say alike, and what some say their own way. */
abstract class ExpressionLanguage {
    private final String ticket;
    private final String call;

    /**
     * @param ticket what stands before the name of a field
     * @param call what stands behind the name of something that is worked out
     */
    ExpressionLanguage(String ticket, String call) {
        this.ticket = ticket;
        this.call = call;
    }

    final String expression(Test test) {
        if (test instanceof Test.Contains contains) {
            String text = contains.ignoresCase()
                    ? workedOut("foldedMessage")
                    : field(contains.field().key());
            return text + ".contains(" + quoted(contains.text()) + ")";
        } else if (test instanceof Test.Is is) {
            String text = quoted(is.text());
            String key = is.field().key();
            return is.ignoresCase() ? equalIgnoringCase(key, text) : equal(field(key), text);
        } else if (test instanceof Test.StartsWith starts) {
            return field(starts.field().key()) + ".startsWith(" + quoted(starts.text()) + ")";
        } else if (test instanceof Test.DomainIs domain) {
            return equal(workedOut("domain"), quoted(domain.domain()));
        } else if (test instanceof Test.Ticked ticked) {
            return has(field("selections"), quoted(ticked.option()));
        } else if (test instanceof Test.SubjectWordsOver words) {
            return workedOut("subjectWords") + " > " + words.count();
        } else if (test instanceof Test.Not not) {
            return "!(" + expression(not.part()) + ")";
        } else if (test instanceof Test.All all) {
            return joined(all.parts(), " && ");
        }
        return joined(((Test.Any) test).parts(), " || ");
    }

    private String joined(List<Test> parts, String operator) {
        return parts.stream().map(this::expression).collect(Collectors.joining(operator, "(", ")"));
    }

    final String field(String name) {
        return ticket + name;
    }

    private String workedOut(String name) {
        return ticket + name + call;
    }

    abstract String quoted(String text);

    String equal(String text, String other) {
        return text + " == " + other;
    }

    String equalIgnoringCase(String field, String text) {
        return field(field) + ".equalsIgnoreCase(" + text + ")";
    }

    String has(String list, String text) {
        return list + ".contains(" + text + ")";
    }
}
