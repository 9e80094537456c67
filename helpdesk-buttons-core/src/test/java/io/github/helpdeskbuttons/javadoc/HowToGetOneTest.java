package io.github.helpdeskbuttons.javadoc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** A reader of any public type's comment learns at its end how to get one. */
class HowToGetOneTest {

    @Test
    void everyPublicTypeSaysAtItsEndHowToGetOne() throws Exception {
        PublicTypes publicTypes = new PublicTypes();
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
            List<String> options =
                    List.of("-proc:only", "-classpath", System.getProperty("java.class.path"), "--release", "17");
            JavaCompiler.CompilationTask reading = javac.getTask(
                    null,
                    files,
                    null,
                    options,
                    null,
                    files.getJavaFileObjectsFromPaths(PublishedSources.files().stream()
                            .map(Path::toAbsolutePath)
                            .toList()));
            reading.setProcessors(List.of(publicTypes));
            assertThat(reading.call()).isTrue();
        }

        assertThat(publicTypes.seen).hasSizeGreaterThan(150);
        assertThat(publicTypes.silent)
                .as("public types whose comment does not end with a link to what returns, takes or throws one")
                .isEmpty();
    }

    @SupportedAnnotationTypes("*")
    private static final class PublicTypes extends AbstractProcessor {
        private final List<String> seen = new ArrayList<>();
        private final List<String> silent = new ArrayList<>();

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            HowToGetOne howToGetOne = new HowToGetOne(processingEnv);
            ElementFilter.typesIn(round.getRootElements()).forEach(type -> look(type, howToGetOne));
            return false;
        }

        private void look(TypeElement type, HowToGetOne howToGetOne) {
            if (!type.getModifiers().contains(Modifier.PUBLIC)) {
                return;
            }
            seen.add(type.getQualifiedName().toString());
            if (howToGetOne.isToBeHad(type) && !howToGetOne.isSaidBy(type)) {
                silent.add(type.getQualifiedName().toString());
            }
            ElementFilter.typesIn(type.getEnclosedElements()).forEach(nested -> look(nested, howToGetOne));
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latest();
        }
    }
}
