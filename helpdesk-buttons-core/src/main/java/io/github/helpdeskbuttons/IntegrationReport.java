package io.github.helpdeskbuttons;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/**
 * What the integration test found: whether presses can become tickets with this set-up, and what to do where they cannot.
 *
 * <p>There is no credential in it. Immutable and thread safe. Get one from {@link HelpdeskButtons#verify()}; {@link
 * #builder()} is there for hosts that fake one in their tests.
 */
@Value.Immutable
public sealed interface IntegrationReport permits ImmutableIntegrationReport {

    /**
     * Starts a report.
     *
     * @return a builder in which nothing is set
     */
    static Builder builder() {
        return new Builder();
    }

    /**
     * Tells which server was asked.
     *
     * @return the address of its API
     */
    URI endpoint();

    /**
     * Lists what was looked at, in the order in which it was, and what was left untested.
     *
     * @return the checks, unmodifiable
     */
    List<Check> checks();

    /**
     * Tells which ticket was filed to try it.
     *
     * @return its number in ConnectWise; empty where none was filed
     */
    OptionalLong testTicketId();

    /**
     * Tells whether nothing failed; warnings, and what was not tested, do not count.
     *
     * @return whether no check has the outcome {@link Outcome#FAILED}
     */
    default boolean passed() {
        return checks().stream().noneMatch(check -> check.outcome() == Outcome.FAILED);
    }

    /**
     * Says everything in words, for the people who set ConnectWise up.
     *
     * @return a line for the whole and one for each check, each ended by a line feed
     */
    default String toText() {
        StringBuilder text = new StringBuilder("Integration test of ")
                .append(endpoint())
                .append(passed() ? ": passed" : ": FAILED")
                .append('\n');
        checks().forEach(check -> text.append(
                String.format("%-11s %s: %s\n", check.outcome().words(), check.subject(), check.explanation())));
        return text.toString();
    }

    /** How a check ended. Get one from {@link Check#outcome()}. */
    enum Outcome {
        /** It is as it must be. */
        PASSED("passed"),
        /** Presses are filed all the same, and something is lost or looks like a mistake. */
        WARNING("warning"),
        /** Presses, or some of them, are not filed as they are meant to be. */
        FAILED("FAILED"),
        /** It was not looked at; the explanation says why. */
        NOT_TESTED("not tested");

        private final String words;

        Outcome(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /**
     * The kinds of problems that code may want to tell apart; later minor versions may add some.
     *
     * <p>Get one from {@link Check#problem()}.
     */
    enum Problem {
        /** No computer has the host name of the endpoint. */
        UNKNOWN_HOST,
        /** A computer is there, and nothing on it takes connections at this port. */
        CONNECTION_REFUSED,
        /** The connection could not be made, or broke. */
        CONNECTION_FAILED,
        /** No encrypted connection could be made, often because of the server's certificate. */
        TLS_FAILED,
        /** Nothing came in time. */
        TIMED_OUT,
        /** Something answered that is not ConnectWise's API. */
        UNREADABLE_ANSWER,
        /** ConnectWise knows no company of the API key's company id, or not at this endpoint. */
        UNKNOWN_COMPANY,
        /** ConnectWise does not accept the API key or the client id. */
        CREDENTIALS_REJECTED,
        /** The security role of the API member lacks a permission; the check's subject names it. */
        PERMISSION_MISSING,
        /** The contact {@value HelpdeskButtons#CATCH_ALL_EMAIL} is missing, or out of the API member's sight. */
        CATCH_ALL_CONTACT_MISSING,
        /** The contact {@value HelpdeskButtons#CATCH_ALL_EMAIL} is there and inactive, or its company is not as it must be. */
        CATCH_ALL_CONTACT_UNUSABLE,
        /** A state, a team or a type is set, and a board is named nowhere. */
        BOARD_NOT_NAMED,
        /** ConnectWise has nothing of a name that the defaults or a rule set. */
        NAME_UNKNOWN,
        /** What the defaults or a rule name is inactive in ConnectWise. */
        NAME_INACTIVE,
        /** A name differs from ConnectWise's in upper and lower case. */
        NAME_SPELLED_OTHERWISE,
        /** A state, a team or a type is on some of the boards that it can meet, and not on all of them. */
        NAME_NOT_ON_EVERY_BOARD,
        /** ConnectWise refused a field of the test ticket; the explanation names it. */
        FIELD_REJECTED,
        /** Anything else; the explanation has the message. */
        OTHER
    }

    /**
     * One thing that was looked at, and how it is.
     *
     * <p>Immutable and thread safe. Get one from {@link IntegrationReport#checks()}; the factory methods are there for hosts
     * that fake a report in their tests.
     */
    @Value.Immutable
    sealed interface Check permits ImmutableCheck {

        /**
         * Makes one of something that is as it must be.
         *
         * @param subject what was looked at
         * @param explanation what was seen
         * @return the check
         */
        static Check passed(String subject, String explanation) {
            return check(subject, Outcome.PASSED, explanation).build();
        }

        /**
         * Makes one of something that looks like a mistake, or makes tickets poorer.
         *
         * @param subject what was looked at
         * @param problem the kind of problem
         * @param explanation what is wrong and what to do
         * @return the check
         */
        static Check warning(String subject, Problem problem, String explanation) {
            return check(subject, Outcome.WARNING, explanation).problem(problem).build();
        }

        /**
         * Makes one of something that is not as it must be.
         *
         * @param subject what was looked at
         * @param problem the kind of problem
         * @param explanation what is wrong and what to do
         * @return the check
         */
        static Check failed(String subject, Problem problem, String explanation) {
            return check(subject, Outcome.FAILED, explanation).problem(problem).build();
        }

        /**
         * Makes one of something that was not looked at.
         *
         * @param subject what would have been looked at
         * @param explanation why it was not
         * @return the check
         */
        static Check notTested(String subject, String explanation) {
            return check(subject, Outcome.NOT_TESTED, explanation).build();
        }

        private static ImmutableCheck.Builder check(String subject, Outcome outcome, String explanation) {
            return ImmutableCheck.builder().subject(subject).outcome(outcome).explanation(explanation);
        }

        /**
         * Tells what was looked at: a permission as ConnectWise's security roles name it, such as {@code Companies / Contacts
         * (Inquire, All)}, a name with its variable, such as {@code board "Help Desk"}, or a part of the set-up.
         *
         * @return some words
         */
        String subject();

        /**
         * Tells how it ended.
         *
         * @return the outcome
         */
        Outcome outcome();

        /**
         * Tells what kind of problem there is.
         *
         * @return the kind; empty where it passed or was not tested
         */
        Optional<Problem> problem();

        /**
         * Says what was seen, and what to do where something is wrong.
         *
         * @return a sentence or more
         */
        String explanation();
    }

    /**
     * Collects a report; every setter refuses null.
     *
     * <p>Not thread safe. Get one from {@link IntegrationReport#builder()}.
     */
    final class Builder extends ImmutableIntegrationReport.Builder {
        Builder() {}
    }
}
