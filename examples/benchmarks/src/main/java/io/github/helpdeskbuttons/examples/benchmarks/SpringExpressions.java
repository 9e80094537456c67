package io.github.helpdeskbuttons.examples.benchmarks;

import java.util.List;
import java.util.function.Consumer;
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
    private static final ExpressionLanguage LANGUAGE = new ExpressionLanguage("", "()") {
        @Override
        String quoted(String text) {
            return "'" + text.replace("'", "''") + "'";
        }
    };

    private final Step[] steps;
    private final List<Press> presses;

    /** Under a {@code SimpleEvaluationContext} SpEL goes on interpreting what it has compiled. */
    private final EvaluationContext context = new StandardEvaluationContext();

    SpringExpressions(List<Test.Rule> rules, List<Press> presses) {
        SpelExpressionParser parser = new SpelExpressionParser(
                new SpelParserConfiguration(SpelCompilerMode.IMMEDIATE, SpringExpressions.class.getClassLoader()));
        this.steps = rules.stream()
                .map(rule -> new Step(
                        parser.parseExpression(LANGUAGE.expression(rule.test())), Lambdas.consumer(rule.effect())))
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
}
