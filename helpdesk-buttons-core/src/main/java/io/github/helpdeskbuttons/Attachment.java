package io.github.helpdeskbuttons;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.helpdeskbuttons.internal.AttachmentContentJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.immutables.value.Value;

/**
 * A file that travels with a press, such as a screenshot or a log.
 *
 * <p>The content is a source, not a copy: it is opened when the file is sent, once for each try, so that a large file is
 * never held in memory. It must give the same bytes each time.
 *
 * <p>Immutable; thread safe if its source is. Get one from {@link #of(Path)}, {@link #of(String, byte[])} or
 * {@link #builder()}.
 */
@Value.Immutable
@JsonSerialize(as = ImmutableAttachment.class)
@JsonDeserialize(builder = Attachment.Builder.class)
public sealed interface Attachment permits ImmutableAttachment {

    /**
     * Opens the content of an attachment; meant to be implemented by hosts whose files are neither on disk nor in
     * memory. Called once for each try, perhaps from several threads.
     *
     * <p>Give one to {@link Builder#content(Source)}.
     */
    @FunctionalInterface
    @JsonSerialize(using = AttachmentContentJson.Writer.class)
    @JsonDeserialize(using = AttachmentContentJson.Reader.class)
    interface Source {
        /**
         * Opens the content from its beginning; whoever calls closes it.
         *
         * @return a new stream
         * @throws IOException if the content cannot be opened
         */
        InputStream open() throws IOException;
    }

    /**
     * Starts an attachment.
     *
     * @return a builder in which nothing is set
     */
    static Builder builder() {
        return new Builder();
    }

    /**
     * Names a file on disk, which is opened when it is sent.
     *
     * @param file the file; its last part is the attachment's name
     * @return the attachment
     */
    static Attachment of(Path file) {
        Path name = Objects.requireNonNull(file, "file").getFileName();
        return builder()
                .fileName(name == null ? "file" : name.toString())
                .content(() -> Files.newInputStream(file))
                .build();
    }

    /**
     * Takes a file that is in memory.
     *
     * @param fileName the name, such as {@code screenshot.png}
     * @param content the bytes; they are copied
     * @return the attachment
     */
    static Attachment of(String fileName, byte[] content) {
        byte[] copy = Objects.requireNonNull(content, "content").clone();
        return builder()
                .fileName(fileName)
                .content(() -> new ByteArrayInputStream(copy))
                .build();
    }

    /**
     * The name of the file, without a folder.
     *
     * @return the name, never blank
     */
    @Value.Redacted
    String fileName();

    /**
     * The media type of the content.
     *
     * @return the type; {@code application/octet-stream} unless set
     */
    @Value.Default
    default String contentType() {
        return "application/octet-stream";
    }

    /**
     * Where the content comes from.
     *
     * @return the source
     */
    @Value.Redacted
    @Value.Auxiliary
    Source content();

    /**
     * Collects what an attachment holds; every setter refuses null.
     *
     * <p>Not thread safe. Get one from {@link Attachment#builder()}.
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    final class Builder extends ImmutableAttachment.Builder {
        Builder() {}

        /**
         * Makes the attachment.
         *
         * @return the attachment
         * @throws InvalidPressException if the file name is blank
         * @throws IllegalStateException if the file name or the content is not set
         */
        @Override
        public Attachment build() {
            Attachment attachment = super.build();
            if (attachment.fileName().isBlank()) {
                throw new InvalidPressException(
                        "An attachment has a blank file name. Give it one, such as screenshot.png.");
            }
            return attachment;
        }
    }
}
