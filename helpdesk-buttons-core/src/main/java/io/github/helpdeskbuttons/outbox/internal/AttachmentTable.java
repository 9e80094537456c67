package io.github.helpdeskbuttons.outbox.internal;

import io.github.helpdeskbuttons.Attachment;
import io.github.helpdeskbuttons.ButtonPress;
import io.github.helpdeskbuttons.InvalidPressException;
import io.github.helpdeskbuttons.outbox.PressCipher;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** The table of attachments, in pieces, so that no attachment is ever in memory as a whole. */
final class AttachmentTable {
    private static final int PIECE_BYTES = 65_536;

    private final PressCipher cipher;
    private final long limit;

    AttachmentTable(PressCipher cipher, long limit) {
        this.cipher = cipher;
        this.limit = limit;
    }

    /** One piece of an attachment. */
    static final class Piece {
        static final Piece NONE = new Piece(new byte[0], false);

        final byte[] content;
        final boolean last;

        Piece(byte[] content, boolean last) {
            this.content = content;
            this.last = last;
        }
    }

    /** Stores the attachments of a press. */
    void put(Connection connection, ButtonPress press) throws SQLException {
        long left = limit;
        int place = 0;
        for (Attachment attachment : press.attachments()) {
            try (InputStream content = attachment.content().open()) {
                left = put(connection, press.id(), place, content, left);
            } catch (IOException failure) {
                throw new UncheckedIOException(
                        "Attachment " + place + " of press " + press.id()
                                + " could not be read; the press was not accepted.",
                        failure);
            }
            place++;
        }
    }

    private long put(Connection connection, String pressId, int place, InputStream content, long most)
            throws IOException, SQLException {
        long left = most;
        boolean last = false;
        for (int piece = 0; !last; piece++) {
            byte[] bytes = content.readNBytes(PIECE_BYTES);
            left -= bytes.length;
            if (left < 0) {
                throw new InvalidPressException(
                        "The attachments of press " + pressId + " are larger than the outbox takes, " + limit
                                + " bytes together. Send less, or raise Outbox.attachmentLimit.");
            }
            last = bytes.length < PIECE_BYTES;
            Sql.update(
                    connection,
                    "insert into hdb_outbox_attachment (press_id, place, piece, is_last, content) values (?, ?, ?, ?, ?)",
                    pressId,
                    place,
                    piece,
                    last,
                    cipher.encrypt(bytes, where(pressId, place, piece)));
        }
        return left;
    }

    Optional<Piece> piece(Connection connection, String pressId, int place, int piece) throws SQLException {
        return Sql.first(
                        connection,
                        "select content, is_last from hdb_outbox_attachment where press_id = ? and place = ? and piece = ?",
                        row -> new Piece(row.getBytes(1), row.getBoolean(2)),
                        pressId,
                        place,
                        piece)
                .map(found -> new Piece(cipher.decrypt(found.content, where(pressId, place, piece)), found.last));
    }

    void delete(Connection connection, String pressId) throws SQLException {
        Sql.update(connection, "delete from hdb_outbox_attachment where press_id = ?", pressId);
    }

    private static String where(String pressId, int place, int piece) {
        return pressId + " attachment " + place + " piece " + piece;
    }
}
