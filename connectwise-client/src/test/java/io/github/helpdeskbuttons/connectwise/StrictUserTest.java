package io.github.helpdeskbuttons.connectwise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Code that uses the models compiles with every warning on, and without what the models are made with. */
class StrictUserTest {
    private static final String PACKAGE = ConnectWiseClient.class.getPackageName();
    private static final String SOURCE = "class Example { Object o = " + PACKAGE
            + ".model.NewTicket.builder().summary(\"x\").company(" + PACKAGE
            + ".model.Reference.id(7)).build().toBuilder().zip(\"1\").build().summary(); "
            + PACKAGE + ".error.ErrorDetails e; " + PACKAGE + ".model.Ticket t; }";

    @Test
    void aUserWhoLetsNoWarningPassNeedsNothingOfHowTheModelsAreMade(@TempDir Path target) {
        String classPath = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("immutables"))
                .collect(Collectors.joining(File.pathSeparator));
        List<String> options =
                List.of("-proc:none", "-d", target.toString(), "-classpath", classPath, "-Xlint:all", "-Werror");
        StringWriter problems = new StringWriter();

        boolean compiled = ToolProvider.getSystemJavaCompiler()
                .getTask(problems, null, null, options, null, List.of(new Source()))
                .call();

        assertThat(compiled).as("%s", problems).isTrue();
    }

    private static final class Source extends SimpleJavaFileObject {
        Source() {
            super(URI.create("string:///Example.java"), Kind.SOURCE);
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return SOURCE;
        }
    }
}
