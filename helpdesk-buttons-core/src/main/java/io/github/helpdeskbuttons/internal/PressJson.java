package io.github.helpdeskbuttons.internal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.github.helpdeskbuttons.ButtonPress;
import io.github.helpdeskbuttons.InvalidPressException;
import io.github.helpdeskbuttons.PressLimits;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;

/** The JSON form of a press. */
public final class PressJson {
    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            // The limits of the press are kept instead, and are the host's to set.
                            .maxStringLength(Integer.MAX_VALUE)
                            .build())
                    .build())
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
            .defaultSetterInfo(JsonSetter.Value.construct(Nulls.SKIP, Nulls.SKIP))
            .build();

    private PressJson() {}

    /**
     * Reads a press.
     *
     * @param json the JSON form
     * @param limits how large it may be
     * @return the press
     * @throws InvalidPressException if it is no press in JSON, or too large
     */
    public static ButtonPress read(String json, PressLimits limits) {
        PressSize size = new PressSize(limits);
        size.checkJson(json);
        ButtonPress press = read(json);
        size.check(press);
        return press;
    }

    private static ButtonPress read(String json) {
        try {
            ButtonPress press = MAPPER.readValue(json, ButtonPress.class);
            if (press == null) {
                throw new InvalidPressException("The press is the JSON null; a JSON object was expected.");
            }
            return press;
        } catch (JsonProcessingException unreadable) {
            // Jackson's own message and cause quote the text, which is a person's.
            throw invalid(unreadable);
        }
    }

    private static InvalidPressException invalid(JsonProcessingException unreadable) {
        if (unreadable.getCause() instanceof InvalidPressException invalid) {
            return invalid;
        }
        String member = unreadable instanceof JsonMappingException mapping
                ? mapping.getPath().stream()
                        .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                        .collect(Collectors.joining("."))
                : "";
        JsonLocation location = unreadable.getLocation();
        return new InvalidPressException("The press could not be read"
                + (location == null ? "" : " at line " + location.getLineNr() + ", column " + location.getColumnNr())
                + (member.isEmpty() ? "" : ", member " + member)
                + ": a JSON object was expected in which texts are strings, selections and appendedTexts are arrays of "
                + "strings, attachments are {\"fileName\", \"contentType\", \"content\" in base64}, and pressedAt is like "
                + "\"2026-03-02T09:30:00Z\".");
    }

    /**
     * Writes a press, the attachments' content included.
     *
     * @param press the press
     * @return its JSON form
     */
    public static String write(ButtonPress press) {
        try {
            return MAPPER.writeValueAsString(press);
        } catch (JsonProcessingException failure) {
            throw new UncheckedIOException("The attachments of press " + press.id() + " could not be read", failure);
        }
    }
}
