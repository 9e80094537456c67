package io.github.helpdeskbuttons.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The SBOM of an artifact of the bundle. */
record Sbom(JsonNode json) {
    /** A library that an artifact brings or, where it is optional, can use. */
    record Component(String reference, String group, String name, String version, boolean optional) {
        String fileName() {
            return name + "-" + version + ".jar";
        }
    }

    static Sbom of(String artifact) {
        try {
            return new Sbom(new ObjectMapper().readTree(Bundle.bytes(Bundle.path(artifact, "-cyclonedx.json"))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The SBOM of " + artifact + " is no JSON", unreadable);
        }
    }

    List<Component> components() {
        return elements(json.path("components"))
                .map(component -> new Component(
                        component.path("bom-ref").asText(),
                        component.path("group").asText(),
                        component.path("name").asText(),
                        component.path("version").asText(),
                        component.path("scope").asText().equals("optional")))
                .toList();
    }

    /** The components that a host gets without asking: those that can be reached without an optional one. */
    List<Component> brought() {
        Map<String, Component> byReference = new HashMap<>();
        components().forEach(component -> byReference.put(component.reference(), component));
        Map<String, JsonNode> dependencies = new HashMap<>();
        elements(json.path("dependencies"))
                .forEach(node -> dependencies.put(node.path("ref").asText(), node.path("dependsOn")));

        Set<Component> reached = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(json.at("/metadata/component/bom-ref").asText()));
        while (!open.isEmpty()) {
            elements(dependencies.get(open.pop()))
                    .map(reference -> byReference.get(reference.asText()))
                    .filter(component -> !component.optional())
                    .filter(reached::add)
                    .forEach(component -> open.push(component.reference()));
        }
        return List.copyOf(reached);
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
