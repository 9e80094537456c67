package io.github.helpdeskbuttons.rules;

import static io.github.helpdeskbuttons.rules.Variables.BOARD;
import static io.github.helpdeskbuttons.rules.Variables.EMAIL;
import static io.github.helpdeskbuttons.rules.Variables.MESSAGE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Which rules an index looks at; what comes of them is the same with any index. */
class RuleIndexTest {
    private static final IndexPolicy NEVER = new IndexPolicy(Integer.MAX_VALUE, Integer.MAX_VALUE, 0);

    /** An indexed plan that writes down the names of the rules that it looks at, and what the index answers to the first question. */
    private static final class Recorder {
        private static final CompiledTests.Answered FIRST_QUESTION =
                new CompiledTests.Answered(new int[] {0}, frame -> false);

        private final List<String> visited = new ArrayList<>();
        private final List<Boolean> answers = new ArrayList<>();
        private final List<RuleNode> definitions = new ArrayList<>();
        private final Scope scope = new Scope();
        private final Plan.Builder builder = new Plan.Builder();
        private final Plan plan;

        private Recorder(List<Rule> rules) {
            List<RuleNode> nodes = RuleNode.all(rules);
            addAll(nodes);
            IndexPlan index = Objects.requireNonNull(IndexPlan.of(nodes, IndexPolicy.ALWAYS));
            this.plan = builder.build(scope.size(), new RuleIndex(index, scope));
        }

        private void addAll(List<RuleNode> rules) {
            for (RuleNode rule : rules) {
                int position = builder.add(rule.name(), recorded(rule));
                if (rule instanceof RuleNode.Group group) {
                    addAll(group.rules());
                    builder.closeGroup(position);
                } else if (rule instanceof RuleNode.Definition definition) {
                    scope.define(definition.local());
                    definitions.add(rule);
                }
            }
        }

        /** The rule as it is compiled behind the local values that it may read. */
        private Plan.Entrance recorded(RuleNode rule) {
            List<RuleNode> compiled = new ArrayList<>(definitions);
            compiled.add(rule);
            Plan unindexed = RuleCompiler.compile(compiled, NEVER);
            int position = compiled.size() - 1;
            return frame -> {
                visited.add(rule.name());
                answers.add(FIRST_QUESTION.test(frame));
                return unindexed.step(position, frame) == position + 1;
            };
        }

        private List<String> visited(String message) {
            visited.clear();
            answers.clear();
            PressFacts press = PressFacts.builder().email("dan@contoso.example").build();
            TicketValues values = TicketValues.builder()
                    .set(MESSAGE, message)
                    .set(BOARD, "Help Desk")
                    .build();
            plan.run(press, values, FailurePolicy.REFUSE);
            return List.copyOf(visited);
        }
    }

    private static List<String> visited(List<Rule> rules, String message) {
        return new Recorder(rules).visited(message);
    }

    private static Rule when(String name, Condition condition) {
        return Rule.rule(name).when(condition).then(Action.note("met"));
    }

    private static Rule contains(String text) {
        return when(text, MESSAGE.contains(text));
    }

    private static Rule always(String name) {
        return Rule.rule(name).always(Action.note("done"));
    }

    private static Rule writes(TextVariable variable) {
        return Rule.rule("writer").always(variable.append("!"));
    }

