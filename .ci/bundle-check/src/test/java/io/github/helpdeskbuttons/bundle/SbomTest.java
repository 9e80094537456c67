package io.github.helpdeskbuttons.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class SbomTest {
    static final List<String> ARTIFACTS = Bundle.ARTIFACTS;

    @ParameterizedTest
    @FieldSource("ARTIFACTS")
    void isAboutItsArtifact(String artifact) {
        JsonNode sbom = Sbom.of(artifact).json();

        assertThat(sbom.path("bomFormat").asText()).isEqualTo("CycloneDX");
        assertThat(sbom.at("/metadata/component/name").asText()).isEqualTo(artifact);
        assertThat(sbom.at("/metadata/component/version").asText()).isEqualTo(Bundle.version());
    }

    @ParameterizedTest
    @FieldSource("ARTIFACTS")
    void saysNothingThatDiffersInEachBuild(String artifact) {
        JsonNode sbom = Sbom.of(artifact).json();

        assertThat(sbom.has("serialNumber")).isFalse();
        assertThat(sbom.at("/metadata/timestamp").isMissingNode()).isTrue();
    }

    @ParameterizedTest
    @FieldSource("ARTIFACTS")
    void listsNothingOfTestsOrOfTheBuild(String artifact) {
        assertThat(Sbom.of(artifact).components())
                .isNotEmpty()
                .extracting(Sbom.Component::group)
                .doesNotContain("org.immutables", "org.junit.jupiter", "org.assertj", "ch.qos.logback");
    }

    @Test
    void ofTheRulesListsThemWithNothingButTheirPatternsAndAnnotations() {
        assertThat(Sbom.of("helpdesk-buttons-rules-dsl").components())
                .extracting(Sbom.Component::name)
                .containsExactlyInAnyOrder("re2j", "jspecify");
    }
}
