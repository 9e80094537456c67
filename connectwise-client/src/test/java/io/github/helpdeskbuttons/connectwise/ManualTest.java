package io.github.helpdeskbuttons.connectwise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every Java example of the manual compiles. */
class ManualTest {

    private static final Path MANUAL = Path.of("../docs/connectwise-client.md");
    private static final Pattern EXAMPLE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern DECLARATION =
            Pattern.compile("(interface |[A-Za-z<>]+ [a-z][A-Za-z]*\\([^)]*\\) \\{).*", Pattern.DOTALL);
    private static final String PACKAGE = ConnectWiseClient.class.getPackageName();

    static Stream<String> examples() throws IOException {
        List<String> examples = EXAMPLE.matcher(Files.readString(MANUAL))
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(examples).hasSizeGreaterThan(8);
        return examples.stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void compiles(String example, @TempDir Path target) {
        compile(source(example), target, System.getProperty("java.class.path"), List.of());
    }

    @Test
    void aUserWhoLetsNoWarningPassNeedsNothingOfHowTheModelsAreMade(@TempDir Path target) {
        String classPath = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("immutables"))
                .collect(Collectors.joining(File.pathSeparator));

        compile(
                "class Example { Object o = " + PACKAGE + ".model.NewTicket.builder().summary(\"x\").company(" + PACKAGE
                        + ".model.Reference.id(7)).build().toBuilder().zip(\"1\").build().summary(); "
                        + PACKAGE + ".error.ErrorDetails e; " + PACKAGE + ".model.Ticket t; }",
                target,
                classPath,
                List.of("-Xlint:all", "-Werror"));
    }

    private static void compile(String source, Path target, String classPath, List<String> flags) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter problems = new StringWriter();
        List<String> options = Stream.concat(
                        Stream.of("-proc:none", "-d", target.toString(), "-classpath", classPath), flags.stream())
                .toList();

        boolean compiled = compiler.getTask(problems, null, null, options, null, List.of(new Source(source)))
                .call();

        assertThat(compiled).as("%s%n%s", source, problems).isTrue();
    }

    private static String source(String example) {
        String imports = Stream.of(
                        PACKAGE + ".*",
                        PACKAGE + ".callback.*",
                        PACKAGE + ".error.*",
                        PACKAGE + ".model.*",
                        PACKAGE + ".query.*",
                        "com.fasterxml.jackson.databind.JsonNode",
                        "java.io.*",
                        "java.net.URI",
                        "java.nio.file.Path",
                        "java.time.Duration",
                        "java.util.*",
                        "java.util.concurrent.*",
                        "java.util.function.Consumer",
                        "java.util.stream.*",
                        "okhttp3.OkHttpClient",
                        "retrofit2.http.GET",
                        "retrofit2.http.Tag")
                .map(name -> "import " + name + ";\n")
                .reduce("", String::concat);
        boolean isDeclaration = DECLARATION.matcher(example).matches();
        String path = example.contains("@Path") ? "import retrofit2.http.Path;\n" : "";
        return (path.isEmpty() ? imports : imports.replace("import java.nio.file.Path;\n", path))
                + "class Example {\n"
                + (isDeclaration
                        ? example
                        : "void example("
                                + (example.contains("ConnectWiseClient client =") ? "" : "ConnectWiseClient client, ")
                                + "OkHttpClient sharedHttp, Consumer<Duration> metrics) throws Exception {\n" + example
                                + "\n}")
                + "\n}\n";
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String text) {
            super(URI.create("string:///Example.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
