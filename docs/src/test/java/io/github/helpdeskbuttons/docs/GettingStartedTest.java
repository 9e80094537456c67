package io.github.helpdeskbuttons.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Model;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The two files on docs/getting-started.md, in an empty folder, do what the page says. Here they are compiled and run on the
 * class path that Maven finds for the same dependencies in this build; {@code .ci/check-getting-started} has Maven do all of it.
 */
class GettingStartedTest {
    private static final Page PAGE = Page.of("docs/getting-started.md");

    private final Path folder;

    GettingStartedTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private static String block(String language, String kind) {
        return PAGE.blocks(language)
                .filter(block -> block.kind().equals(kind))
                .findFirst()
                .orElseThrow()
                .code();
    }

    private static Model pom() {
        return Build.model(block("xml", ""));
    }

    private static String classPath() {
        return Repository.read("docs/target/getting-started.classpath").strip();
    }

    @BeforeEach
    void writeTheFiles() throws Exception {
        Files.writeString(folder.resolve("pom.xml"), block("xml", ""));
        Files.createDirectories(folder.resolve("src/main/java"));
        Files.writeString(folder.resolve("src/main/java/Main.java"), block("java", "file"));
    }

    @Test
    void theProgramCompilesRunsAndPrintsWhatThePageShows() throws Exception {
        compile();

        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        folder + File.pathSeparator + classPath(),
                        Objects.requireNonNull(pom().getProperties().getProperty("exec.mainClass")))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .directory(folder.toFile())
                .start();
        String printed = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(program.waitFor()).isZero();
        assertThat(printed.stripTrailing())
                .isEqualToNormalizingNewlines(block("text", "output").stripTrailing());
    }

    private void compile() throws Exception {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        String release = Objects.requireNonNull(pom().getProperties().getProperty("maven.compiler.release"));
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            List<String> options = List.of(
                    "--release", release, "-Xlint:all,-path,-classfile", "-d", folder.toString(), "-cp", classPath());
            compiler.getTask(
                            said,
                            files,
                            null,
                            options,
                            null,
                            files.getJavaFileObjects(folder.resolve("src/main/java/Main.java")))
                    .call();
        }
        assertThat(said.toString()).isEmpty();
    }

    @Test
    void itsClassPathIsThatOfThisModulesOwnDependencies() {
        assertThat(dependencies(pom()))
                .containsExactlyInAnyOrderElementsOf(dependencies(Build.read().module("docs")));
    }

    private static List<String> dependencies(Model pom) {
        return pom.getDependencies().stream()
                .filter(dependency -> !"test".equals(dependency.getScope()))
                .map(dependency -> dependency.getManagementKey() + " " + scope(dependency))
                .toList();
    }

    private static String scope(Dependency dependency) {
        return Optional.ofNullable(dependency.getScope()).orElse("compile");
    }

    @Test
    void thePomSaysAllThatMavenMustKnow() {
        assertThat(pom().getProperties()).containsKey("project.build.sourceEncoding");
        assertThat(Stream.of("maven-compiler-plugin", "exec-maven-plugin"))
                .allSatisfy(plugin -> assertThat(pom().getBuild().getPlugins())
                        .anySatisfy(ofPom -> assertThat(ofPom.getArtifactId()).isEqualTo(plugin)));
    }

    @Test
    void thePageSaysWhetherTheVersionIsOnMavenCentral() {
        boolean snapshot = Build.read().version().endsWith("-SNAPSHOT");

        assertThat(PAGE.text().contains("is not on Maven Central yet")).isEqualTo(snapshot);
    }

    @Test
    void theRealCheckIsAScriptThatCanBeRun() {
        assertThat(Repository.ROOT.resolve(".ci/check-getting-started")).isExecutable();
    }
}
