package io.github.helpdeskbuttons.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.model.Model;
import org.apache.maven.model.Profile;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every command that a page gives names modules, profiles, properties, goals, programs and tests that are there. */
class CommandTest {
    private static final Set<String> PHASES =
            Set.of("clean", "validate", "compile", "test-compile", "test", "package", "verify", "install", "deploy");

    /** What Maven's own plugins, Surefire's engines among them, take from the command line. */
    private static final Pattern OF_PLUGINS = Pattern.compile(
            "skipTests|test|argLine|newVersion|gpg\\.skip|surefire\\.failIfNoSpecifiedTests|jqwik\\.[a-z.]+");

    /** What the JVM itself looks at. */
    private static final Pattern OF_THE_JVM = Pattern.compile("user\\.(language|country|timezone)");

    private static final Pattern SYSTEM_PROPERTY = Pattern.compile("-D([\\w.]+)=");
    private static final Set<String> PROGRAMS = Set.of("cd", "curl", "dot", "export", "git", "mkdir", "mvn");

    private final Build build = Build.read();

    /** A line, and where it stands. */
    record Line(String place, String command) {
        boolean runsMaven() {
            return command.startsWith("mvn ");
        }
    }

    /** All lines of shell, wherever they stand: in blocks, and within sentences and tables. */
    private static List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (Page page : Page.all()) {
            for (Block block : page.blocks()) {
                boolean runsMaven = block.language().isEmpty() && block.code().startsWith("mvn ");
                if (runsMaven || block.is("sh", "")) {
                    block.code()
                            .replaceAll("\\s*\\\\\\n\\s*", " ")
                            .lines()
                            .map(line -> line.replaceFirst("\\s+# .*", "").strip())
                            .filter(line -> !line.isEmpty())
                            .forEach(line -> lines.add(new Line(block.place(), line)));
                }
            }
            page.inlineCode().stream()
                    .filter(code -> code.startsWith("mvn ") || code.startsWith(".ci/"))
                    .forEach(code -> lines.add(new Line(page.path(), code)));
        }
        return lines;
    }

    @TestFactory
    Stream<DynamicTest> everyCommandOfMavenFindsWhatItNames() {
        List<Line> commands = lines().stream().filter(Line::runsMaven).toList();
        assertThat(commands).hasSizeGreaterThan(15);
        return commands.stream()
                .map(line -> DynamicTest.dynamicTest(
                        line.place() + " " + line.command(), () -> check(MavenCommand.parse(line.command()))));
    }

    @TestFactory
    Stream<DynamicTest> everyOtherCommandIsKnown() {
        return lines().stream()
                .filter(line -> !line.runsMaven())
                .map(line -> DynamicTest.dynamicTest(line.place() + " " + line.command(), () -> {
                    String program = line.command().split(" ", 2)[0];
                    if (program.startsWith(".ci/")) {
                        assertThat(Repository.ROOT.resolve(program)).isExecutable();
                    } else {
                        assertThat(PROGRAMS).contains(program);
                    }
                }));
    }

    private void check(MavenCommand command) {
        assertThat(build.modules()).containsAll(folders(command));
        assertThat(models(command)
                        .flatMap(model -> model.getProfiles().stream())
                        .map(Profile::getId))
                .containsAll(command.profiles());
        assertThat(command.goals()).isNotEmpty();
        command.goals().forEach(goal -> checkGoal(command, goal));
        command.properties().forEach((name, value) -> checkProperty(command, name, value));
    }

    /** The modules that a command selects, and those above them. */
    private Stream<Model> models(MavenCommand command) {
        return command.modules().isEmpty()
                ? Stream.of(build.root())
                : folders(command).stream().flatMap(build::lineage).distinct();
    }

    private List<String> folders(MavenCommand command) {
        return command.modules().stream().map(build::folder).toList();
    }

    private void checkGoal(MavenCommand command, String goal) {
        if (PHASES.contains(goal)) {
            return;
        }
        String plugin = ":" + goal.split(":", 2)[0] + "-maven-plugin";
        assertThat(build.root().getBuild().getPluginManagement().getPlugins())
                .as("a plugin for %s", goal)
                .anySatisfy(managed -> assertThat(managed.getKey()).endsWith(plugin));
        if (goal.startsWith("exec:")) {
            assertThat(command.modules()).hasSize(1);
            assertThat(property(command, "exec.skip")).isEqualTo("false");
        }
        if (goal.equals("exec:java")) {
            assertIsThere(command, property(command, "exec.mainClass"));
        }
    }

    /** There is a class of this name, in which a star stands for anything. */
    private void assertIsThere(MavenCommand command, String className) {
        Pattern file = Pattern.compile("(.*/)?" + className.replace('.', '/').replace("*", "[^/]*") + "\\.java");
        assertThat(sources(command).stream().map(Repository::path).anyMatch(file.asMatchPredicate()))
                .as("a class %s", className)
                .isTrue();
    }

    private String property(MavenCommand command, String name) {
        return models(command)
                .map(model -> model.getProperties().getProperty(name))
                .filter(value -> value != null)
                .findFirst()
                .orElseThrow();
    }

    private List<Path> sources(MavenCommand command) {
        List<String> folders = command.modules().isEmpty() ? List.of("") : folders(command);
        return folders.stream()
                .flatMap(folder -> Repository.files(folder, ".java").stream())
                .toList();
    }

    private void checkProperty(MavenCommand command, String name, String value) {
        boolean known = OF_PLUGINS.matcher(name).matches()
                || models(command).anyMatch(model -> model.getProperties().containsKey(name))
                || isReadBy(command, name);
        assertThat(known).as("something that looks at the property %s", name).isTrue();
        if (name.equals("test")) {
            Stream.of(value.split(",", -1)).forEach(test -> assertIsThere(command, test));
        } else if (value.startsWith("io.github.helpdeskbuttons.")) {
            assertIsThere(command, value);
        }
        if (name.equals("argLine")) {
            SYSTEM_PROPERTY.matcher(value).results().map(set -> set.group(1)).forEach(read -> assertThat(
                            OF_THE_JVM.matcher(read).matches() || isReadBy(command, read))
                    .as("a test that reads %s", read)
                    .isTrue());
        }
    }

    private boolean isReadBy(MavenCommand command, String property) {
        return sources(command).stream().filter(Files::isRegularFile).anyMatch(source -> Repository.read(source)
                .contains("\"" + property + "\""));
    }

    @TestFactory
    Stream<DynamicTest> everyExampleTellsHowToRunIt() {
        List<String> examples = build.modules().stream()
                .filter(module -> module.startsWith("examples/"))
                .toList();
        assertThat(examples).hasSizeGreaterThan(4);
        return examples.stream()
                .map(example -> DynamicTest.dynamicTest(example, () -> assertThat(
                                Page.of(example + "/README.md").blocks())
                        .map(Block::code)
                        .anySatisfy(code -> assertThat(code)
                                .containsPattern("^mvn (-q )?-pl " + example + " -am ")
                                .containsPattern(isRunByExec(example) ? "exec:(java|exec)" : "-Dtest="))));
    }

    /** Others are shown by their tests. */
    private boolean isRunByExec(String example) {
        return "false".equals(build.module(example).getProperties().getProperty("exec.skip"));
    }

    /** What {@code -D} sets for an example is one of its properties in the pom, which says what it is without it. */
    @TestFactory
    Stream<DynamicTest> everyPropertyInASentenceIsThere() {
        Pattern property = Pattern.compile("-D([\\w.-]+)=(\\S*)");
        return Page.all().stream().flatMap(page -> page.inlineCode().stream()
                .filter(property.asMatchPredicate())
                .map(code -> DynamicTest.dynamicTest(page + " " + code, () -> {
                    String name = property.matcher(code).replaceFirst("$1");
                    Path folder = Path.of(page.path()).getParent();
                    boolean ofModule = folder != null
                            && build.modules().contains(folder.toString())
                            && build.lineage(folder.toString())
                                    .anyMatch(model -> model.getProperties().containsKey(name));
                    assertThat(ofModule || isReadBySomeModule(name)).isTrue();
                })));
    }

    private boolean isReadBySomeModule(String name) {
        return OF_PLUGINS.matcher(name).matches()
                || build.modules().stream().map(build::module).anyMatch(model -> model.getProperties()
                        .containsKey(name))
                || isReadBy(new MavenCommand(List.of(), List.of(), Map.of(), List.of()), name);
    }
}
