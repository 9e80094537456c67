package io.github.helpdeskbuttons.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class PlotTest {
    @Test
    void namesEveryContestantInEveryPicture() throws Exception {
        List<String> texts = texts(Plot.of(sameForAll())).stream()
                .map(Element::getTextContent)
                .toList();

        for (String name : Contestants.names()) {
            assertThat(texts).filteredOn(name::equals).hasSize(Family.values().length);
        }
    }

    @Test
    void keepsTheNamesOfEqualTimesApart() throws Exception {
        List<Double> heights = texts(
                        Plot.of(sameForAll().subList(0, Contestants.names().size())))
                .stream()
                .filter(text -> Contestants.names().contains(text.getTextContent()))
                .map(text -> Double.valueOf(text.getAttribute("y")))
                .sorted()
                .toList();

        assertThat(heights).hasSameSizeAs(Contestants.names());
        for (int i = 1; i < heights.size(); i++) {
            assertThat(heights.get(i) - heights.get(i - 1)).isGreaterThanOrEqualTo(Plot.LINE_HEIGHT - 0.01);
        }
    }

    private static List<Measurement> sameForAll() {
        List<Measurement> all = new ArrayList<>();
        for (Family family : Family.values()) {
            for (String name : Contestants.names()) {
                all.add(new Measurement(family, 10, name, 0.02, 1, 0));
            }
        }
        return all;
    }

    private static List<Element> texts(String svg) throws Exception {
        NodeList nodes = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
                .getElementsByTagName("text");
        List<Element> texts = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add((Element) nodes.item(i));
        }
        return texts;
    }
}
