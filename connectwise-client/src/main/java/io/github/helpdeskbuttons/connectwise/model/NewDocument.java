package io.github.helpdeskbuttons.connectwise.model;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file to be attached to a record.
 *
 * <p>Its content is read when it is sent, and never held in memory as a whole; it is read again where the upload is sent
 * again. {@code toString} shows neither title nor file name. Immutable.
 *
 * <p>Get one from {@link #builder()}.
 */
public final class NewDocument {

    private static final Pattern MEDIA_TYPE = Pattern.compile("[A-Za-z0-9!#$&^_.+-]{1,80}/[A-Za-z0-9!#$&^_.+-]{1,80}");

    private final String recordType;
    private final long recordId;
    private final String fileName;
    private final String title;
    private final boolean privateFlag;
    private final String contentType;
    private final Content content;

    private NewDocument(Builder builder) {
        this.recordType = builder.recordType;
        this.recordId = required(builder.recordId, "recordId");
        this.fileName = required(builder.fileName, "fileName");
        this.title = builder.title == null ? fileName : builder.title;
        this.privateFlag = builder.privateFlag;
        this.contentType = builder.contentType;
        this.content = required(builder.content, "content");
    }

    /** {@return a builder of a document of a ticket that everybody may see} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the kind of record, such as {@code Ticket}} */
    public String recordType() {
        return recordType;
    }

    /** {@return which record} */
    public long recordId() {
        return recordId;
    }

    /** {@return the name of the file} */
    public String fileName() {
        return fileName;
    }

    /** {@return what people see} */
    public String title() {
        return title;
    }

    /** {@return whether only members see it} */
    public boolean privateFlag() {
        return privateFlag;
    }

    /** {@return the media type} */
    public String contentType() {
        return contentType;
    }

    /** {@return the content} */
    public Content content() {
        return content;
    }

    /** Shows where it goes, and no text of a person. */
    @Override
    public String toString() {
        return "NewDocument[recordType=" + recordType + ", recordId=" + recordId + "]";
    }

    private static <T> T required(@Nullable T value, String name) {
        return Optional.ofNullable(value)
                .orElseThrow(() -> new IllegalStateException(
                        name + " is not set; a NewDocument needs recordId, fileName and content"));
    }

    /**
     * Where the bytes of a document come from.
     *
     * <p>Meant to be implemented; {@link #open()} is called once for each sending, on the thread that sends, and must give
     * the same bytes each time. Where {@link #length()} is known the server can refuse what is too large at once.
     *
     * <p>Give one to {@link Builder#content(Content)}.
     */
    @FunctionalInterface
    public interface Content {

        /**
         * Opens the bytes from their beginning; the client closes the stream.
         *
         * @return a new stream at each call
         * @throws IOException if they cannot be read; the upload then fails with an {@link java.io.UncheckedIOException} that
         *     has it as its cause, and nothing was attached, since the request was not finished
         */
        InputStream open() throws IOException;

        /**
         * Tells how many bytes {@link #open()} gives; empty, as by default, where that is not known beforehand.
         *
         * @return a number that is exact: where fewer or more bytes come the upload fails
         * @throws IOException if it cannot be found out; the upload then fails as it does for {@link #open()}
         */
        default OptionalLong length() throws IOException {
            return OptionalLong.empty();
        }
    }

    /** Collects the parts of a {@link NewDocument}; not thread safe. Get one from {@link NewDocument#builder()}. */
    public static final class Builder {

        private String recordType = "Ticket";
        private @Nullable Long recordId;
        private @Nullable String fileName;
        private @Nullable String title;
        private boolean privateFlag;
        private String contentType = "application/octet-stream";
        private @Nullable Content content;

        private Builder() {}

        /**
         * Sets the kind of record; {@code Ticket} by default.
         *
         * @param recordType as ConnectWise writes it, such as {@code Ticket}
         * @return this builder
         */
        public Builder recordType(String recordType) {
            this.recordType = Objects.requireNonNull(recordType, "recordType");
            return this;
        }

        /**
         * Sets which record; required.
         *
         * @param recordId the record's id
         * @return this builder
         */
        public Builder recordId(long recordId) {
            this.recordId = recordId;
            return this;
        }

        /**
         * Sets the name of the file, of any characters; required, unless {@link #file(Path)} gives it.
         *
         * @param fileName not blank
         * @return this builder
         */
        public Builder fileName(String fileName) {
            this.fileName = Objects.requireNonNull(fileName, "fileName");
            return this;
        }

        /**
         * Sets what people see; the file's name by default.
         *
         * @param title of any characters
         * @return this builder
         */
        public Builder title(String title) {
            this.title = Objects.requireNonNull(title, "title");
            return this;
        }

        /**
         * Sets whether only members see it; everybody does by default.
         *
         * @param privateFlag true to hide it from the contact
         * @return this builder
         */
        public Builder privateFlag(boolean privateFlag) {
            this.privateFlag = privateFlag;
            return this;
        }

        /**
         * Sets the media type, such as {@code image/png}; {@code application/octet-stream} by default.
         *
         * @param contentType type and subtype, with parameters or without
         * @return this builder
         * @throws IllegalArgumentException if it is none
         */
        public Builder contentType(String contentType) {
            if (!MEDIA_TYPE
                    .matcher(Objects.requireNonNull(contentType, "contentType"))
                    .matches()) {
                throw new IllegalArgumentException("contentType is no media type; one looks like image/png");
            }
            this.contentType = contentType;
            return this;
        }

        /**
         * Sets where the bytes come from; this or one of the two short forms is required.
         *
         * @param content is opened anew for each attempt to send it
         * @return this builder
         */
        public Builder content(Content content) {
            this.content = Objects.requireNonNull(content, "content");
            return this;
        }

        /**
         * Sets the bytes; they are copied.
         *
         * @param bytes may be empty
         * @return this builder
         */
        public Builder content(byte[] bytes) {
            return content(new Bytes(Objects.requireNonNull(bytes, "bytes").clone()));
        }

        /**
         * Sets a file of this computer as content, and its name; it is read when it is sent.
         *
         * @param file a file that can be read
         * @return this builder
         */
        public Builder file(Path file) {
            Path name = Objects.requireNonNull(file, "file").getFileName();
            return fileName(name == null ? "" : name.toString()).content(new LocalFile(file));
        }

        /**
         * Makes the document.
         *
         * @return the document
         * @throws IllegalStateException if record id, file name or content is not set
         * @throws IllegalArgumentException if the file name is blank
         */
        public NewDocument build() {
            NewDocument document = new NewDocument(this);
            Limits.required("fileName", document.fileName);
            return document;
        }
    }

    private static final class Bytes implements Content {

        private final byte[] bytes;

        Bytes(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public OptionalLong length() {
            return OptionalLong.of(bytes.length);
        }
    }

    private record LocalFile(Path file) implements Content {

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(file);
        }

        @Override
        public OptionalLong length() throws IOException {
            return OptionalLong.of(Files.size(file));
        }
    }
}
