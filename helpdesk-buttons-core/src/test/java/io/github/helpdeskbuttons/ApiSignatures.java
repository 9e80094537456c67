package io.github.helpdeskbuttons;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What users can write against a type: a line for it, and one for each of its members. */
final class ApiSignatures {
    private ApiSignatures() {}

    static boolean isVisible(Class<?> type) {
        return (Modifier.isPublic(type.getModifiers()) || Modifier.isProtected(type.getModifiers()))
                && (type.getEnclosingClass() == null || isVisible(type.getEnclosingClass()));
    }

    static Stream<String> of(Class<?> type) {
        return Stream.of(
                        Stream.of(header(type)),
                        visible(type, Class::getDeclaredFields).map(Field::toGenericString),
                        visible(type, Class::getDeclaredConstructors).map(ApiSignatures::line),
                        Stream.concat(Stream.of(type), hiddenParents(type))
                                .flatMap(owner -> visible(owner, Class::getDeclaredMethods))
                                .map(ApiSignatures::line))
                .flatMap(Function.identity())
                .map(line -> line.replace('$', '.'))
                // What a parent that users cannot see declares, they see as the type's own.
                .map(line -> hiddenParents(type)
                        .map(Class::getCanonicalName)
                        .reduce(line, (text, parent) -> text.replace(parent + ".", type.getCanonicalName() + ".")))
                .distinct();
    }

    private static String header(Class<?> type) {
        String kind = type.isAnnotation()
                ? "@interface"
                : type.isInterface() ? "interface" : type.isEnum() ? "enum" : type.isRecord() ? "record" : "class";
        int modifiers = type.getModifiers() & ~Modifier.INTERFACE;
        return "type " + Modifier.toString(modifiers) + (type.isSealed() ? " sealed " : " ") + kind + " "
                + type.getName()
                + list("<", typeParameters(type), ">")
                + list(" extends ", named(Stream.ofNullable(type.getGenericSuperclass())), "")
                + list(" implements ", named(Arrays.stream(type.getGenericInterfaces())), "")
                + list(" permits ", permitted(type), "");
    }

    private static List<String> typeParameters(Class<?> type) {
        return Arrays.stream(type.getTypeParameters())
                .map(parameter -> parameter.getName() + " extends " + names(parameter))
                .toList();
    }

    private static String names(TypeVariable<?> parameter) {
        return Arrays.stream(parameter.getBounds()).map(Type::getTypeName).collect(Collectors.joining(" & "));
    }

    /** Without the parents that users cannot name. */
    private static List<String> named(Stream<Type> parents) {
        return parents.filter(parent -> parent != Object.class)
                .filter(parent -> !(parent instanceof Class<?> raw) || isVisible(raw))
                .map(Type::getTypeName)
                .sorted()
                .toList();
    }

    private static List<String> permitted(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses())
                        .filter(ApiSignatures::isVisible)
                        .map(Class::getName)
                        .sorted()
                        .toList()
                : List.of();
    }

    private static String list(String before, Collection<String> items, String after) {
        return items.isEmpty() ? "" : before + String.join(", ", items) + after;
    }

    private static Stream<Class<?>> hiddenParents(Class<?> type) {
        return Stream.<Class<?>>iterate(
                type.getSuperclass(), parent -> parent != null && !isVisible(parent), Class::getSuperclass);
    }

    private static <M extends Member> Stream<M> visible(Class<?> type, Function<Class<?>, M[]> members) {
        return Arrays.stream(members.apply(type))
                .filter(member -> !member.isSynthetic())
                .filter(member -> Modifier.isPublic(member.getModifiers())
                        || (Modifier.isProtected(member.getModifiers()) && !Modifier.isFinal(type.getModifiers())));
    }

    private static String line(Executable executable) {
        return executable.toGenericString().replaceFirst("^(.*?)\\b(final|synchronized) ", "$1") + nullable(executable);
    }

    private static String nullable(Executable executable) {
        AnnotatedType[] parameters = executable.getAnnotatedParameterTypes();
        List<String> places = Stream.concat(
                        IntStream.range(0, parameters.length)
                                .filter(index -> parameters[index].isAnnotationPresent(Nullable.class))
                                .mapToObj(index -> "argument " + (index + 1)),
                        Stream.of("result")
                                .filter(result -> executable instanceof Method method
                                        && method.getAnnotatedReturnType().isAnnotationPresent(Nullable.class)))
                .toList();
        return list(" nullable: ", places, "");
    }
}
