package io.github.helpdeskbuttons.connectwise.internal;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import okhttp3.HttpUrl;

/**
 * Where a page begins: {@code page}, a number counted from one, or {@code pageId}, the last id of the page before.
 *
 * @param parameter the query parameter
 * @param value its value
 */
record Cursor(String parameter, long value) {

    static final String PAGE = "page";
    static final String PAGE_ID = "pageId";

    /** One link of RFC 8288: an address in angle brackets, then parameters. */
    private static final Pattern LINK =
            Pattern.compile("<([^>]*)>((?:\\s*;\\s*[^\\s=;,]+(?:\\s*=\\s*(?:\"[^\"]*\"|[^\\s\";,]*))?)*)");

    private static final Pattern NEXT =
            Pattern.compile("(?i);\\s*rel\\s*=\\s*(?:\"\\s*(?:[^\"]*\\s)?next(?:\\s[^\"]*)?\"|next(?=\\s|;|$))");

    /**
     * Finds where the next page begins.
     *
     * <p>Only these parameters are taken from the link and never its host, which may be that of a proxy, or plain http.
     *
     * @param request the address that was asked for, since a link may be relative
     * @param headers the values of {@code Link}
     * @return empty where no link leads on
     */
    static Optional<Cursor> next(HttpUrl request, List<String> headers) {
        return headers.stream()
                .flatMap(header -> LINK.matcher(header).results())
                .filter(link -> NEXT.matcher(link.group(2)).find())
                .flatMap(link -> Optional.ofNullable(request.resolve(link.group(1))).stream())
                .flatMap(Cursor::of)
                .findFirst();
    }

    private static Stream<Cursor> of(HttpUrl url) {
        return Stream.of(PAGE_ID, PAGE).flatMap(name -> of(url, name).stream()).limit(1);
    }

    private static Optional<Cursor> of(HttpUrl url, String name) {
        return url.queryParameterNames().stream()
                .filter(name::equalsIgnoreCase)
                .flatMap(actual -> Optional.ofNullable(url.queryParameter(actual)).stream())
                .flatMap(value -> number(value).stream())
                .map(number -> new Cursor(name, number))
                .findFirst();
    }

    private static Optional<Long> number(String text) {
        Matcher digits = Pattern.compile("\\d{1,18}").matcher(text);
        return digits.matches() ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }

    /** Whether a server that leads from the other cursor to this one leads on, and not in a circle. */
    boolean isAfter(Optional<Cursor> other) {
        return other.filter(before -> before.parameter.equals(parameter) && before.value >= value)
                .isEmpty();
    }
}
