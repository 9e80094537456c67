package io.github.helpdeskbuttons.connectwise.simulator;

import io.github.helpdeskbuttons.connectwise.simulator.internal.ApiResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Something that goes wrong with a request: what the caller sees of it, whether the change takes place nevertheless, and
 * which requests it hits.
 *
 * <p>A fault starts as one of the static methods, and hits the next request of any kind, once. Unless said otherwise at
 * the method, the request changes nothing: see {@link #afterTheChange()} and {@link #lateCommit()}.
 *
 * <pre>{@code
 * simulator.fail(Fault.error(500, "ConnectWiseApi", "A timeout has occured. Please try again.")
 *         .afterTheChange()
 *         .on("POST", "service/tickets")
 *         .times(2));
 * }</pre>
 *
 * <p>Immutable: each method returns another fault. Give one to {@link ConnectWiseSimulator#fail(Fault)}, or return it from
 * a {@link FaultPlan}.
 */
public final class Fault {

    /** What becomes of the change that a request asked for. */
    enum Change {
        NONE,
        NOW,
        LATE
    }

    /** What a fault does. */
    record Effect(Reply reply, Change change, Optional<Duration> lateBy, Duration before, Duration after) {}

    /** Which requests a fault hits. */
    record Trigger(Optional<String> method, Optional<Pattern> path, int skip, int times) {
        boolean matches(ReceivedRequest request) {
            return method.map(request.method()::equals).orElse(true)
                    && path.map(pattern -> pattern.matcher(request.path()).matches())
                            .orElse(true);
        }
    }

    /** RFC 9110, 5.6.7; the JDK's own formatter writes days of one digit, which HTTP does not allow. */
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private static final Trigger NEXT_REQUEST = new Trigger(Optional.empty(), Optional.empty(), 0, 1);

    private final Effect effect;
    private final Trigger trigger;

    private Fault(Effect effect, Trigger trigger) {
        this.effect = effect;
        this.trigger = trigger;
    }

    private static Fault of(Reply reply, Change change) {
        Effect effect = new Effect(reply, change, Optional.empty(), Duration.ZERO, Duration.ZERO);
        return new Fault(effect, NEXT_REQUEST);
    }

    private static Fault given(ApiResponse response) {
        return of(new Reply.Given(response), Change.NONE);
    }

    /**
     * {@return an error in ConnectWise's own shape: {@code {"code": …, "message": …, "errors": null}}}
     *
     * @param status the HTTP status, 100 to 599
     * @param code ConnectWise's word, such as {@code InvalidObject}
     * @param message what a person reads
     * @throws NullPointerException if {@code code} or {@code message} is null
     * @throws IllegalArgumentException if the status is none
     */
    public static Fault error(int status, String code, String message) {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(message, "message");
        return given(ApiResponse.error(checked(status), code, message));
    }

    /**
     * {@return an answer of any status, content type and body}
     *
     * @param status the HTTP status, 100 to 599
     * @param contentType the {@code Content-Type} header, such as {@code text/plain}
     * @param body sent as UTF-8; may be empty
     * @throws NullPointerException if {@code contentType} or {@code body} is null
     * @throws IllegalArgumentException if the status is none
     */
    public static Fault answer(int status, String contentType, String body) {
        Objects.requireNonNull(contentType, "contentType");
        Objects.requireNonNull(body, "body");
        return given(ApiResponse.text(checked(status), contentType, body));
    }

    /**
     * {@return an HTML page, as of a proxy in front of ConnectWise}
     *
     * @param status the HTTP status, 100 to 599
     * @throws IllegalArgumentException if the status is none
     */
    public static Fault html(int status) {
        String page = "<html><head><title>" + status + "</title></head><body><h1>" + status
                + " Service Unavailable</h1></body></html>";
        return given(ApiResponse.text(checked(status), "text/html", page));
    }

    /**
     * {@return an answer without a body}
     *
     * @param status the HTTP status, 100 to 599
     * @throws IllegalArgumentException if the status is none
     */
    public static Fault empty(int status) {
        return given(ApiResponse.empty(checked(status)));
    }

    /**
     * {@return a 429 in the shape that ConnectWise gives it, with {@code Retry-After} in seconds}
     *
     * @param retryAfter rounded up to whole seconds
     * @throws NullPointerException if {@code retryAfter} is null
     */
    public static Fault tooManyRequests(Duration retryAfter) {
        long seconds =
                Objects.requireNonNull(retryAfter, "retryAfter").plusMillis(999).toSeconds();
        return tooManyRequests(Long.toString(seconds), seconds);
    }

    /**
     * {@return a 429 whose {@code Retry-After} is a date}
     *
     * @param retryAt the date, sent to the second
     * @throws NullPointerException if {@code retryAt} is null
     */
    public static Fault tooManyRequestsUntil(Instant retryAt) {
        Objects.requireNonNull(retryAt, "retryAt");
        return tooManyRequests(HTTP_DATE.format(retryAt), 30);
    }

    private static Fault tooManyRequests(String retryAfter, long seconds) {
        String body = "{\"error\":\"ConnectWiseAPI\",\"message\":\"Too many requests. Please try again in " + seconds
                + " seconds.\"}";
        return given(
                ApiResponse.text(429, "application/json; charset=utf-8", body).with("Retry-After", retryAfter));
    }

    /** {@return a TCP reset instead of an answer} */
    public static Fault reset() {
        return of(new Reply.Reset(), Change.NONE);
    }

    /** {@return a connection that is closed in an orderly way, without a byte of an answer} */
    public static Fault close() {
        return of(new Reply.Closed(), Change.NONE);
    }

    /** {@return bytes that are no HTTP, then the end of the connection} */
    public static Fault garbage() {
        return of(new Reply.Garbage(), Change.NONE);
    }

    /**
     * {@return no answer at all, until {@link ConnectWiseSimulator#releaseStalled()} or the simulator is closed; what a
     * client meets with its time-out} Each stalled request holds one of the server's 256 threads: a campaign of many
     * time-outs rather uses {@code Fault.reset().delayed(…)}.
     */
    public static Fault stall() {
        return of(new Reply.Stalled(), Change.NONE);
    }

    /** {@return an answer of which half arrives before the connection closes; the change takes place} */
    public static Fault cutBody() {
        return of(new Reply.Cut(), Change.NOW);
    }

    /** {@return an answer of half a JSON text that claims to be whole; the change takes place} */
    public static Fault truncatedJson() {
        return of(new Reply.Truncated(), Change.NOW);
    }

    /**
     * {@return a right answer that comes late; the change takes place at once}
     *
     * @param delay in real time
     * @throws NullPointerException if {@code delay} is null
     */
    public static Fault slowAnswer(Duration delay) {
        return of(new Reply.Normal(), Change.NOW).delayed(delay);
    }

    /**
     * {@return a change that takes place late, with its right answer then}
     *
     * @param delay in real time
     * @throws NullPointerException if {@code delay} is null
     */
    public static Fault slowChange(Duration delay) {
        Effect slow = new Effect(
                new Reply.Normal(),
                Change.NOW,
                Optional.empty(),
                Objects.requireNonNull(delay, "delay"),
                Duration.ZERO);
        return new Fault(slow, NEXT_REQUEST);
    }

    /** {@return the same fault, but the change takes place: the caller sees a failure that was none} */
    public Fault afterTheChange() {
        return change(Change.NOW, Optional.empty());
    }

    /**
     * {@return the same fault, but the change takes place later, when the test calls {@link
     * ConnectWiseSimulator#commitLate()} or {@link LateCommit#commit()}} Its ids are drawn at once, as a database does:
     * what was added meanwhile has higher ones.
     */
    public Fault lateCommit() {
        return change(Change.LATE, Optional.empty());
    }

    /**
     * {@return the same fault, but the change takes place once the simulator's clock has advanced}
     *
     * @param delay after the request arrived, by the clock given to {@link ConnectWiseSimulator.Builder#clock}
     * @throws NullPointerException if {@code delay} is null
     */
    public Fault lateCommit(Duration delay) {
        return change(Change.LATE, Optional.of(Objects.requireNonNull(delay, "delay")));
    }

    /**
     * {@return the same fault, with its answer sent later, in real time}
     *
     * @param delay in real time
     * @throws NullPointerException if {@code delay} is null
     */
    public Fault delayed(Duration delay) {
        Objects.requireNonNull(delay, "delay");
        return new Fault(new Effect(effect.reply(), effect.change(), effect.lateBy(), effect.before(), delay), trigger);
    }

    /**
     * {@return the same fault, for requests of one method and path}
     *
     * @param method the HTTP method, in any case
     * @param pathRegex must match the whole of {@link ReceivedRequest#path()}, such as {@code service/tickets/\d+/notes}
     * @throws NullPointerException if an argument is null
     * @throws java.util.regex.PatternSyntaxException if {@code pathRegex} is no regular expression
     */
    public Fault on(String method, String pathRegex) {
        String upper = Objects.requireNonNull(method, "method").toUpperCase(Locale.ROOT);
        Pattern pattern = Pattern.compile(Objects.requireNonNull(pathRegex, "pathRegex"), Pattern.CASE_INSENSITIVE);
        return new Fault(
                effect, new Trigger(Optional.of(upper), Optional.of(pattern), trigger.skip(), trigger.times()));
    }

    /**
     * {@return the same fault, letting the first matching requests pass}
     *
     * @param requests not negative
     * @throws IllegalArgumentException if it is
     */
    public Fault skip(int requests) {
        if (requests < 0) {
            throw new IllegalArgumentException("requests to skip must not be negative, but were " + requests);
        }
        return new Fault(effect, new Trigger(trigger.method(), trigger.path(), requests, trigger.times()));
    }

    /**
     * {@return the same fault, for that many matching requests}
     *
     * @param requests at least 1
     * @throws IllegalArgumentException if it is less
     */
    public Fault times(int requests) {
        if (requests < 1) {
            throw new IllegalArgumentException("requests to hit must be at least 1, but were " + requests);
        }
        return new Fault(effect, new Trigger(trigger.method(), trigger.path(), trigger.skip(), requests));
    }

    /** {@return the same fault, for all matching requests until {@link ConnectWiseSimulator#clearFaults()}} */
    public Fault always() {
        return times(Integer.MAX_VALUE);
    }

    Effect effect() {
        return effect;
    }

    Trigger trigger() {
        return trigger;
    }

    private Fault change(Change change, Optional<Duration> lateBy) {
        return new Fault(new Effect(effect.reply(), change, lateBy, effect.before(), effect.after()), trigger);
    }

    private static int checked(int status) {
        if (status < 100 || status > 599) {
            throw new IllegalArgumentException("an HTTP status is between 100 and 599, but was " + status);
        }
        return status;
    }

    /** What it does and when, for messages of tests. */
    @Override
    public String toString() {
        return effect.reply().getClass().getSimpleName() + " with change " + effect.change() + " on "
                + trigger.method().orElse("any method") + " "
                + trigger.path().map(Pattern::pattern).orElse("any path");
    }
}
