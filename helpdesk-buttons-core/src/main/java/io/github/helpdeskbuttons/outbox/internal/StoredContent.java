package io.github.helpdeskbuttons.outbox.internal;

import io.github.helpdeskbuttons.Attachment;
import io.github.helpdeskbuttons.OutboxUnavailableException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;

/** The content of an attachment in the database, read piece by piece; no connection is held between two pieces. */
final class StoredContent implements Attachment.Source {
    private final Database database;
    private final AttachmentTable attachments;
    private final String pressId;
    private final int place;

    StoredContent(Database database, AttachmentTable attachments, String pressId, int place) {
        this.database = database;
        this.attachments = attachments;
        this.pressId = pressId;
        this.place = place;
    }

    @Override
    public InputStream open() {
        return new Pieces();
    }

    private AttachmentTable.Piece piece(int number) throws IOException {
        try {
            return database.run(connection -> attachments.piece(connection, pressId, place, number))
                    .orElseThrow(() -> new FileNotFoundException(
                            "Attachment " + place + " of press " + pressId + " was erased from the outbox."));
        } catch (OutboxUnavailableException gone) {
            throw new IOException("Attachment " + place + " of press " + pressId + " could not be read.", gone);
        }
    }

    private final class Pieces extends InputStream {
        private AttachmentTable.Piece current = AttachmentTable.Piece.NONE;
        private int next;
        private int offset;

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            while (offset == current.content.length) {
                if (current.last) {
                    return -1;
                }
                current = piece(next++);
                offset = 0;
            }
            int count = Math.min(length, current.content.length - offset);
            System.arraycopy(current.content, offset, into, from, count);
            offset += count;
            return count;
        }
    }
}
