package io.github.helpdeskbuttons.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helpdeskbuttons.connectwise.simulator.ConnectWiseSimulator;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** The Java on the pages compiles, runs, and does what the page says. */
class JavaTest {
    private static final CompiledPages PAGES = CompiledPages.all();

    /** What the pages' programs expect to find in the folder where they run. */
    @BeforeAll
    static void files() throws Exception {
        Files.writeString(Path.of("screenshot.png"), "a picture");
        Files.deleteIfExists(Path.of("outbox.mv.db"));
    }

    @Test
    void allOfItCompilesWithoutAWarning() {
        assertThat(PAGES.complaints()).isEmpty();
        assertThat(PAGES.sources()).hasSizeGreaterThan(30);
    }

    @TestFactory
    Stream<DynamicTest> whatRunsHasTheEffectThatItIsShownFor() {
        List<PageSource> stories = PAGES.sources()
                .filter(source -> source.blocks().get(0).kind().matches("run|then"))
                .toList();
        assertThat(stories).hasSizeGreaterThan(8);
        return stories.stream()
                .map(story -> DynamicTest.dynamicTest(story.blocks().get(0).place(), () -> run(story)));
    }

    private static void run(PageSource story) throws Exception {
        PrintStream out = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (ConnectWiseSimulator connectWise = DocumentedConnectWise.start()) {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            IntConsumer afterBlock =
                    i -> Effects.check(story.blocks().get(i), connectWise, printed.toString(StandardCharsets.UTF_8));
            PAGES.load(story).getMethod("run", IntConsumer.class).invoke(null, afterBlock);
        } catch (InvocationTargetException thrown) {
            throw new AssertionError(
                    story.blocks().get(0).place() + " failed: " + thrown.getCause(), thrown.getCause());
        } finally {
            System.setOut(out);
        }
    }

    @TestFactory
    Stream<DynamicTest> theTestsOnThePagesPass() {
        List<PageSource> tests = PAGES.sources()
                .filter(source -> source.blocks().get(0).kind().equals("test"))
                .toList();
        assertThat(tests).isNotEmpty();
        return tests.stream()
                .map(test -> DynamicTest.dynamicTest(test.blocks().get(0).place(), () -> runTests(PAGES.load(test))));
    }

    private static void runTests(Class<?> tests) {
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(DiscoverySelectors.selectClass(tests))
                                .build(),
                        listener);
        TestExecutionSummary summary = listener.getSummary();

        assertThat(summary.getFailures().stream()
                        .map(failure -> failure.getTestIdentifier().getDisplayName() + ": " + failure.getException())
                        .collect(Collectors.joining("\n")))
                .isEmpty();
        assertThat(summary.getTestsSucceededCount()).isPositive().isEqualTo(summary.getTestsFoundCount());
    }
}
