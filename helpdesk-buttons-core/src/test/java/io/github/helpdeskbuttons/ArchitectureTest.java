package io.github.helpdeskbuttons;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The arrows of docs/architecture.md, and the public surface. */
class ArchitectureTest {
    private static final String RULES = "io.github.helpdeskbuttons.rules..";
    private static final String CLIENT = "io.github.helpdeskbuttons.connectwise..";

    /** Each says so in its Javadoc; the API interfaces, whose names end in Api, do too. */
    private static final Set<String> MEANT_TO_BE_IMPLEMENTED = Set.of(
            "HelpdeskButtons",
            "Attachment$Source",
            "DescriptionLayout",
            "InternalNoteLayout",
            "SubmissionListener",
            "AcceptedPresses",
            "OutboxListener",
            "PressCipher",
            "UndeliveredPressHandler",
            "ApiCall",
            "PagedCall",
            "Quoting",
            "RequestListener",
            "SigningKeySource",
            "NewDocument$Content",
            "NumberFunction",
            "TextFunction",
            "VariablesPredicate");

    private static final JavaClasses SDK = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("/simulator/") && !location.contains("-simulator-"))
            .withImportOption(location -> !location.contains("/testing/") && !location.contains("-testing-"))
            .importPackages("io.github.helpdeskbuttons");

    private static final DescribedPredicate<JavaClass> CORE = resideInAnyPackage(
                    "io.github.helpdeskbuttons",
                    "io.github.helpdeskbuttons.internal..",
                    "io.github.helpdeskbuttons.outbox..")
            .as("reside in core");

    @Test
    void theRulesKnowNothingButTheJdkAndTheirPatterns() {
        classes()
                .that()
                .resideInAPackage(RULES)
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(RULES, "java..", "com.google.re2j..", "org.jspecify.annotations.."))
                .because("an integrator adds one small jar")
                .check(SDK);
    }

    @Test
    void theClientKnowsNeitherRulesNorCore() {
        noClasses()
                .that()
                .resideInAPackage(CLIENT)
                .should()
                .dependOnClassesThat(resideInAPackage(RULES).or(CORE))
                .because("it is of use without the buttons")
                .check(SDK);
    }

    @Test
    void publicSignaturesOfCoreAndRulesNameNoLibrary() {
        classes()
                .that(CORE.or(resideInAPackage(RULES)).and(exported()))
                .should(nameOnlyTypesThat(
                        resideInAnyPackage(
                                "io.github.helpdeskbuttons..", "java..", "javax.sql..", "javax.crypto..", ""),
                        "are ours or the JDK's"))
                .because("a library in a signature can never be replaced")
                .check(SDK);
    }

    @Test
    void everyPublicTypeSaysWhetherItMayBeExtended() {
        classes()
                .that(exported())
                .and()
                .areNotAnnotations()
                .should(beFinalOrSealedOrIn(MEANT_TO_BE_IMPLEMENTED))
                .because("what can be extended by accident can never be changed")
                .check(SDK);
    }

    private static DescribedPredicate<JavaClass> exported() {
        return DescribedPredicate.describe(
                "are exported",
                type -> !type.getPackageName().contains(".internal")
                        && Stream.iterate(Optional.of(type), Optional::isPresent, inner -> inner.get()
                                        .getEnclosingClass())
                                .allMatch(
                                        visible -> visible.get().getModifiers().contains(JavaModifier.PUBLIC)));
    }

    private static ArchCondition<JavaClass> nameOnlyTypesThat(
            DescribedPredicate<JavaClass> allowed, String description) {
        return new ArchCondition<>("name only types that " + description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Stream.concat(
                                type.getMethods().stream(),
                                Stream.concat(type.getConstructors().stream(), type.getFields().stream()))
                        .filter(member -> member.getModifiers().contains(JavaModifier.PUBLIC)
                                || member.getModifiers().contains(JavaModifier.PROTECTED))
                        .filter(member -> !member.getModifiers().contains(JavaModifier.SYNTHETIC))
                        .forEach(member -> {
                            Set<JavaClass> named = new LinkedHashSet<>(member.getAllInvolvedRawTypes());
                            named.removeIf(allowed.or(primitive()));
                            named.forEach(foreign -> events.add(SimpleConditionEvent.violated(
                                    member, member.getFullName() + " names " + foreign.getName())));
                        });
            }
        };
    }

    private static DescribedPredicate<JavaClass> primitive() {
        return DescribedPredicate.describe(
                "primitive", type -> type.getBaseComponentType().isPrimitive());
    }

    private static ArchCondition<JavaClass> beFinalOrSealedOrIn(Set<String> meantToBeImplemented) {
        return new ArchCondition<>("be final, sealed, or one of " + meantToBeImplemented) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Class<?> reflected = type.reflect();
                boolean closed = type.getModifiers().contains(JavaModifier.FINAL)
                        || reflected.isSealed()
                        || reflected.isEnum()
                        || type.getSimpleName().endsWith("Api")
                        || meantToBeImplemented.contains(
                                type.getName().substring(type.getPackageName().length() + 1));
                if (!closed) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " is open"));
                }
            }
        };
    }
}
