package io.github.helpdeskbuttons.internal.verify;

import io.github.helpdeskbuttons.IntegrationReport.Check;
import io.github.helpdeskbuttons.IntegrationReport.Problem;
import io.github.helpdeskbuttons.connectwise.error.ConnectWiseException;
import io.github.helpdeskbuttons.connectwise.error.InvalidCredentialsException;
import io.github.helpdeskbuttons.connectwise.error.OutcomeUnknownException;
import io.github.helpdeskbuttons.connectwise.error.TimedOutException;
import io.github.helpdeskbuttons.connectwise.error.UnreachableException;
import io.github.helpdeskbuttons.connectwise.error.UnreadableAnswerException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/**
 * What a failed request says of the set-up.
 *
 * @param problem the kind of problem
 * @param explanation what is wrong and what to do
 */
record Diagnosis(Problem problem, String explanation) {
    private static final String NOT_CONNECTWISE =
            "Something answers there, and not as ConnectWise's API does. See that the endpoint is your ConnectWise, and "
                    + "that no proxy, firewall or login page answers in its place.";

    static Diagnosis of(ConnectWiseException failure) {
        if (failure instanceof OutcomeUnknownException && failure.getCause() instanceof ConnectWiseException lost) {
            return of(lost);
        }
        if (failure instanceof UnreachableException) {
            return unreachable(failure);
        }
        if (failure instanceof TimedOutException) {
            return new Diagnosis(
                    Problem.TIMED_OUT,
                    "Nothing came in time. See that the endpoint is right and that a firewall lets this computer connect to "
                            + "it; if ConnectWise is merely slow, try again later.");
        }
        if (failure instanceof UnreadableAnswerException) {
            return notConnectWise(failure);
        }
        if (failure instanceof InvalidCredentialsException) {
            return failure.serverMessage()
                            .filter(words -> words.contains("Cannot route"))
                            .isPresent()
                    ? unknownCompany()
                    : rejected(failure);
        }
        return new Diagnosis(Problem.OTHER, failure.getMessage() + ServerWords.of(failure));
    }

    /** What says that the API member is not let in at all. */
    static Diagnosis rejected(ConnectWiseException failure) {
        return new Diagnosis(
                Problem.CREDENTIALS_REJECTED,
                "ConnectWise rejected the API key or the client id"
                        + (failure.status().isPresent()
                                ? " (status " + failure.status().getAsInt() + ")"
                                : "")
                        + ". See that the key is companyId+publicKey:privateKey, that the API member and the key are active, and "
                        + "that the client id is the one ConnectWise gave the integration. If all of that is right, see whether "
                        + "the endpoint is your own ConnectWise.");
    }

    /** What says that something else than ConnectWise's API answers. */
    static Diagnosis notConnectWise(ConnectWiseException failure) {
        return new Diagnosis(Problem.UNREADABLE_ANSWER, NOT_CONNECTWISE + ServerWords.of(failure));
    }

    /** What says so where there is no failure to ask. */
    static Diagnosis notConnectWise() {
        return new Diagnosis(Problem.UNREADABLE_ANSWER, NOT_CONNECTWISE);
    }

    Check failed(String subject) {
        return Check.failed(subject, problem, explanation);
    }

    private static Diagnosis unknownCompany() {
        return new Diagnosis(
                Problem.UNKNOWN_COMPANY,
                "ConnectWise knows no company of this name there (\"Cannot route\"). See that the part of the API key before "
                        + "the + is what people type as company at the login screen, and that the endpoint is the one where they "
                        + "log in.");
    }

    private static Diagnosis unreachable(ConnectWiseException failure) {
        if (failure.status().isPresent()) {
            return notConnectWise(failure);
        }
        if (isCausedBy(UnknownHostException.class, failure)) {
            return new Diagnosis(
                    Problem.UNKNOWN_HOST,
                    "There is no host of this name. See that the endpoint is typed right, and that this computer can look up "
                            + "names in the network.");
        }
        if (isCausedBy(SSLException.class, failure)) {
            return new Diagnosis(
                    Problem.TLS_FAILED,
                    "No encrypted connection could be made. See that the server speaks TLS at this port, that its certificate is "
                            + "valid, names this host, and comes from an authority that this computer's Java trusts.");
        }
        if (isCausedBy(ConnectException.class, failure)) {
            return new Diagnosis(
                    Problem.CONNECTION_REFUSED,
                    "The host is there, and nothing takes connections at this port, or a firewall turns them away. See that the "
                            + "endpoint and its port are right and that ConnectWise runs.");
        }
        return new Diagnosis(
                Problem.CONNECTION_FAILED,
                "The connection could not be made, or broke before the answer was there. See that the network lets this "
                        + "computer reach the endpoint, and try again.");
    }

    private static boolean isCausedBy(Class<? extends Exception> type, Throwable failure) {
        return Stream.iterate(Optional.of(failure), Optional::isPresent, inner -> inner.map(Throwable::getCause))
                .flatMap(Optional::stream)
                .anyMatch(type::isInstance);
    }
}
