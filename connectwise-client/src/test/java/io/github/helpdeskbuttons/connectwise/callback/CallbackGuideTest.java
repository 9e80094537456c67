package io.github.helpdeskbuttons.connectwise.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keeps the examples of the guide true: they compile as they stand there, without a warning, and run. */
class CallbackGuideTest {

    private static final Path GUIDE = Path.of("..", "docs", "connectwise-callbacks.md");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```java\\R(.*?)^```$");
    private static final Pattern TYPE = Pattern.compile("(?m)^(?:final class|record) (\\w+)");

    @Test
    void theExamplesCompileAndRun(@TempDir Path classes) throws Exception {
        List<JavaFileObject> examples = BLOCK.matcher(Files.readString(GUIDE))
                .results()
                .map(block -> (JavaFileObject) new Example(block.group(1)))
                .toList();
        assertThat(examples).hasSize(3);

        assertThat(compile(examples, classes)).isEmpty();

        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {classes.toUri().toURL()}, getClass().getClassLoader())) {
            Method test = loader.loadClass("ReceiverExample").getDeclaredMethod("acceptsASignedCallback");
            test.setAccessible(true);
            test.invoke(null);
        }
    }

    private static List<Diagnostic<? extends JavaFileObject>> compile(List<JavaFileObject> sources, Path classes) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        List<String> options = List.of(
                "--release", "17", "-Xlint:all", "-proc:none", "-d", classes.toString(), "-classpath", classPath());
        compiler.getTask(null, null, diagnostics, options, null, sources).call();
        return diagnostics.getDiagnostics();
    }

    private static String classPath() {
        return String.valueOf(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    }

    private static final class Example extends SimpleJavaFileObject {

        private final String source;

        Example(String source) {
            super(URI.create("string:///" + typeOf(source) + ".java"), Kind.SOURCE);
            this.source = source;
        }

        private static String typeOf(String source) {
            var type = TYPE.matcher(source);
            assertThat(type.find()).as("a type in %s", source).isTrue();
            return type.group(1);
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) throws IOException {
            return source;
        }
    }
}
