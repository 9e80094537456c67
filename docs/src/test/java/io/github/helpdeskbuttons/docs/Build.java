package io.github.helpdeskbuttons.docs;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Model;
import org.apache.maven.model.PluginContainer;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;

/** What the poms say. */
final class Build {
    private static final Pattern PROPERTY = Pattern.compile("\\$\\{([\\w.-]+)}");

    /** By the modules' folders; the root's is the empty text. */
    private final Map<String, Model> modules = new LinkedHashMap<>();

    private final Map<String, String> versions = new LinkedHashMap<>();
    private final Map<String, String> groups = new LinkedHashMap<>();

    private Build() {
        add("");
        modules.values().forEach(this::addVersions);
    }

    static Build read() {
        return new Build();
    }

    /** Reads a pom. */
    static Model model(String pom) {
        try (Reader reader = new StringReader(pom)) {
            return new MavenXpp3Reader().read(reader);
        } catch (IOException | XmlPullParserException unreadable) {
            throw new IllegalArgumentException("This is no pom: " + unreadable.getMessage(), unreadable);
        }
    }

    private void add(String folder) {
        String below = folder.isEmpty() ? "" : folder + "/";
        Model model = model(Repository.read(below + "pom.xml"));
        modules.put(folder, model);
        model.getModules().forEach(module -> add(below + module));
    }

    private void addVersions(Model model) {
        String own = version(model);
        versions.put("io.github.helpdeskbuttons:" + model.getArtifactId(), own);
        List<Dependency> dependencies = new ArrayList<>(model.getDependencies());
        if (model.getDependencyManagement() != null) {
            dependencies.addAll(model.getDependencyManagement().getDependencies());
        }
        for (Dependency dependency : dependencies) {
            if (dependency.getVersion() != null) {
                String version = resolved(model, dependency.getVersion());
                versions.putIfAbsent(dependency.getManagementKey().replaceFirst(":jar$", ""), version);
                if ("import".equals(dependency.getScope())) {
                    groups.put(dependency.getGroupId(), version);
                }
            }
        }
        if (model.getBuild() != null) {
            Stream.of(model.getBuild().getPluginManagement(), model.getBuild())
                    .filter(container -> container != null)
                    .map(PluginContainer::getPlugins)
                    .flatMap(List::stream)
                    .filter(plugin -> plugin.getVersion() != null)
                    .forEach(plugin -> versions.put(plugin.getKey(), plugin.getVersion()));
        }
    }

    private static String version(Model model) {
        return model.getVersion() == null ? model.getParent().getVersion() : model.getVersion();
    }

    private String resolved(Model model, String text) {
        Matcher property = PROPERTY.matcher(text);
        return property.replaceAll(match -> Matcher.quoteReplacement(
                match.group(1).equals("project.version")
                        ? version(model)
                        : Stream.of(model, root())
                                .map(candidate -> candidate.getProperties().getProperty(match.group(1)))
                                .filter(value -> value != null)
                                .findFirst()
                                .orElseThrow()));
    }

    Model root() {
        return Optional.ofNullable(modules.get("")).orElseThrow();
    }

    Set<String> modules() {
        return new TreeSet<>(modules.keySet());
    }

    /** The folder of a module as a command names it: by the folder itself, or by the artifact with a colon before it. */
    String folder(String selected) {
        return modules.entrySet().stream()
                .filter(module -> selected.equals(":" + module.getValue().getArtifactId()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(selected);
    }

    Model module(String folder) {
        return Optional.ofNullable(modules.get(folder))
                .orElseThrow(() -> new AssertionError("there is no module " + folder));
    }

    /** The module and those above it, from which it has its properties. */
    Stream<Model> lineage(String folder) {
        Model model = module(folder);
        int slash = folder.lastIndexOf('/');
        String parent = slash < 0 ? "" : folder.substring(0, slash);
        return Stream.of(model, modules.getOrDefault(parent, root()), root());
    }

    /** The version that this build uses of an artifact or plugin, such as {@code com.h2database:h2}. */
    Optional<String> versionOf(String groupAndArtifact) {
        return Optional.ofNullable(versions.get(groupAndArtifact)).or(() -> groups.entrySet().stream()
                .filter(group -> groupAndArtifact.startsWith(group.getKey()))
                .map(Map.Entry::getValue)
                .findFirst());
    }

    /** The version that the modules of this build have. */
    String version() {
        return version(root());
    }

    /** Whether others can get the artifact of a module. */
    boolean isPublished(String artifact) {
        Predicate<Model> named = model -> model.getArtifactId().equals(artifact);
        return modules.entrySet().stream()
                .filter(module -> named.test(module.getValue()))
                .anyMatch(module -> lineage(module.getKey())
                        .noneMatch(model -> model.getProperties().containsKey("maven.deploy.skip")));
    }
}
