package io.github.helpdeskbuttons.examples.benchmarks;

import io.github.helpdeskbuttons.rules.Action;
import io.github.helpdeskbuttons.rules.Condition;
import io.github.helpdeskbuttons.rules.Evaluation;
import io.github.helpdeskbuttons.rules.PressFacts;
import io.github.helpdeskbuttons.rules.Reference;
import io.github.helpdeskbuttons.rules.Rule;
import io.github.helpdeskbuttons.rules.RuleSet;
import io.github.helpdeskbuttons.rules.TextCondition;
import io.github.helpdeskbuttons.rules.TextExpression;
import io.github.helpdeskbuttons.rules.TextVariable;
import io.github.helpdeskbuttons.rules.TicketValues;
import io.github.helpdeskbuttons.rules.Variables;
import java.util.ArrayList;
import java.util.List;

/** The SDK's rules, compiled or walked by the reference interpreter. */
final class OurRules implements Contestant {
    private final RuleSet rules;
    private final boolean compiled;
    private final PressFacts[] facts;
    private final TicketValues[] initial;

    private OurRules(List<Test.Rule> rules, List<Press> presses, boolean compiled) {
        this.rules = ruleSet(rules);
        this.compiled = compiled;
        this.facts = presses.stream().map(Press::facts).toArray(PressFacts[]::new);
        this.initial = presses.stream().map(Press::initial).toArray(TicketValues[]::new);
    }

    static Contestant compiled(List<Test.Rule> rules, List<Press> presses) {
        return new OurRules(rules, presses, true);
    }

    static Contestant interpreted(List<Test.Rule> rules, List<Press> presses) {
        return new OurRules(rules, presses, false);
    }

    @Override
    public Evaluation evaluate(int press) {
        return compiled
                ? rules.evaluate(facts[press], initial[press])
                : Reference.evaluate(rules, facts[press], initial[press]);
    }

    @Override
    public List<String> values(Object result) {
        return Ticket.values((Evaluation) result);
    }

    static RuleSet ruleSet(List<Test.Rule> rules) {
        List<Rule> made = new ArrayList<>();
        for (Test.Rule rule : rules) {
            made.add(Rule.rule(rule.name()).when(condition(rule.test())).then(action(rule.effect())));
        }
        return RuleSet.of(made);
    }

    private static Condition condition(Test test) {
        if (test instanceof Test.Contains contains) {
            return ignoring(contains.ignoresCase(), text(contains.field()).contains(contains.text()));
        } else if (test instanceof Test.Is is) {
            return ignoring(is.ignoresCase(), text(is.field()).is(is.text()));
        } else if (test instanceof Test.StartsWith starts) {
            return text(starts.field()).startsWith(starts.text());
        } else if (test instanceof Test.DomainIs domain) {
            return Variables.EMAIL.domain().is(domain.domain());
        } else if (test instanceof Test.Ticked ticked) {
            return Variables.SELECTIONS.has(ticked.option());
        } else if (test instanceof Test.SubjectWordsOver words) {
            return Variables.SUBJECT.wordCount().isMoreThan(words.count());
        } else if (test instanceof Test.Not not) {
            return condition(not.part()).not();
        } else if (test instanceof Test.All all) {
            return Condition.allOf(all.parts().stream().map(OurRules::condition).toList());
        }
        return Condition.anyOf(
                ((Test.Any) test).parts().stream().map(OurRules::condition).toList());
    }

    private static Condition ignoring(boolean ignoresCase, TextCondition condition) {
        return ignoresCase ? condition.ignoringCase() : condition;
    }

    private static TextExpression text(Test.Field field) {
        return switch (field) {
            case NAME -> Variables.NAME;
            case HOSTNAME -> Variables.HOSTNAME;
            case APPEND -> Variables.APPEND;
            default -> variable(field);
        };
    }

    private static TextVariable variable(Test.Field field) {
        return switch (field) {
            case MESSAGE -> Variables.MESSAGE;
            case SUBJECT -> Variables.SUBJECT;
            case BOARD -> Variables.BOARD;
            case TYPE -> Variables.TYPE;
            case TEAM -> Variables.TEAM;
            case PRIORITY -> Variables.PRIORITY;
            case STATE -> Variables.STATE;
            default -> throw new IllegalArgumentException(field + " is read only");
        };
    }

    private static Action action(Test.Effect effect) {
        TextVariable variable = variable(effect.field());
        return switch (effect.way()) {
            case SET -> variable.set(effect.text());
            case SET_WITH_NAME ->
                variable.set(TextExpression.text(effect.text()).plus(Variables.NAME));
            case APPEND -> variable.append(effect.text());
            case PREPEND -> variable.prepend(effect.text());
        };
    }
}
