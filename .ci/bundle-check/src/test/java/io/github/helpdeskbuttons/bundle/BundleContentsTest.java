package io.github.helpdeskbuttons.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BundleContentsTest {
    @Test
    void theVersionIsNoSnapshot() {
        assertThat(Bundle.version()).doesNotEndWith("-SNAPSHOT");
    }

    @Test
    void eachArtifactHasPomJarSourcesJavadocAndSbomUnderItsCoordinatesAndThereIsNothingElse() {
        assertThat(Bundle.contents())
                .containsExactlyInAnyOrderElementsOf(Bundle.ARTIFACTS.stream()
                        .flatMap(artifact -> Stream.of(".pom", ".jar", "-sources.jar", "-javadoc.jar", "-cyclonedx.json")
                                .map(ending -> Bundle.path(artifact, ending)))
                        .toList());
    }
}
