package io.github.helpdeskbuttons.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/** The Java of all pages, compiled in one go as a strict reader would: every warning is on, and counts as an error. */
final class CompiledPages {
    private static final CompiledPages ALL = new CompiledPages();

    private final List<PageSource> sources =
            Page.all().stream().map(PageSource::of).flatMap(List::stream).toList();
    private final List<Diagnostic<? extends JavaFileObject>> complaints;
    private final ClassLoader loader;

    private CompiledPages() {
        try {
            Path classes = Files.createTempDirectory(Path.of("").toAbsolutePath(), "classes");
            DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
            ToolProvider.getSystemJavaCompiler()
                    .getTask(null, null, said, options(classes), null, sources)
                    .call();
            complaints = said.getDiagnostics();
            loader = new URLClassLoader(new URL[] {classes.toUri().toURL()}, CompiledPages.class.getClassLoader());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Compiles them the first time that it is asked. */
    static CompiledPages all() {
        return ALL;
    }

    private static List<String> options(Path classes) {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return List.of(
                "--release",
                "17",
                "-Xlint:all,-path,-classfile",
                "-proc:none",
                "-d",
                classes.toString(),
                "-cp",
                classPath);
    }

    /** What the compiler had to say, in the words and with the lines of the pages. */
    List<String> complaints() {
        return complaints.stream()
                .map(complaint -> complaint.getSource() instanceof PageSource source
                        ? source.blocks().get(0).page() + ":" + complaint.getLineNumber() + ": "
                                + complaint.getMessage(null)
                        : complaint.toString())
                .toList();
    }

    Stream<PageSource> sources() {
        return sources.stream();
    }

    Class<?> load(PageSource source) {
        return load(source.className());
    }

    /** A class of a page, by the name that it has there. */
    Class<?> load(String page, String type) {
        return load(PageSource.packageOf(page) + "." + type);
    }

    private Class<?> load(String className) {
        try {
            return Class.forName(className, true, loader);
        } catch (ClassNotFoundException missing) {
            throw new AssertionError(className + " did not compile: " + complaints(), missing);
        }
    }
}
