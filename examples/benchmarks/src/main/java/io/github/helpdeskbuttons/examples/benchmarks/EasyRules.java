package io.github.helpdeskbuttons.examples.benchmarks;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rule;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;

/** Easy Rules: the place in the list is the priority, and the ticket is the fact. */
final class EasyRules implements Contestant {
    private static final String TICKET = "ticket";

    private final RulesEngine engine = new DefaultRulesEngine();
    private final Rules rules = new Rules();
    private final List<Press> presses;

    EasyRules(List<Test.Rule> rules, List<Press> presses) {
        for (int i = 0; i < rules.size(); i++) {
            this.rules.register(rule(rules.get(i), i));
        }
        this.presses = presses;
    }

    private static Rule rule(Test.Rule rule, int priority) {
        Predicate<Ticket> test = Lambdas.predicate(rule.test());
        Consumer<Ticket> effect = Lambdas.consumer(rule.effect());
        return new RuleBuilder()
                .name(rule.name())
                .priority(priority)
                .when(facts -> test.test(facts.get(TICKET)))
                .then(facts -> effect.accept(facts.get(TICKET)))
                .build();
    }

    @Override
    public Ticket evaluate(int press) {
        Ticket ticket = new Ticket(presses.get(press));
        Facts facts = new Facts();
        facts.put(TICKET, ticket);
        engine.fire(rules, facts);
        return ticket;
    }
}
