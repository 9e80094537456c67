package io.github.helpdeskbuttons.javadoc;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.helpdeskbuttons.connectwise.simulator.ConnectWiseSimulator;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the comments of public types show compiles without a warning, and does what they say. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JavadocSnippetsTest {
    private static final Pattern SNIPPET = Pattern.compile("(?s)<pre>\\{@code\\R(.*?)\\R \\* }</pre>");

    private final Path folder;
    private final Map<String, String> shown = new TreeMap<>();
    private final ConnectWiseSimulator simulator = ConnectWiseSimulator.start();
    private @Nullable URLClassLoader compiled;

    JavadocSnippetsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeAll
    void readAndCompile() throws IOException {
        for (Path file : PublishedSources.files()) {
            String type = file.getFileName().toString().replace(".java", "");
            SNIPPET.matcher(Files.readString(file)).results().forEach(found -> assertThat(
                            shown.put(type, found.group(1).replaceAll("(?m)^ \\* ?", "")))
                    .as("snippets of %s", type)
                    .isNull());
        }
        Path classes = folder.resolve("classes");
        assertThat(compile(classes)).isEmpty();
        compiled = new URLClassLoader(
                new URL[] {classes.toUri().toURL()}, getClass().getClassLoader());
    }

    @AfterAll
    void close() throws IOException {
        simulator.close();
        if (compiled != null) {
            compiled.close();
        }
    }

    @Test
    void everySnippetHasItsScene() {
        assertThat(shown)
                .containsOnlyKeys(
                        SnippetScene.ALL.stream().map(SnippetScene::type).toList());
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void runsAsShown(SnippetScene scene) throws Exception {
        requireNonNull(compiled)
                .loadClass(scene.className())
                .getMethod("run", ConnectWiseSimulator.class, Path.class)
                .invoke(null, simulator, Files.createDirectory(folder.resolve(scene.type())));
    }

    static List<SnippetScene> scenes() {
        return SnippetScene.ALL;
    }

    private List<Diagnostic<? extends JavaFileObject>> compile(Path classes) throws IOException {
        List<Source> sources = SnippetScene.ALL.stream()
                .map(scene -> new Source(scene.className(), scene.around(shown.getOrDefault(scene.type(), ""))))
                .toList();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        List<String> options = List.of(
                "-proc:none",
                "--release",
                "17",
                "-Xlint:all,-path,-classfile",
                "-d",
                Files.createDirectory(classes).toString(),
                "-classpath",
                String.valueOf(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))));
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        javac.getTask(null, null, diagnostics, options, null, sources).call();
        return diagnostics.getDiagnostics();
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String className, String text) {
            super(URI.create("string:///" + className + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
