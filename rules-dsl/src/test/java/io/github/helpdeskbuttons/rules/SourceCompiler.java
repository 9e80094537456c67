package io.github.helpdeskbuttons.rules;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles sources as a user of the rules does: in a package of its own, against the classes on the class path. */
final class SourceCompiler {
    private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

    private SourceCompiler() {}

    /** The codes of the errors, in their order; none where the source compiles. */
    static List<String> errorsOf(Path output, String className, String source) {
        return compile(output, className, source).stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .<String>map(Diagnostic::getCode)
                .toList();
    }

    private static List<Diagnostic<? extends JavaFileObject>> compile(Path output, String className, String source) {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        List<String> options = List.of(
                "-d",
                output.toString(),
                "-classpath",
                System.getProperty("java.class.path"),
                "-proc:none",
                "--release",
                "17",
                "-Xlint:all,-path,-classfile");
        JAVAC.getTask(null, null, diagnostics, options, null, List.of(new Source(className, source)))
                .call();
        return new ArrayList<>(diagnostics.getDiagnostics());
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        private Source(String className, String text) {
            super(URI.create("string:///" + className.replace('.', '/') + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "source of %d characters", text.length());
        }
    }
}
