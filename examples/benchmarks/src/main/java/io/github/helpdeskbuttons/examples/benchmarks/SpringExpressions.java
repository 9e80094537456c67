package io.github.helpdeskbuttons.examples.benchmarks;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.expression.EvaluationContext;
import org.springframework.expression.Expression;
import org.springframework.expression.spel.SpelCompilerMode;
import org.springframework.expression.spel.SpelParserConfiguration;
import org.springframework.expression.spel.standard.SpelExpressionParser;
import org.springframework.expression.spel.support.StandardEvaluationContext;

/**
 * A list of conditions in the Spring Expression Language, which compiles an expression once all of it has been evaluated.
 * What a rule does is Java: SpEL does not compile assignments.
 */
final class SpringExpressions implements Contestant {
    private final Step[] steps;
    private final List<Press> presses;

    /** Under a {@code SimpleEvaluationContext} SpEL goes on interpreting what it has compiled. */
    private final EvaluationContext context = new StandardEvaluationContext();

    SpringExpressions(List<Test.Rule> rules, List<Press> presses) {
        SpelExpressionParser parser = new SpelExpressionParser(
                new SpelParserConfiguration(SpelCompilerMode.IMMEDIATE, SpringExpressions.class.getClassLoader()));
        this.steps = rules.stream()
                .map(rule -> new Step(parser.parseExpression(expression(rule.test())), Lambdas.consumer(rule.effect())))
                .toArray(Step[]::new);
        this.presses = presses;
    }

    @Override
    public Ticket evaluate(int press) {
        Ticket ticket = new Ticket(presses.get(press));
        for (Step step : steps) {
            if (Boolean.TRUE.equals(step.test.getValue(context, ticket))) {
                step.effect.accept(ticket);
            }
        }
        return ticket;
    }

    private record Step(Expression test, Consumer<Ticket> effect) {}

    private static String expression(Test test) {
        if (test instanceof Test.Contains contains) {
            return (contains.ignoresCase()
                            ? "foldedMessage()"
                            : contains.field().key()) + ".contains(" + quoted(contains.text()) + ")";
        } else if (test instanceof Test.Is is) {
            return is.ignoresCase()
                    ? is.field().key() + ".equalsIgnoreCase(" + quoted(is.text()) + ")"
                    : is.field().key() + " == " + quoted(is.text());
        } else if (test instanceof Test.StartsWith starts) {
            return starts.field().key() + ".startsWith(" + quoted(starts.text()) + ")";
        } else if (test instanceof Test.DomainIs domain) {
            return "domain() == " + quoted(domain.domain());
        } else if (test instanceof Test.Ticked ticked) {
            return "selections.contains(" + quoted(ticked.option()) + ")";
        } else if (test instanceof Test.SubjectWordsOver words) {
            return "subjectWords() > " + words.count();
        } else if (test instanceof Test.Not not) {
            return "!(" + expression(not.part()) + ")";
        } else if (test instanceof Test.All all) {
            return joined(all.parts(), " && ");
        }
        return joined(((Test.Any) test).parts(), " || ");
    }

    private static String joined(List<Test> parts, String operator) {
        return parts.stream().map(SpringExpressions::expression).collect(Collectors.joining(operator, "(", ")"));
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
