package io.github.helpdeskbuttons.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every link leads somewhere. */
class LinkTest {
    /** The build has no network, so what is linked outside is kept to hosts that stay. */
    private static final Set<String> HOSTS = Set.of(
            "central.sonatype.com",
            "developer.connectwise.com",
            "github.com",
            "keepachangelog.com",
            "semver.org",
            "www.apache.org");

    private static final Pattern SCHEME = Pattern.compile("[a-z][a-z+.-]*:.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAMED_PAGE = Pattern.compile("\\bdocs/[\\w/-]+\\.md\\b");

    @TestFactory
    Stream<DynamicTest> everyLinkLeadsSomewhere() {
        return Page.all().stream().flatMap(page -> page.links().stream()
                .distinct()
                .map(link -> DynamicTest.dynamicTest(page + " → " + link, () -> check(page, link))));
    }

    @Test
    void thePagesLinkToOneAnother() {
        assertThat(Page.all()).hasSizeGreaterThan(15);
        assertThat(Page.all().stream().flatMap(page -> page.links().stream())).hasSizeGreaterThan(60);
    }

    private static void check(Page page, String link) throws IOException {
        if (SCHEME.matcher(link).matches()) {
            URI uri = URI.create(link);
            if (uri.getScheme().equals("mailto")) {
                return;
            }
            if (!"127.0.0.1".equals(uri.getHost())) {
                assertThat(uri.getScheme()).isEqualTo("https");
                assertThat(HOSTS).as("hosts that pages may link to").contains(uri.getHost());
            }
            return;
        }
        int hash = link.indexOf('#');
        String file = URLDecoder.decode(hash < 0 ? link : link.substring(0, hash), StandardCharsets.UTF_8);
        Path here = Repository.ROOT.resolve(page.path());
        Path target = file.isEmpty() ? here : here.resolveSibling(file).normalize();

        assertThat(target).exists().startsWith(Repository.ROOT);
        // Upper and lower case count on GitHub, and not on every disk.
        assertThat(target.toRealPath().endsWith(Repository.ROOT.relativize(target)))
                .as("spelled as the file is")
                .isTrue();
        if (hash >= 0) {
            assertThat(Files.isDirectory(target)).isFalse();
            assertThat(Page.of(Repository.path(target)).anchors()).contains(link.substring(hash + 1));
        }
    }

    @Test
    void everyPageThatTheCodeNamesIsThere() {
        Stream.of(".java", ".xml", ".yaml", ".yml", ".sql")
                .flatMap(ending -> Repository.files("", ending).stream())
                .forEach(file -> NAMED_PAGE
                        .matcher(Repository.read(file))
                        .results()
                        .forEach(named -> assertThat(Repository.ROOT.resolve(named.group()))
                                .as("named in %s", file)
                                .exists()));
    }

    @Test
    void theIndexLinksToEveryPageOfItsFolder() {
        Page index = Page.of("docs/README.md");

        assertThat(Repository.files("docs", ".md"))
                .filteredOn(file -> !file.endsWith("README.md"))
                .allSatisfy(file -> assertThat(index.links())
                        .contains(
                                Repository.ROOT.resolve("docs").relativize(file).toString()));
    }
}
