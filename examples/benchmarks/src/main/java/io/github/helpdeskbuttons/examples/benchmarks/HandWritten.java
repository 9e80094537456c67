package io.github.helpdeskbuttons.examples.benchmarks;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * The rules as {@code if} statements in Java source, compiled: what one would write by hand. They are spread over methods of
 * fifty rules, since the JVM leaves very long methods to its interpreter, and over classes, which have a largest size.
 */
final class HandWritten implements Contestant {
    private static final ExpressionLanguage LANGUAGE = new ExpressionLanguage("t.", "()") {
        @Override
        String quoted(String text) {
            return HandWritten.quoted(text);
        }

        @Override
        String equal(String text, String other) {
            return text + ".equals(" + other + ")";
        }
    };

    private static final int RULES_IN_METHOD = 50;
    private static final int METHODS_IN_CLASS = 20;
    private static final String PACKAGE = "io.github.helpdeskbuttons.examples.benchmarks";

    private final Consumer<Ticket> rules;
    private final List<Press> presses;

    HandWritten(List<Test.Rule> rules, List<Press> presses) {
        this(compile(rules), presses);
    }

    /** @param classes where {@link #compile} has put the rules */
    HandWritten(Path classes, List<Press> presses) {
        this.rules = load(classes);
        this.presses = presses;
    }

    @Override
    public Ticket evaluate(int press) {
        Ticket ticket = new Ticket(presses.get(press));
        rules.accept(ticket);
        return ticket;
    }

    private static String source(List<Test.Rule> rules) {
        StringBuilder calls = new StringBuilder();
        StringBuilder classes = new StringBuilder();
        int methods = (rules.size() + RULES_IN_METHOD - 1) / RULES_IN_METHOD;
        for (int method = 0; method < methods; method++) {
            String owner = "Part" + method / METHODS_IN_CLASS;
            if (method % METHODS_IN_CLASS == 0) {
                classes.append(method == 0 ? "" : "}\n")
                        .append("final class ")
                        .append(owner)
                        .append(" {\n");
            }
            calls.append(owner).append(".rules").append(method).append("(t);\n");
            classes.append("static void rules").append(method).append("(Ticket t) {\n");
            int end = Math.min(rules.size(), (method + 1) * RULES_IN_METHOD);
            for (Test.Rule rule : rules.subList(method * RULES_IN_METHOD, end)) {
                classes.append("if (").append(LANGUAGE.expression(rule.test())).append(") { ");
                classes.append(java(rule.effect())).append(" }\n");
            }
            classes.append("}\n");
        }
        return "package " + PACKAGE
                + ";\npublic final class Generated implements java.util.function.Consumer<Ticket> {\n"
                + "@Override public void accept(Ticket t) {\n" + calls + "}\n}\n" + classes + "}\n";
    }

    private static String java(Test.Effect effect) {
        String target = "t." + effect.field().key();
        String text = quoted(effect.text());
        return target + " = "
                + switch (effect.way()) {
                    case SET -> text;
                    case SET_WITH_NAME -> text + " + t.name";
                    case APPEND -> target + " + " + text;
                    case PREPEND -> text + " + " + target;
                }
                + ";";
    }

    /** In escapes throughout, so that no encoding can come between. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean plain = character >= ' ' && character < 0x7f && character != '"' && character != '\\';
            if (plain) {
                quoted.append(character);
            } else if (character < ' ' || character == '"' || character == '\\') {
                quoted.append('\\').append(String.format("%03o", (int) character));
            } else {
                quoted.append(String.format("\\u%04x", (int) character));
            }
        }
        return quoted.append('"').toString();
    }

    /** Puts the rules' classes into a new folder, as somebody's build would have done. */
    static Path compile(List<Test.Rule> rules) {
        try {
            Path folder = Files.createTempDirectory("hand-written");
            JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
            StringWriter messages = new StringWriter();
            try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
                files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(folder));
                Source source = new Source(source(rules));
                boolean compiled = compiler.getTask(messages, files, null, List.of("-proc:none"), null, List.of(source))
                        .call();
                if (!compiled) {
                    throw new IllegalStateException(messages.toString());
                }
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("the hand-written rules cannot be compiled", e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Consumer<Ticket> load(Path classes) {
        try {
            // Stays open as long as the program runs: classes are loaded when they are first needed.
            @SuppressWarnings("resource")
            URLClassLoader loader =
                    new URLClassLoader(new URL[] {classes.toUri().toURL()}, HandWritten.class.getClassLoader());
            return (Consumer<Ticket>) loader.loadClass(PACKAGE + ".Generated")
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (MalformedURLException | ReflectiveOperationException e) {
            throw new IllegalStateException("the hand-written rules cannot be loaded", e);
        }
    }

    /** A source that was never a file. */
    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        private Source(String text) {
            super(URI.create("string:///Generated.java"), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
