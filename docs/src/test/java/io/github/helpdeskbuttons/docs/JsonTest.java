package io.github.helpdeskbuttons.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.helpdeskbuttons.ButtonPress;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The JSON on the pages is JSON; where it says that it is a press, it is read as one and nothing of it is passed over. */
class JsonTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TestFactory
    Stream<DynamicTest> everyBlockParses() {
        List<Block> blocks =
                Page.all().stream().flatMap(page -> page.blocks("json")).toList();
        assertThat(blocks).isNotEmpty();
        return blocks.stream()
                .map(block -> DynamicTest.dynamicTest(block.place(), () -> {
                    JsonNode shown = JSON.readTree(block.code());

                    if (block.kind().equals("press")) {
                        JsonNode read =
                                JSON.readTree(ButtonPress.fromJson(block.code()).toJson());
                        shown.properties().forEach(member -> assertThat(read.get(member.getKey()))
                                .as(member.getKey())
                                .isEqualTo(member.getValue()));
                    }
                }));
    }
}
