package io.github.helpdeskbuttons.rules.testing;

import io.github.helpdeskbuttons.rules.Action;
import io.github.helpdeskbuttons.rules.Assignable;
import io.github.helpdeskbuttons.rules.Condition;
import io.github.helpdeskbuttons.rules.Level;
import io.github.helpdeskbuttons.rules.Local;
import io.github.helpdeskbuttons.rules.LocalCondition;
import io.github.helpdeskbuttons.rules.LocalNumber;
import io.github.helpdeskbuttons.rules.LocalText;
import io.github.helpdeskbuttons.rules.NumberExpression;
import io.github.helpdeskbuttons.rules.PressFacts;
import io.github.helpdeskbuttons.rules.Rule;
import io.github.helpdeskbuttons.rules.RuleSet;
import io.github.helpdeskbuttons.rules.TextExpression;
import io.github.helpdeskbuttons.rules.TextVariable;
import io.github.helpdeskbuttons.rules.TicketValues;
import io.github.helpdeskbuttons.rules.Variable;
import io.github.helpdeskbuttons.rules.Variables;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/**
 * Generates presses, values, conditions and rule sets for a host's own jqwik properties.
 *
 * <p>Texts are made of a few pieces that presses and conditions share, so that conditions hold often; among them are the
 * empty text, white space of all sorts, letters with odd cases, emoji, lone surrogates and NUL. Thread safe.
 *
 * <p>Call the static methods, from a provider or a property; a project that does so has jqwik on its test class path.
 */
public final class RuleArbitraries {
    static final List<String> PIECES = List.of(
            "",
            " ",
            "emergency",
            "Printer",
            "PRINTER",
            "lost password",
            "x",
            "p",
            "\n",
            "\u00a0",
            "Straße",
            "ΣΊΣΥΦΟΣ",
            "İı",
            "😀",
            "\ud83d",
            "\ude00",
            "\u0000",
            "\"<&'",
            "dan@Contoso.example",
            "10.1.2.3",
            "2001:db8::1",
            "High",
            "__default__",
            "42");

    static final List<TextVariable> TEXT_VARIABLES = List.of(
            Variables.PRIORITY,
            Variables.STATE,
            Variables.TEAM,
            Variables.TYPE,
            Variables.MESSAGE,
            Variables.SUBJECT,
            Variables.SOURCE,
            Variables.OWNER,
            Variables.BOARD);

    static final List<Variable> VARIABLES = List.of(
            Variables.PRIORITY,
            Variables.MESSAGE,
            Variables.SUBJECT,
            Variables.IMPACT,
            Variables.URGENCY,
            Variables.BOARD,
            Variables.TEAM,
            Variables.SELECTIONS,
            Variables.NAME,
            Variables.EMAIL,
            Variables.IP,
            Variables.APPEND,
            Variables.HOSTNAME,
            Variables.MAC);

    private RuleArbitraries() {}

    /**
     * Generates texts as end users, scripts and careless programs send them.
     *
     * @return texts of up to six pieces
     */
    public static Arbitrary<String> texts() {
        return Arbitraries.of(PIECES).list().ofMaxSize(6).map(pieces -> String.join("", pieces));
    }

    /**
     * Generates the facts of presses, any of which may be missing.
     *
     * @return facts
     */
    public static Arbitrary<PressFacts> presses() {
        Arbitrary<List<String>> selections = Arbitraries.of(PIECES).list().ofMaxSize(4);
        return Combinators.combine(selections, texts(), texts(), texts(), texts(), texts(), texts())
                .as((ticked, name, email, ip, append, hostname, mac) -> PressFacts.builder()
                        .selections(ticked)
                        .name(name)
                        .email(email)
                        .ip(ip)
                        .append(append)
                        .hostname(hostname)
                        .mac(mac)
                        .build());
    }

    /**
     * Generates values to start from, any of which may be the default.
     *
     * @return values
     */
    public static Arbitrary<TicketValues> ticketValues() {
        Arbitrary<List<String>> texts = texts().injectNull(0.4).list().ofSize(TEXT_VARIABLES.size());
        Arbitrary<List<Level>> levels =
                Arbitraries.of(Level.class).injectNull(0.4).list().ofSize(2);
        return Combinators.combine(texts, levels).as((values, ranks) -> {
            TicketValues.Builder builder = TicketValues.builder();
            for (int i = 0; i < values.size(); i++) {
                put(builder, TEXT_VARIABLES.get(i), values.get(i));
            }
            put(builder, Variables.IMPACT, ranks.get(0));
            put(builder, Variables.URGENCY, ranks.get(1));
            return builder.build();
        });
    }

    private static <T> void put(TicketValues.Builder builder, Assignable<T> variable, @Nullable T value) {
        if (value != null) {
            builder.set(variable, value);
        }
    }

    /**
     * Generates text expressions of all sorts.
     *
     * @return expressions
     */
    public static Arbitrary<TextExpression> textExpressions() {
        return random(rules -> rules.textExpression(3));
    }

    /**
     * Generates number expressions of all sorts.
     *
     * @return expressions
     */
    public static Arbitrary<NumberExpression> numberExpressions() {
        return random(rules -> rules.numberExpression(2));
    }

    /**
     * Generates conditions of all sorts, nested a few levels deep; a few fail for some presses.
     *
     * @return conditions
     */
    public static Arbitrary<Condition> conditions() {
        return random(rules -> rules.condition(2));
    }

    /**
     * Generates assignments and notes.
     *
     * @return actions, none of which ends the evaluation
     */
    public static Arbitrary<Action> actions() {
        return random(RandomRules::action);
    }

    /**
     * Generates rules of all sorts that read no local values.
     *
     * @return rules
     */
    public static Arbitrary<Rule> rules() {
        return random(rules -> rules.rule(2));
    }

    /**
     * Generates rule sets, with local values in them.
     *
     * @param largest the greatest number of rules, beside the definitions of local values
     * @return rule sets
     */
    public static Arbitrary<RuleSet> ruleSets(int largest) {
        LocalText text = Local.text("some text", Variables.SUBJECT.plus(Variables.NAME));
        LocalNumber number = Local.number("some number", Variables.MESSAGE.length());
        LocalCondition condition = Local.condition("some condition", Variables.PRIORITY.isDefault());
        RandomRules.Locals locals = new RandomRules.Locals(List.of(text), List.of(number), List.of(condition));
        return random(locals, rules -> rules.rule(2)).list().ofMaxSize(largest).map(rules -> {
            List<Rule> all = new ArrayList<>(List.of(text.define(), number.define(), condition.define()));
            all.addAll(rules);
            return RuleSet.of(all);
        });
    }

    private static <T> Arbitrary<T> random(Function<RandomRules, T> make) {
        return random(RandomRules.Locals.NONE, make);
    }

    private static <T> Arbitrary<T> random(RandomRules.Locals locals, Function<RandomRules, T> make) {
        return Arbitraries.longs()
                .withoutEdgeCases()
                .map(seed -> make.apply(new RandomRules(new Random(seed), locals)))
                .dontShrink();
    }
}
