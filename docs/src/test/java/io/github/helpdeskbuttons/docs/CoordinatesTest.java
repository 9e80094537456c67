package io.github.helpdeskbuttons.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Model;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What pages tell their readers to put into a pom is what this build is made with. */
class CoordinatesTest {
    private static final Pattern INLINE = Pattern.compile("([a-z][\\w.-]+):([a-z][\\w.-]+):(\\d[\\w.-]+)");

    private final Build build = Build.read();

    @TestFactory
    Stream<DynamicTest> everyDependencyAndPluginIsOfAVersionThatThisBuildUses() {
        List<Block> blocks =
                Page.all().stream().flatMap(page -> page.blocks("xml")).toList();
        assertThat(blocks).hasSizeGreaterThan(3);
        return blocks.stream().map(block -> DynamicTest.dynamicTest(block.place(), () -> check(block)));
    }

    private void check(Block block) {
        Model model = Build.model(
                block.code().contains("<project")
                        ? block.code()
                        : "<project><dependencies>" + block.code() + "</dependencies></project>");

        assertThat(model.getDependencies()).isNotEmpty();
        model.getDependencies().forEach(this::check);
        if (model.getBuild() != null) {
            model.getBuild().getPlugins().forEach(plugin -> assertUsed(plugin.getKey(), plugin.getVersion()));
        }
    }

    private void check(Dependency dependency) {
        assertUsed(dependency.getGroupId() + ":" + dependency.getArtifactId(), dependency.getVersion());
        if (dependency.getGroupId().equals("io.github.helpdeskbuttons")) {
            assertThat(build.isPublished(dependency.getArtifactId())).isTrue();
        }
    }

    private void assertUsed(String groupAndArtifact, String version) {
        assertThat(build.versionOf(groupAndArtifact)).as(groupAndArtifact).contains(version);
    }

    @TestFactory
    Stream<DynamicTest> soAreTheCoordinatesInSentences() {
        List<String> coordinates = Page.all().stream()
                .flatMap(page -> page.inlineCode().stream())
                .filter(INLINE.asMatchPredicate())
                .distinct()
                .toList();
        assertThat(coordinates).isNotEmpty();
        return coordinates.stream()
                .map(text -> DynamicTest.dynamicTest(text, () -> {
                    int colon = text.lastIndexOf(':');
                    assertUsed(text.substring(0, colon), text.substring(colon + 1));
                }));
    }
}
