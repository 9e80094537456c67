package io.github.helpdeskbuttons.connectwise.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.helpdeskbuttons.connectwise.internal.Json;
import java.io.IOException;
import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every model, found by looking at the package, with every field there or not and texts of any characters. */
class JsonRoundTripTest {

    private static final Path SOURCES = Path.of("src/main/java/io/github/helpdeskbuttons/connectwise/model");

    @Property(tries = 300)
    void survivesJsonBothWays(@ForAll("models") Object model) throws IOException {
        Class<?> type = modelOf(model);

        byte[] json = Json.MAPPER.writerFor(type).writeValueAsBytes(model);

        assertThat((Object) Json.MAPPER.readValue(json, type)).isEqualTo(model);
        assertThat(new String(json, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8))
                .isEqualTo(json);
    }

    @Property(tries = 300)
    void passesOverFieldsThatItDoesNotKnow(@ForAll("models") Object model) throws IOException {
        Class<?> type = modelOf(model);
        ObjectNode json = Json.MAPPER.valueToTree(model);
        json.putObject("_info").put("lastUpdated", "2026-01-01T00:00:00Z");
        json.putArray("brandNewField").add(1).addNull();

        assertThat((Object) Json.MAPPER.readValue(json.toString(), type)).isEqualTo(model);
    }

    @Property(tries = 300)
    void readsNullAsAbsent(@ForAll("models") Object model) throws IOException {
        Class<?> type = modelOf(model);
        ObjectNode json = Json.MAPPER.valueToTree(model);
        fields(type).map(Method::getName).filter(name -> !json.has(name)).forEach(json::putNull);

        assertThat((Object) Json.MAPPER.readValue(json.toString(), type)).isEqualTo(model);
    }

    @Property(tries = 300)
    void writesNothingThatIsNotSet(@ForAll("models") Object model) {
        JsonNode json = Json.MAPPER.valueToTree(model);

        assertThat(json.findValues("null")).isEmpty();
        assertThat(json).allSatisfy(value -> assertThat(value.isNull()).isFalse());
        long set = fields(modelOf(model))
                .filter(field -> isSet(invoke(field, model)))
                .count();
        assertThat(json.size()).isEqualTo((int) set);
    }

    @Property(tries = 300)
    void copiesThroughItsBuilder(@ForAll("models") Object model) throws ReflectiveOperationException {
        Object builder = modelOf(model).getMethod("toBuilder").invoke(model);
        Method build = builder.getClass().getMethod("build");
        build.setAccessible(true);

        assertThat(build.invoke(builder)).isEqualTo(model).hasSameHashCodeAs(model);
    }

    @Test
    void coversEveryModel() {
        assertThat(modelTypes()).hasSizeGreaterThan(25).contains(NewTicket.class, Ticket.class, Contact.class);
    }

    @Provide
    Arbitrary<Object> models() {
        List<Class<?>> types = modelTypes();
        return Arbitraries.of(types).flatMap(type -> Arbitraries.longs().map(seed -> make(type, new Random(seed))));
    }

    private static List<Class<?>> modelTypes() {
        try (Stream<Path> files = Files.list(SOURCES)) {
            return files.map(file -> file.getFileName().toString().replace(".java", ""))
                    .filter(name -> !name.equals("package-info"))
                    .<Class<?>>map(JsonRoundTripTest::load)
                    .filter(type -> type.isSealed() && Modifier.isPublic(type.getModifiers()))
                    .sorted(Comparator.comparing(Class::getName))
                    .toList();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(JsonRoundTripTest.class.getPackageName() + "." + name);
        } catch (ClassNotFoundException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Class<?> modelOf(Object model) {
        return model.getClass().getInterfaces()[0];
    }

    /** The fields of a model: what its interface declares and leaves open. */
    private static Stream<Method> fields(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isAbstract(method.getModifiers()))
                .sorted(Comparator.comparing(Method::getName));
    }

    private static boolean isSet(Object value) {
        return !value.equals(Optional.empty()) && !value.equals(List.of());
    }

    private static Object make(Class<?> type, Random random) {
        Object builder = invoke(method(type, "builder"), null);
        fields(type).forEach(field -> {
            if (isRequired(field) || random.nextInt(3) > 0) {
                set(builder, field, value(field.getGenericReturnType(), random));
            }
        });
        try {
            return invoke(method(builder.getClass(), "build"), builder);
        } catch (IllegalArgumentException refused) {
            // A request that ConnectWise would refuse; there are others.
            return make(type, random);
        }
    }

    private static boolean isRequired(Method field) {
        return field.getReturnType() != Optional.class && field.getReturnType() != List.class;
    }

    private static Object value(Type type, Random random) {
        if (type instanceof ParameterizedType parameterized) {
            Type element = parameterized.getActualTypeArguments()[0];
            return parameterized.getRawType() == Optional.class
                    ? Optional.of(value(element, random))
                    : IntStream.range(0, random.nextInt(3))
                            .mapToObj(i -> value(element, random))
                            .toList();
        }
        if (type == String.class) {
            return text(random);
        }
        if (type == long.class || type == Long.class) {
            return random.nextLong();
        }
        if (type == int.class || type == Integer.class) {
            return random.nextInt();
        }
        if (type == boolean.class || type == Boolean.class) {
            return random.nextBoolean();
        }
        if (type == Instant.class) {
            return Instant.ofEpochSecond(random.nextInt());
        }
        if (type == JsonNode.class) {
            JsonNodeFactory nodes = JsonNodeFactory.instance;
            return random.nextBoolean() ? nodes.textNode(text(random)) : nodes.booleanNode(random.nextBoolean());
        }
        return make((Class<?>) type, random);
    }

    /** Short enough for every field, not blank, and of any characters but halves of surrogate pairs. */
    private static String text(Random random) {
        StringBuilder text = new StringBuilder("x");
        random.ints(random.nextInt(4), 0, Character.MAX_CODE_POINT)
                .filter(codePoint -> Character.getType(codePoint) != Character.SURROGATE)
                .forEach(text::appendCodePoint);
        return text.append(random.nextBoolean() ? "\"\\\u0000" : "").toString();
    }

    private static void set(Object builder, Method field, Object value) {
        String name = value instanceof List ? "addAll" + capital(field.getName()) : field.getName();
        Method setter = Arrays.stream(builder.getClass().getMethods())
                .filter(method -> method.getName().equals(name) && method.getParameterCount() == 1)
                .filter(method -> wrapped(method.getParameterTypes()[0]).isInstance(value))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no setter " + name));
        setter.setAccessible(true);
        invoke(setter, builder, value);
    }

    private static Class<?> wrapped(Class<?> type) {
        return MethodType.methodType(type).wrap().returnType();
    }

    private static String capital(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static Method method(Class<?> type, String name) {
        Method method = Arrays.stream(type.getMethods())
                .filter(candidate -> candidate.getName().equals(name) && candidate.getParameterCount() == 0)
                .findFirst()
                .orElseThrow();
        method.setAccessible(true);
        return method;
    }

    private static Object invoke(Method method, @Nullable Object target, Object... arguments) {
        try {
            method.setAccessible(true);
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failure) {
            if (failure.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            throw new IllegalStateException(failure.getCause());
        } catch (IllegalAccessException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
