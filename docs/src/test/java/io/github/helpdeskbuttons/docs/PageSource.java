package io.github.helpdeskbuttons.docs;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.SimpleJavaFileObject;

/**
 * A Java file made of one block of a page, or of several that go on from one another. Its lines have the numbers that they
 * have on the page, so that what the compiler says and what a stack trace shows leads to the page.
 *
 * <p>What follows the word {@code java} says what a block is:
 *
 * <ul>
 *   <li>{@code imports}: the imports of all other blocks of the page but whole files;
 *   <li>{@code file}: a whole file, with imports of its own;
 *   <li>{@code test}: a whole file with tests, which are run;
 *   <li>{@code members} and perhaps a name: what stands in a class, of that name, which the page's other blocks can use;
 *   <li>{@code rules}: rules, separated by commas;
 *   <li>{@code run}: statements, which are run;
 *   <li>{@code then}: statements that go on from the block before, with its variables.
 * </ul>
 */
final class PageSource extends SimpleJavaFileObject {
    private static final Pattern TYPE =
            Pattern.compile("(?m)^(?:public |final |abstract |sealed )*(?:class|record|interface|enum) (\\w+)");
    /** Of pages whose readers know where the SDK's types live. */
    private static final String USUAL_IMPORTS = "import io.github.helpdeskbuttons.*; import java.util.*;"
            + " import io.github.helpdeskbuttons.rules.*;"
            + " import static io.github.helpdeskbuttons.rules.Rule.*;"
            + " import static io.github.helpdeskbuttons.rules.Variables.*; ";

    private final String className;
    private final List<Block> blocks;
    private final String source;

    private PageSource(String className, List<Block> blocks, String source) {
        super(URI.create("string:///" + className.replace('.', '/') + ".java"), Kind.SOURCE);
        this.className = className;
        this.blocks = blocks;
        this.source = source;
    }

    /** The files that a page's blocks make. */
    static List<PageSource> of(Page page) {
        String imports = page.blocks("java")
                .filter(block -> block.kind().equals("imports"))
                .findFirst()
                .map(block -> block.code().replace('\n', ' '))
                .orElse(USUAL_IMPORTS);
        List<PageSource> sources = new ArrayList<>();
        List<Block> story = new ArrayList<>();
        page.blocks("java").forEach(block -> {
            switch (block.kind()) {
                case "imports" -> {}
                case "run", "then" -> {
                    if (block.kind().equals("run") && !story.isEmpty()) {
                        sources.add(story(imports, List.copyOf(story)));
                        story.clear();
                    }
                    story.add(block);
                }
                default -> sources.add(single(imports, block));
            }
        });
        if (!story.isEmpty()) {
            sources.add(story(imports, story));
        }
        return sources;
    }

    private static PageSource single(String imports, Block block) {
        String line = "Line" + block.line();
        return switch (block.kind()) {
            case "file", "test" -> {
                Matcher type = TYPE.matcher(block.code());
                if (!type.find()) {
                    throw new AssertionError(block.place() + " is to be a file, and has no type in it");
                }
                yield of(type.group(1), "", block, "");
            }
            case "members" -> {
                String name = block.words().size() > 1 ? block.words().get(1) : line;
                yield of(name, imports + "public final class " + name + " {", block, "}");
            }
            case "rules" ->
                of(
                        line,
                        imports + "public final class " + line + " { public static final RuleSet RULES = RuleSet.of(",
                        block,
                        "); }");
            default ->
                throw new AssertionError(block.place() + " does not say what it is: \"java " + block.kind()
                        + "\" is none of what the Javadoc of PageSource lists");
        };
    }

    private static PageSource of(String type, String before, Block block, String after) {
        String source = header(block) + before + "\n".repeat(block.line() - 1) + block.code() + after;
        return new PageSource(
                packageOf(block.page()) + "." + type, List.of(block), DocumentedConnectWise.redirected(source));
    }

    private static PageSource story(String imports, List<Block> blocks) {
        Block first = blocks.get(0);
        String name = "Line" + first.line();
        StringBuilder source = new StringBuilder(header(first))
                .append(imports)
                .append("public final class ")
                .append(name)
                .append(" { public static void run(java.util.function.IntConsumer afterBlock) throws Exception { ");
        int line = 1;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            source.append("\n".repeat(block.line() - line)).append(block.code());
            line = block.line() + (int) block.code().lines().count();
            source.append("afterBlock.accept(").append(i).append("); ");
        }
        source.append("}}");
        return new PageSource(
                packageOf(first.page()) + "." + name, blocks, DocumentedConnectWise.redirected(source.toString()));
    }

    private static String header(Block block) {
        return "package " + packageOf(block.page()) + "; ";
    }

    static String packageOf(String page) {
        return "pages."
                + page.replaceFirst("^docs/", "")
                        .replaceFirst("\\.md$", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("\\W", "_");
    }

    String className() {
        return className;
    }

    /** What it is made of: one block, or statements in their order. */
    List<Block> blocks() {
        return blocks;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return source;
    }
}
