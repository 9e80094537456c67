package io.github.helpdeskbuttons.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class PublishedPomTest {
    static final List<String> ARTIFACTS = Bundle.ARTIFACTS;

    @ParameterizedTest
    @FieldSource("ARTIFACTS")
    void hasTheCoordinatesOfItsPath(String artifact) {
        assertThat(texts(artifact, "/project/groupId")).containsExactly(Bundle.GROUP);
        assertThat(texts(artifact, "/project/artifactId")).containsExactly(artifact);
        assertThat(texts(artifact, "/project/version")).containsExactly(Bundle.version());
    }

    @ParameterizedTest
    @FieldSource("ARTIFACTS")
    void saysWhatMavenCentralAsksFor(String artifact) {
        for (String element : List.of(
                "name",
                "description",
                "url",
                "licenses/license/name",
                "licenses/license/url",
                "developers/developer/name",
                "scm/connection",
                "scm/developerConnection",
                "scm/url")) {
            assertThat(texts(artifact, "/project/" + element))
                    .as(element)
                    .isNotEmpty()
                    .allSatisfy(text -> assertThat(text).isNotBlank());
        }
    }

    @ParameterizedTest
    @FieldSource("ARTIFACTS")
    void namesTheSameSiteAndRepositoryInEachArtifact(String artifact) {
        assertThat(texts(artifact, "/project/url | /project/scm/url"))
                .containsOnly("https://github.com/helpdeskbuttons/helpdesk-buttons-java");
    }

    @ParameterizedTest
    @FieldSource("ARTIFACTS")
    void standsAlone(String artifact) {
        for (String element : List.of(
                "parent",
                "modules",
                "build",
                "profiles",
                "properties",
                "dependencyManagement",
                "repositories",
                "pluginRepositories",
                "distributionManagement")) {
            assertThat(texts(artifact, "/project/" + element)).as(element).isEmpty();
        }
    }

    @ParameterizedTest
    @FieldSource("ARTIFACTS")
    void dependsOnNothingOfTestsOrOfTheBuild(String artifact) {
        assertThat(texts(artifact, "//dependency/scope")).containsOnly("compile");
        assertThat(texts(artifact, "//dependency/groupId"))
                .isNotEmpty()
                .doesNotContain("org.immutables", "org.junit.jupiter", "org.assertj");
    }

    @ParameterizedTest
    @FieldSource("ARTIFACTS")
    void namesVersionsThatAreReleased(String artifact) {
        assertThat(texts(artifact, "//dependency/version"))
                .hasSameSizeAs(texts(artifact, "//dependency"))
                .allSatisfy(version -> assertThat(version).matches("\\d[\\w.]*").doesNotContain("SNAPSHOT"));
    }

    @Test
    void ofCoreLeavesTheOutboxsLibrariesToTheHost() {
        assertThat(texts("helpdesk-buttons-core", "//dependency[optional='true']/artifactId"))
                .containsExactlyInAnyOrder("db-scheduler", "h2");
    }

    @Test
    void ofTheRulesTestingLeavesJqwikToTheProject() {
        assertThat(texts("helpdesk-buttons-rules-testing", "//dependency[optional='true']/artifactId"))
                .containsExactly("jqwik-api");
    }

    @Test
    void ofTheClientKeepsTheOldOkHttpAway() {
        assertThat(texts("helpdesk-buttons-connectwise-client", "//dependency[exclusions/exclusion/artifactId='okhttp']/artifactId"))
                .containsExactlyInAnyOrder("retrofit", "converter-jackson");
    }

    private static List<String> texts(String artifact, String path) {
        try {
            NodeList found =
                    (NodeList) XPathFactory.newInstance().newXPath().evaluate(path, pom(artifact), XPathConstants.NODESET);
            return IntStream.range(0, found.getLength())
                    .mapToObj(index -> found.item(index).getTextContent())
                    .toList();
        } catch (XPathExpressionException wrongPath) {
            throw new IllegalArgumentException(path, wrongPath);
        }
    }

    private static Document pom(String artifact) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(Bundle.bytes(Bundle.path(artifact, ".pom"))));
        } catch (Exception unreadable) {
            throw new IllegalStateException("The POM of " + artifact + " is no XML", unreadable);
        }
    }
}
