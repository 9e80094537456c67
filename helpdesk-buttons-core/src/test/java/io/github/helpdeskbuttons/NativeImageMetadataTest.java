package io.github.helpdeskbuttons;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.helpdeskbuttons.internal.AttachmentContentJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import retrofit2.http.POST;

/** GraalVM's native-image learns from files in the jars what is reached by reflection alone. */
class NativeImageMetadataTest {
    private static final Path CLIENT = Path.of("..", "connectwise-client");
    private static final Path CORE = Path.of("");
    private static final String CLIENT_PACKAGE = "io.github.helpdeskbuttons.connectwise";

    private static final JavaClasses SDK = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_PACKAGE_INFOS)
            .importPackages("io.github.helpdeskbuttons");

    @Test
    void namesEachModelOfTheClientAndEachApiForJacksonAndRetrofit() {
        List<String> reached = Stream.concat(models(), apis()).sorted().toList();

        assertThat(reached)
                .contains(CLIENT_PACKAGE + ".model.Ticket$Builder", CLIENT_PACKAGE + ".TicketsApi")
                .hasSizeGreaterThan(80);
        recorded(CLIENT, "helpdesk-buttons-connectwise-client", "reflect-config.json")
                .shouldSay(array(reached, NativeImageMetadataTest::reflection));
    }

    @Test
    void namesEachApiOfTheClientForRetrofitsProxies() {
        List<String> apis = apis().sorted().toList();

        assertThat(apis).hasSizeGreaterThan(10);
        recorded(CLIENT, "helpdesk-buttons-connectwise-client", "proxy-config.json")
                .shouldSay(array(apis, api -> "{\"interfaces\": [\"" + api + "\"]}"));
    }

    @Test
    void namesTheFormsOfAPressForJacksonAndCoresOwnApisForRetrofit() {
        recorded(CORE, "helpdesk-buttons-core", "reflect-config.json")
                .shouldSay(array(
                        Stream.of(
                                        withNested(ButtonPress.class.getName()),
                                        withNested(Attachment.class.getName()),
                                        withNested("io.github.helpdeskbuttons.ImmutableButtonPress"),
                                        withNested("io.github.helpdeskbuttons.ImmutableAttachment"),
                                        withNested(AttachmentContentJson.class.getName()),
                                        apisOfCore().flatMap(NativeImageMetadataTest::withNested))
                                .flatMap(Function.identity())
                                .sorted()
                                .toList(),
                        NativeImageMetadataTest::reflection));
    }

    @Test
    void namesEachApiOfCoreForRetrofitsProxies() {
        List<String> apis = apisOfCore().sorted().toList();

        assertThat(apis).isNotEmpty();
        recorded(CORE, "helpdesk-buttons-core", "proxy-config.json")
                .shouldSay(array(apis, api -> "{\"interfaces\": [\"" + api + "\"]}"));
    }

    @Test
    void namesTheScriptsOfTheOutbox() {
        List<String> scripts = Stream.of("h2.sql", "postgresql.sql")
                .map(script -> "io/github/helpdeskbuttons/outbox/" + script)
                .toList();

        assertThat(scripts).allSatisfy(script -> assertThat(Path.of("src/main/resources", script))
                .exists());
        recorded(CORE, "helpdesk-buttons-core", "resource-config.json")
                .shouldSay(Stream.of(
                                Stream.of("{\"resources\": {\"includes\":"),
                                array(scripts, script -> "{\"pattern\": \"\\\\Q" + script + "\\\\E\"}").stream(),
                                Stream.of("}}"))
                        .flatMap(Function.identity())
                        .toList());
    }

    @Test
    void namesEveryResourceThereIs() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/io"))) {
            assertThat(files.filter(Files::isRegularFile))
                    .extracting(file -> file.getFileName().toString())
                    .containsExactlyInAnyOrder("h2.sql", "postgresql.sql");
        }
    }

    private static Stream<String> models() {
        return names(type -> type.getPackageName().equals(CLIENT_PACKAGE + ".model") && !type.isAnnotation());
    }

    private static Stream<String> apis() {
        return names(type -> type.getPackageName().equals(CLIENT_PACKAGE)
                && type.isInterface()
                && type.getSimpleName().endsWith("Api"));
    }

    /** What core asks of ConnectWise in its own words. */
    private static Stream<String> apisOfCore() {
        return names(type -> type.getPackageName().equals("io.github.helpdeskbuttons.internal")
                && type.isInterface()
                && type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(POST.class)));
    }

    private static Stream<String> withNested(String type) {
        return names(other -> other.getName().equals(type) || other.getName().startsWith(type + "$"));
    }

    private static Stream<String> names(Predicate<JavaClass> which) {
        return SDK.stream().filter(which).map(JavaClass::getName);
    }

    private static String reflection(String type) {
        return "{\"name\": \"" + type
                + "\", \"allDeclaredConstructors\": true, \"allDeclaredMethods\": true, \"allDeclaredFields\": true}";
    }

    private static List<String> array(List<String> items, Function<String, String> entry) {
        List<String> entries = items.stream().map(entry).toList();
        return Stream.of(
                        Stream.of("["),
                        entries.stream().limit(Math.max(0, entries.size() - 1)).map(line -> "  " + line + ","),
                        entries.stream().skip(Math.max(0, entries.size() - 1)).map(line -> "  " + line),
                        Stream.of("]"))
                .flatMap(Function.identity())
                .toList();
    }

    private static RecordedText recorded(Path module, String artifact, String file) {
        return new RecordedText(
                module.resolve("src/main/resources/META-INF/native-image/io.github.helpdeskbuttons")
                        .resolve(artifact)
                        .resolve(file),
                "What reflection reaches in " + artifact,
                "Programs that were compiled by native-image fail at run time where an entry is missing.");
    }
}
