package io.github.helpdeskbuttons.examples.benchmarks;

import dev.cel.common.CelValidationException;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.runtime.CelVariableResolver;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** A list of conditions in Google's Common Expression Language. CEL has no assignments, so what a rule does is Java. */
final class CelRules implements Contestant {
    private static final ExpressionLanguage LANGUAGE = new ExpressionLanguage("ticket.", "") {
        @Override
        String quoted(String text) {
            return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
        }

        /** The name alone is compared so, with texts that are folded already. */
        @Override
        String equalIgnoringCase(String field, String text) {
            return equal("ticket.foldedName", text);
        }

        @Override
        String has(String list, String text) {
            return text + " in " + list;
        }
    };

    /** The language folds ASCII alone, so the folded texts are variables; each is worked out when it is first asked for. */
    private static final Map<String, Function<Ticket, Object>> TEXTS = new LinkedHashMap<>();

    private static final String SELECTIONS = "ticket.selections";
    private static final String SUBJECT_WORDS = "ticket.subjectWords";

    static {
        TEXTS.put("ticket.message", ticket -> ticket.message);
        TEXTS.put("ticket.foldedMessage", Ticket::foldedMessage);
        TEXTS.put("ticket.subject", ticket -> ticket.subject);
        TEXTS.put("ticket.board", ticket -> ticket.board);
        TEXTS.put("ticket.type", ticket -> ticket.type);
        TEXTS.put("ticket.state", ticket -> ticket.state);
        TEXTS.put("ticket.name", ticket -> ticket.name);
        TEXTS.put("ticket.foldedName", ticket -> Ticket.fold(ticket.name));
        TEXTS.put("ticket.hostname", ticket -> ticket.hostname);
        TEXTS.put("ticket.append", ticket -> ticket.append);
        TEXTS.put("ticket.domain", Ticket::domain);
    }

    private final Step[] steps;
    private final List<Press> presses;

    CelRules(List<Test.Rule> rules, List<Press> presses) {
        CelCompiler compiler = compiler();
        CelRuntime runtime = CelRuntimeFactory.standardCelRuntimeBuilder().build();
        this.steps = rules.stream()
                .map(rule -> new Step(program(compiler, runtime, rule), Lambdas.consumer(rule.effect())))
                .toArray(Step[]::new);
        this.presses = presses;
    }

    private static CelCompiler compiler() {
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setResultType(SimpleType.BOOL)
                .addVar(SELECTIONS, ListType.create(SimpleType.STRING))
                .addVar(SUBJECT_WORDS, SimpleType.INT);
        TEXTS.keySet().forEach(name -> builder.addVar(name, SimpleType.STRING));
        return builder.build();
    }

    private static CelRuntime.Program program(CelCompiler compiler, CelRuntime runtime, Test.Rule rule) {
        try {
            return runtime.createProgram(
                    compiler.compile(LANGUAGE.expression(rule.test())).getAst());
        } catch (CelValidationException | CelEvaluationException e) {
            throw new IllegalStateException(rule.name() + " cannot be said in CEL", e);
        }
    }

    @Override
    public Ticket evaluate(int press) {
        Ticket ticket = new Ticket(presses.get(press));
        CelVariableResolver variables = name -> Optional.of(variable(ticket, name));
        try {
            for (Step step : steps) {
                if (Boolean.TRUE.equals(step.test.eval(variables))) {
                    step.effect.accept(ticket);
                }
            }
        } catch (CelEvaluationException e) {
            throw new IllegalStateException(e);
        }
        return ticket;
    }

    private static Object variable(Ticket ticket, String name) {
        Function<Ticket, Object> text = TEXTS.get(name);
        return text != null
                ? text.apply(ticket)
                : name.equals(SELECTIONS) ? ticket.selections : (Object) (long) ticket.subjectWords();
    }

    private record Step(CelRuntime.Program test, Consumer<Ticket> effect) {}
}
