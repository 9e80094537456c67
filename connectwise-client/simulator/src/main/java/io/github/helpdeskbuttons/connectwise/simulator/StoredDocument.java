package io.github.helpdeskbuttons.connectwise.simulator;

import io.github.helpdeskbuttons.connectwise.simulator.internal.Content;
import io.github.helpdeskbuttons.connectwise.simulator.internal.Row;
import java.util.Optional;

/**
 * An uploaded document as the simulator holds it.
 *
 * <p>Immutable. Get one from {@link ConnectWiseSimulator#documents(long)}.
 */
public final class StoredDocument {

    private final Row row;
    private final Content content;

    StoredDocument(Row row, Content content) {
        this.row = row;
        this.content = content;
    }

    /** {@return the id that the server gave it} */
    public long id() {
        return row.id();
    }

    /** {@return the title; the file name where the upload named none} */
    public String title() {
        return row.json().path("title").asText();
    }

    /** {@return the file name as uploaded} */
    public String fileName() {
        return row.json().path("fileName").asText();
    }

    /** {@return whether the customer portal hides it} */
    public boolean isPrivate() {
        return !row.json().path("publicFlag").asBoolean();
    }

    /** {@return the number of bytes uploaded} */
    public long length() {
        return content.length();
    }

    /** {@return the SHA-256 digest of the bytes uploaded, in lower-case hexadecimal} */
    public String sha256() {
        return content.sha256();
    }

    /**
     * {@return a copy of the bytes uploaded; empty where {@link ConnectWiseSimulator.Builder#keepDocuments(boolean)} is
     * off}
     */
    public Optional<byte[]> bytes() {
        return content.bytes().map(byte[]::clone);
    }

    /** Id and length. */
    @Override
    public String toString() {
        return "document " + id() + " of " + length() + " bytes";
    }
}
