package io.github.helpdeskbuttons.connectwise;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What users see, and what may know what. */
class PublicSurfaceTest {

    private static final String ROOT = "io.github.helpdeskbuttons.connectwise";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    /** Interfaces that users implement, by what their Javadoc says. */
    private static final Set<String> MEANT_TO_BE_IMPLEMENTED =
            Set.of("ApiCall", "PagedCall", "RequestListener", "Quoting", "SigningKeySource", "Content");

    @Test
    void exportsEveryPackageButTheInternalOne() throws IOException {
        try (InputStream descriptor = Files.newInputStream(Path.of("target/classes/module-info.class"))) {
            ModuleDescriptor module = ModuleDescriptor.read(descriptor);
            assertThat(module.exports().stream().map(ModuleDescriptor.Exports::source))
                    .containsExactlyInAnyOrder(
                            ROOT, ROOT + ".callback", ROOT + ".error", ROOT + ".model", ROOT + ".query");
            assertThat(module.opens().stream().map(ModuleDescriptor.Opens::source))
                    .containsExactly(ROOT + ".model");
        }
    }

    @Test
    void everyPublicTypeIsFinalOrSealedOrMeantToBeImplemented() {
        Set<String> open = exported()
                .filter(type -> !type.getModifiers().contains(JavaModifier.FINAL))
                .map(JavaClass::reflect)
                .filter(type -> !type.isSealed() && !type.isEnum())
                .map(Class::getSimpleName)
                .filter(name -> !name.endsWith("Api"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(open).containsExactlyInAnyOrderElementsOf(MEANT_TO_BE_IMPLEMENTED);
    }

    @Test
    void showsTheHttpLibrariesOnlyWhereOneIsHandedIn() {
        Set<String> leaks = exported()
                .flatMap(type -> type.getMethods().stream())
                .filter(PublicSurfaceTest::isVisible)
                .filter(method -> Stream.concat(
                                Stream.of(method.getRawReturnType()), method.getRawParameterTypes().stream())
                        .anyMatch(type -> type.getName().startsWith("okhttp3.")
                                || type.getName().startsWith("okio.")
                                || type.getName().startsWith("retrofit2.")
                                || type.getName().startsWith(ROOT + ".internal.")))
                .map(method -> method.getOwner().getSimpleName() + "." + method.getName())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(leaks).containsExactly("Builder.httpClient");
    }

    @Test
    void roomsTouchOnlyWhatTheyMay() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".query")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages(ROOT + ".query", "java..", "org.jspecify..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".model")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + ".internal", ROOT + ".query", ROOT + ".error", "okhttp3..", "retrofit2..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".error")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages(ROOT + ".error", "java..", "org.jspecify..", "org.immutables..")
                .check(CLASSES);
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.github.helpdeskbuttons.rules..")
                .check(CLASSES);
    }

    @Test
    void everyApiIsAnInterface() {
        classes().that().haveSimpleNameEndingWith("Api").should().beInterfaces().check(CLASSES);
    }

    private static Stream<JavaClass> exported() {
        return CLASSES.stream()
                .filter(type -> !type.getPackageName().endsWith(".internal"))
                .filter(type -> Modifier.isPublic(type.reflect().getModifiers()))
                .filter(type -> type.getEnclosingClass()
                        .map(outer -> Modifier.isPublic(outer.reflect().getModifiers()))
                        .orElse(true));
    }

    private static boolean isVisible(JavaMethod method) {
        return method.getModifiers().contains(JavaModifier.PUBLIC)
                && !method.getModifiers().contains(JavaModifier.SYNTHETIC);
    }
}