    private static List<Rule> waiting(int count, TextVariable variable, boolean compares) {
        List<Rule> rules = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String text = "never there " + i;
            rules.add(when("vain", compares ? variable.is(text) : variable.contains(text)));
        }
        return rules;
    }

    /** How many rules in a row were looked at in vain behind each of the writers. */
    private static List<Integer> vainVisits(List<String> visited) {
        List<Integer> counts = new ArrayList<>();
        for (String name : visited) {
            if (name.equals("writer")) {
                counts.add(0);
            } else if (name.equals("vain")) {
                counts.set(counts.size() - 1, counts.get(counts.size() - 1) + 1);
            }
        }
        return counts;
    }

    @Test
    void onlyRulesWhoseTextIsThereAreLookedAtAndThoseThatWaitForNothing() {
        List<Rule> rules = List.of(
                contains("toner"),
                always("first"),
                contains("paper"),
                when("board", BOARD.is("Help Desk")),
                when("another board", BOARD.is("Clinical")),
                always("second"),
                contains("cover"));

        assertThat(visited(rules, "a cover for the paper"))
                .containsExactly("first", "paper", "board", "second", "cover");
        assertThat(visited(rules, "")).containsExactly("first", "board", "second");
    }

    @Test
    void theNextPressFindsNothingOfTheOneBefore() {
        Rule group = Rule.group("group").when(BOARD.is("Help Desk")).rules(contains("cover"));
        List<Rule> rules = List.of(
                contains("toner"),
                Rule.group("toner group").when(MESSAGE.contains("toner")).rules(group));
        Recorder recorder = new Recorder(rules);

        assertThat(recorder.visited("toner, cover")).containsExactly("toner", "toner group", "group", "cover");
        assertThat(recorder.visited("cover")).isEmpty();
        assertThat(recorder.visited("toner")).containsExactly("toner", "toner group", "group");
    }

    @Test
    void asManyTextsAsThereIsRoomForAtFirstAreForgottenToo() {
        List<Rule> rules = new ArrayList<>();
        for (char letter = 'a'; letter < 'a' + 16; letter++) {
            rules.add(contains("" + letter));
        }
        Recorder recorder = new Recorder(rules);

        assertThat(recorder.visited("abcdefghijklmnop")).hasSize(16);
        assertThat(recorder.visited("c")).containsExactly("c");
        assertThat(recorder.visited("")).isEmpty();
    }

    @Test
    void aTextThatHadNotRestedAtTheEndIsAsGoodAsAnyForTheNextPress() {
        List<Rule> rules = new ArrayList<>(List.of(contains("toner"), writes(MESSAGE)));
        rules.addAll(waiting(5, MESSAGE, false));
        Recorder recorder = new Recorder(rules);

        for (int press = 0; press < 3; press++) {
            assertThat(recorder.visited("")).containsExactly("writer", "vain", "vain", "vain", "vain", "vain");
        }
    }

    @Test
    void whatIsKeptForTheNextPressHoldsNoTextOfThisOne() {
        List<IndexState> states = new ArrayList<>();
        List<RuleNode> rules = RuleNode.all(List.of(contains("toner"), always("captor")));
        Plan.Builder builder = new Plan.Builder();
        Plan.Step captor = frame -> {
            IndexState state = Objects.requireNonNull(frame.index);
            assertThat(state.isFresh(0, frame)).isTrue();
            return states.add(state);
        };
        builder.add("toner", captor);
        builder.add("captor", captor);
        IndexPlan index = Objects.requireNonNull(IndexPlan.of(rules, IndexPolicy.ALWAYS));
        Plan plan = builder.build(new Scope().size(), new RuleIndex(index, new Scope()));

        TicketValues values = TicketValues.builder().set(MESSAGE, "toner").build();
        Frame frame = plan.run(PressFacts.builder().build(), values, FailurePolicy.REFUSE);

        assertThat(states).hasSize(2);
        assertThat(states.get(0).isFresh(0, frame)).isFalse();
        plan.run(PressFacts.builder().build(), values, FailurePolicy.REFUSE);
        assertThat(states.get(2)).isSameAs(states.get(0));
    }

    @Test
    void whatTheIndexKnowsItAnswersUntilTheTextChanges() {
        Recorder recorder =
                new Recorder(List.of(contains("toner"), always("before"), writes(MESSAGE), always("behind")));

        recorder.visited("toner");
        assertThat(recorder.answers).containsExactly(true, true, true, false);
        recorder.visited("");
        assertThat(recorder.answers).containsExactly(false, false, false);
    }

    @Test
    void aTextThatChangedIsLookedAtAnewWhenItHasRestedForEightSteps() {
        List<Rule> rules = new ArrayList<>(List.of(contains("toner"), writes(MESSAGE)));
        rules.addAll(waiting(100, MESSAGE, false));
        rules.add(contains("!"));

        assertThat(vainVisits(visited(rules, ""))).containsExactly(8);
        assertThat(visited(rules, "")).endsWith("vain", "!");
    }

    @Test
    void stepsOfOtherRulesCountAsRest() {
        List<Rule> rules = new ArrayList<>(List.of(writes(MESSAGE)));
        for (int i = 0; i < 5; i++) {
            rules.add(always("another"));
        }
        rules.addAll(waiting(100, MESSAGE, false));

        assertThat(vainVisits(visited(rules, ""))).containsExactly(3);
    }

    @Test
    void aTextThatChangesAgainBeginsToRestAnew() {
        List<Rule> rules = new ArrayList<>(List.of(writes(MESSAGE)));
        rules.addAll(waiting(5, MESSAGE, false));
        rules.add(writes(MESSAGE));
        rules.addAll(waiting(100, MESSAGE, false));

        assertThat(vainVisits(visited(rules, ""))).containsExactly(5, 8);
    }

    @Test
    void aTextThatSoonChangesAgainAfterALookHasToRestTwiceAsLongEachTime() {
        List<Rule> rules = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            rules.add(writes(MESSAGE));
            rules.addAll(waiting(100, MESSAGE, false));
        }

        Recorder recorder = new Recorder(rules);
        for (int press = 0; press < 3; press++) {
            assertThat(vainVisits(recorder.visited(""))).containsExactly(8, 16, 32);
        }
    }

    @Test
    void aTextThatHasRestedAfterALookIsTrustedAgain() {
        List<Rule> rules = new ArrayList<>();
        for (int others : new int[] {7, 8, 0}) {
            rules.add(writes(MESSAGE));
            rules.addAll(waiting(100, MESSAGE, false));
            for (int i = 0; i < others; i++) {
                rules.add(always("another"));
            }
        }
        rules.add(contains("!!!"));

        // Seven steps after the first look are too few, eight after the second are enough.
        assertThat(vainVisits(visited(rules, ""))).containsExactly(8, 16, 8);
        assertThat(visited(rules, "")).endsWith("!!!");
    }

    @Test
    void aTextThatNoRuleChangedIsNotLookedAtAnew() {
        List<Rule> rules = new ArrayList<>(List.of(
                Rule.rule("idle").always(MESSAGE.set(MESSAGE)),
                Rule.rule("writer").always(BOARD.append("!"))));
        rules.addAll(waiting(100, MESSAGE, false));

        assertThat(visited(rules, "")).containsExactly("idle", "writer");
    }

    @Test
    void aLookAtOneTextLeavesWhatIsKnownOfOthers() {
        List<Rule> rules = new ArrayList<>(List.of(writes(MESSAGE), writes(BOARD)));
        rules.addAll(waiting(100, MESSAGE, false));
        rules.addAll(waiting(100, BOARD, true));
        rules.add(when("mail", EMAIL.is("dan@contoso.example")));
        rules.add(when("board", BOARD.is("Help Desk!")));
        rules.add(contains("!"));
        rules.add(contains("?"));

        // The message rests for the other writer and for seven rules, and the board for one more.
        assertThat(vainVisits(visited(rules, ""))).containsExactly(0, 8);
        assertThat(visited(rules, "?")).endsWith("mail", "board", "!", "?");
        assertThat(visited(rules, "")).endsWith("mail", "board", "!");
    }

    @Test
    void aTextThatNeverRestsIsNeverLookedAtAnewButAllRulesAboutItAreLookedAt() {
        List<Rule> rules = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            rules.add(writes(MESSAGE));
            rules.addAll(waiting(4, MESSAGE, false));
        }

        assertThat(visited(rules, "")).hasSize(100);
    }

    @Test
    void rulesOfAGroupThatIsNotEnteredAreNotLookedAt() {
        Rule group = Rule.group("group").when(BOARD.is("Clinical")).rules(always("inner"), contains("toner"));

        assertThat(visited(List.of(group, contains("toner")), "toner")).containsExactly("toner");
    }

    @Test
    void aGroupIsPassedOverAsAWholeAlsoWhereItsConditionIsNoQuestionForAnIndex() {
        Rule inner = Rule.group("inner group").when(MESSAGE.isBlank()).rules(always("innermost"));
        Rule group = Rule.group("group").when(MESSAGE.isBlank()).rules(always("inner"), contains("toner"), inner);
        List<Rule> rules = List.of(group, contains("toner"));

        assertThat(visited(rules, "toner")).containsExactly("group", "toner");
        assertThat(visited(rules, "")).containsExactly("group", "inner", "inner group", "innermost");
    }

    @Test
    void aLocalTextIsLookedAtAsSoonAsItIsDefined() {
        LocalText mail = Local.text("mail", EMAIL);
        List<Rule> rules = List.of(
                mail.define(),
                when("other", mail.is("jane@contoso.example")),
                when("own", mail.is("dan@contoso.example")));

        assertThat(visited(rules, "")).containsExactly("mail", "own");
    }
}
