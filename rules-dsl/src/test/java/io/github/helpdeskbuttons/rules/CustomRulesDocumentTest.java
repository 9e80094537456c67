package io.github.helpdeskbuttons.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compiles and runs every Java block of docs/custom-rules.md. What follows the word java says what the block is: whole
 * members ({@code example}), rules ({@code rules}), statements ({@code run}), a try of the first example
 * ({@code tester}), or the imports of them all.
 */
class CustomRulesDocumentTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "custom-rules.md");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```java ?(\\S*)\\n(.*?)^```$");

    private final Path output;

    CustomRulesDocumentTest(@TempDir Path output) {
        this.output = output;
    }

    /** A block of the document. */
    record Block(String kind, String code) {}

    private static List<Block> blocks() throws IOException {
        List<Block> blocks = new ArrayList<>();
        Matcher matcher = BLOCK.matcher(Files.readString(DOCUMENT));
        while (matcher.find()) {
            blocks.add(new Block(matcher.group(1), matcher.group(2)));
        }
        return blocks;
    }

    private static String first(String kind) throws IOException {
        return blocks().stream()
                .filter(block -> block.kind().equals(kind))
                .findFirst()
                .orElseThrow()
                .code();
    }

    private static String members(Block block) throws IOException {
        return switch (block.kind()) {
            case "example" -> block.code();
            case "rules" -> "static final RuleSet RULES = RuleSet.of(\n" + block.code() + ");";
            case "run" ->
                "static final RuleSet RULES = RuleSet.empty();\nstatic { run(); }\nstatic void run() {\n" + block.code()
                        + "}";
            case "tester" -> first("example") + "static { run(); }\nstatic void run() {\n" + block.code() + "}";
            default -> throw new AssertionError("A block says of itself that it is \"" + block.kind() + "\"");
        };
    }

    private RuleSet load(String className, Block block) throws Exception {
        String source = "package house;\n" + first("imports")
                + "import static io.github.helpdeskbuttons.rules.testing.RuleSetTester.given;\n"
                + "public class " + className + " {\n" + members(block) + "\n"
                + "public static RuleSet rules() { return RULES; }\n}\n";
        Class<?> loaded = SourceCompiler.load(output, "house." + className, source);
        return (RuleSet) loaded.getMethod("rules").invoke(null);
    }

    @TestFactory
    Stream<DynamicTest> everyBlockCompilesWithoutAWarningAndItsRulesAreRight() throws IOException {
        List<Block> blocks = blocks().stream()
                .filter(block -> !block.kind().equals("imports"))
                .toList();
        return Stream.iterate(0, i -> i < blocks.size(), i -> i + 1)
                .map(i -> DynamicTest.dynamicTest("block " + (i + 1), () -> {
                    RuleSet rules = load("Block" + i, blocks.get(i));

                    assertThat(rules.lint()).isEmpty();
                    assertThat(rules.evaluate(PressFacts.builder().build(), TicketValues.allDefault())
                                    .refusal())
                            .isEmpty();
                }));
    }

    @Test
    void theCookbookDoesWhatItSays() throws Exception {
        PressFacts press = PressFacts.builder()
                .selections(List.of("This is an emergency", "My department", "I cannot work"))
                .email("Dan@Contoso.example")
                .ip("10.20.3.4")
                .hostname("MRI-02")
                .build();
        TicketValues values = TicketValues.builder()
                .set(Variables.MESSAGE, "I AM  LOCKED OUT!\nHELP")
                .set(Variables.SUBJECT, "I am")
                .build();
        TicketValues.Builder expected = values.toBuilder();
        RuleSet all = RuleSet.empty();
        int number = 0;
        for (Block block : blocks()) {
            if (block.kind().equals("rules") || block.kind().equals("example")) {
                all = all.andThen(load("Cook" + number++, block));
            }
        }

        Evaluation evaluation = all.evaluate(press, values);

        assertThat(evaluation.refusal()).isEmpty();
        assertThat(evaluation.notes()).containsExactly("Scanner: MRI-02", "even");
        assertThat(evaluation.values())
                .isEqualTo(expected.set(Variables.PRIORITY, "Priority 2")
                        .set(Variables.SUBJECT, "I AM LOCKED OUT! HELP")
                        .set(Variables.IMPACT, Level.MEDIUM)
                        .set(Variables.URGENCY, Level.HIGH)
                        .set(Variables.BOARD, "Clinical")
                        .set(Variables.TYPE, "Password")
                        .set(Variables.TEAM, "MRI")
                        .build());
    }
}
