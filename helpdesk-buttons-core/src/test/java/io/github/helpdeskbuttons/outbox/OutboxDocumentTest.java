package io.github.helpdeskbuttons.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What docs/outbox.md says is complete, and what it shows compiles. */
class OutboxDocumentTest {
    private static final Path DOCUMENT = Path.of("../docs/outbox.md");
    private static final Pattern JAVA = Pattern.compile("(?s)```java\\n(.*?)```");

    private final Path folder;

    OutboxDocumentTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void everySettingIsInTheTable() throws IOException {
        String document = Files.readString(DOCUMENT);
        List<String> settings = Arrays.stream(Outbox.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers()))
                .filter(method -> method.getReturnType().equals(Outbox.class))
                .map(Method::getName)
                .toList();

        assertThat(settings).hasSizeGreaterThan(10).allSatisfy(setting -> assertThat(document)
                .containsPattern("(?m)^\\| `" + setting + "[`(]"));
    }

    @ParameterizedTest
    @EnumSource(PressState.class)
    void everyStateIsInTheTable(PressState state) throws IOException {
        assertThat(Files.readString(DOCUMENT)).contains("| `" + state + "` |");
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2.sql", "postgresql.sql"})
    void theScriptsAreShipped(String script) {
        assertThat(Outbox.class.getResource(script)).isNotNull();
    }

    @Test
    void whatIsShownCompiles() throws IOException {
        Matcher shown = JAVA.matcher(Files.readString(DOCUMENT));
        assertThat(shown.find()).isTrue();
        String source = "import io.github.helpdeskbuttons.*; import io.github.helpdeskbuttons.outbox.*;"
                + " import java.nio.file.Path; import java.util.Optional;\n"
                + "class Shown { void run(ButtonPress press) {\n" + shown.group(1) + "}}";

        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        boolean compiles = compiler.getTask(
                        null,
                        null,
                        said,
                        List.of(
                                "-d",
                                folder.toString(),
                                "-proc:none",
                                "-cp",
                                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))),
                        null,
                        List.of(new SimpleJavaFileObject(URI.create("mem:///Shown.java"), JavaFileObject.Kind.SOURCE) {
                            @Override
                            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                                return source;
                            }
                        }))
                .call();

        assertThat(compiles)
                .as(said.getDiagnostics().stream().map(Object::toString).collect(Collectors.joining("\n")))
                .isTrue();
    }
}
