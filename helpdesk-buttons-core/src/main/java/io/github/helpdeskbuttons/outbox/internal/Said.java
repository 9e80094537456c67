package io.github.helpdeskbuttons.outbox.internal;

import java.sql.SQLException;

/** What a database said, without the values that it may have quoted. */
final class Said {
    private Said() {}

    /** An exception of the same class of failure and place; its message is left out, since some databases quote rows. */
    static SQLException by(SQLException failure) {
        Throwable root = failure;
        while (root.getCause() != null && !root.getCause().equals(root)) {
            root = root.getCause();
        }
        SQLException said = new SQLException(
                failure.getClass().getName() + ", beneath it " + root.getClass().getName(),
                failure.getSQLState(),
                failure.getErrorCode());
        said.setStackTrace(failure.getStackTrace());
        return said;
    }
}
