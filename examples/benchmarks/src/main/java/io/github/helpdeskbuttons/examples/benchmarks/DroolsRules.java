package io.github.helpdeskbuttons.examples.benchmarks;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.AgendaFilter;
import org.kie.api.runtime.rule.FactHandle;
import org.kie.api.runtime.rule.Match;

/**
 * Drools, from rules in its own language. The place in the list is the salience, and a rule modifies the ticket, so that later
 * rules see what it wrote. By itself Drools would then go back to earlier rules too; the filter of the agenda lets
 * it go forward only, which makes it one pass in order.
 */
final class DroolsRules implements Contestant {
    private static final ExpressionLanguage LANGUAGE = new ExpressionLanguage("", "") {
        @Override
        String quoted(String text) {
            return HandWritten.quoted(text);
        }

        @Override
        String has(String list, String text) {
            return list + " contains " + text;
        }
    };

    /** One for all presses: to make one takes longer than most rule sets do. */
    private final KieSession session;

    private final Map<String, Integer> places = new HashMap<>();
    private final List<Press> presses;

    DroolsRules(List<Test.Rule> rules, List<Press> presses) {
        this.session = compile(source(rules)).newKieSession();
        rules.forEach(rule -> places.put(rule.name(), places.size()));
        this.presses = presses;
    }

    @Override
    public Ticket evaluate(int press) {
        DroolsTicket fact = new DroolsTicket(new Ticket(presses.get(press)));
        FactHandle handle = session.insert(fact);
        session.fireAllRules(new Forward());
        session.delete(handle);
        return fact.ticket();
    }

    /** Lets a rule fire that comes after the last that did. */
    private final class Forward implements AgendaFilter {
        private int last = -1;

        @Override
        public boolean accept(Match match) {
            int place = places.getOrDefault(match.getRule().getName(), -1);
            boolean isLater = place > last;
            last = Math.max(place, last);
            return isLater;
        }
    }

    private static KieBase compile(String source) {
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem().write("src/main/resources/rules.drl", source);
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(builder.getResults().toString());
        }
        return services.newKieContainer(builder.getKieModule().getReleaseId()).getKieBase();
    }

    private static String source(List<Test.Rule> rules) {
        StringBuilder source = new StringBuilder("package rules;\nimport ")
                .append(DroolsTicket.class.getName())
                .append(";\n");
        for (int i = 0; i < rules.size(); i++) {
            Test.Rule rule = rules.get(i);
            source.append("rule \"").append(rule.name()).append("\" salience ").append(-i);
            source.append(" when $t : DroolsTicket(").append(LANGUAGE.expression(rule.test()));
            source.append(") then modify($t) { ").append(setting(rule.effect())).append(" } end\n");
        }
        return source.toString();
    }

    private static String setting(Test.Effect effect) {
        String name = effect.field().name();
        String property = name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
        String text = LANGUAGE.quoted(effect.text());
        String value =
                switch (effect.way()) {
                    case SET -> text;
                    case SET_WITH_NAME -> text + " + $t.getName()";
                    case APPEND -> "$t.get" + property + "() + " + text;
                    case PREPEND -> text + " + $t.get" + property + "()";
                };
        return "set" + property + "(" + value + ")";
    }
}
