package io.github.helpdeskbuttons.examples.benchmarks;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** A list of predicates and consumers: the simplest rule engine there is. */
final class Lambdas implements Contestant {
    private final Step[] steps;
    private final List<Press> presses;

    Lambdas(List<Test.Rule> rules, List<Press> presses) {
        this.steps = rules.stream()
                .map(rule -> new Step(predicate(rule.test()), consumer(rule.effect())))
                .toArray(Step[]::new);
        this.presses = presses;
    }

    @Override
    public Ticket evaluate(int press) {
        Ticket ticket = new Ticket(presses.get(press));
        for (Step step : steps) {
            if (step.test.test(ticket)) {
                step.effect.accept(ticket);
            }
        }
        return ticket;
    }

    private record Step(Predicate<Ticket> test, Consumer<Ticket> effect) {}

    static Predicate<Ticket> predicate(Test test) {
        if (test instanceof Test.Contains contains) {
            String text = contains.text();
            return switch (contains.field()) {
                case MESSAGE ->
                    contains.ignoresCase()
                            ? ticket -> ticket.foldedMessage().contains(text)
                            : ticket -> ticket.message.contains(text);
                case SUBJECT -> ticket -> ticket.subject.contains(text);
                default -> ticket -> ticket.append.contains(text);
            };
        } else if (test instanceof Test.Is is) {
            String text = is.text();
            return switch (is.field()) {
                case NAME -> ticket -> ticket.name.equalsIgnoreCase(text);
                case TYPE -> ticket -> ticket.type.equals(text);
                case BOARD -> ticket -> ticket.board.equals(text);
                default -> ticket -> ticket.state.equals(text);
            };
        } else if (test instanceof Test.StartsWith starts) {
            String text = starts.text();
            return starts.field() == Test.Field.STATE
                    ? ticket -> ticket.state.startsWith(text)
                    : ticket -> ticket.hostname.startsWith(text);
        } else if (test instanceof Test.DomainIs domain) {
            String text = domain.domain();
            return ticket -> ticket.domain().equals(text);
        } else if (test instanceof Test.Ticked ticked) {
            String text = ticked.option();
            return ticket -> ticket.selections.contains(text);
        } else if (test instanceof Test.SubjectWordsOver words) {
            int count = words.count();
            return ticket -> ticket.subjectWords() > count;
        } else if (test instanceof Test.Not not) {
            return predicate(not.part()).negate();
        } else if (test instanceof Test.All all) {
            return all.parts().stream()
                    .map(Lambdas::predicate)
                    .reduce(Predicate::and)
                    .orElseThrow();
        }
        return ((Test.Any) test)
                .parts().stream().map(Lambdas::predicate).reduce(Predicate::or).orElseThrow();
    }

    static Consumer<Ticket> consumer(Test.Effect effect) {
        String text = effect.text();
        return switch (effect.field()) {
            case MESSAGE ->
                switch (effect.way()) {
                    case SET -> ticket -> ticket.message = text;
                    case SET_WITH_NAME -> ticket -> ticket.message = text + ticket.name;
                    case APPEND -> ticket -> ticket.message += text;
                    case PREPEND -> ticket -> ticket.message = text + ticket.message;
                };
            case SUBJECT ->
                switch (effect.way()) {
                    case SET -> ticket -> ticket.subject = text;
                    case SET_WITH_NAME -> ticket -> ticket.subject = text + ticket.name;
                    case APPEND -> ticket -> ticket.subject += text;
                    case PREPEND -> ticket -> ticket.subject = text + ticket.subject;
                };
            case BOARD -> ticket -> ticket.board = text;
            case TYPE -> ticket -> ticket.type = text;
            case TEAM -> ticket -> ticket.team = text;
            case PRIORITY -> ticket -> ticket.priority = text;
            default ->
                effect.way() == Test.Effect.Way.SET
                        ? ticket -> ticket.state = text
                        : ticket -> ticket.state = text + ticket.name;
        };
    }
}
