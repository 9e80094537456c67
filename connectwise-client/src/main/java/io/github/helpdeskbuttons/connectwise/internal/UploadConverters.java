package io.github.helpdeskbuttons.connectwise.internal;

import io.github.helpdeskbuttons.connectwise.model.NewDocument;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;
import okio.Buffer;
import okio.BufferedSink;
import okio.ForwardingSource;
import okio.Okio;
import okio.Source;
import org.jspecify.annotations.Nullable;
import retrofit2.Converter;
import retrofit2.Retrofit;

/** Makes a document a multipart body: ConnectWise takes it in no other form. */
public final class UploadConverters extends Converter.Factory {

    @Override
    public @Nullable Converter<?, RequestBody> requestBodyConverter(
            Type type, Annotation[] parameterAnnotations, Annotation[] methodAnnotations, Retrofit retrofit) {
        return type == NewDocument.class ? (Converter<NewDocument, RequestBody>) UploadConverters::multipart : null;
    }

    private static RequestBody multipart(NewDocument document) {
        return new MultipartBody.Builder()
                .setType(MultipartBody.FORM)
                .addFormDataPart("recordType", document.recordType())
                .addFormDataPart("recordId", Long.toString(document.recordId()))
                .addFormDataPart("title", document.title())
                .addFormDataPart("privateFlag", Boolean.toString(document.privateFlag()))
                .addFormDataPart("file", document.fileName(), new Streamed(document))
                .build();
    }

    /** Bytes that pass through and are not kept. */
    private static final class Streamed extends RequestBody {

        private final NewDocument document;

        Streamed(NewDocument document) {
            this.document = document;
        }

        @Override
        public MediaType contentType() {
            return MediaType.get(document.contentType());
        }

        @Override
        public long contentLength() throws IOException {
            try {
                return document.content().length().orElse(-1);
            } catch (IOException problem) {
                throw new UnreadableContentException(problem);
            }
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            try (Source source = open()) {
                sink.writeAll(source);
            }
        }

        private Source open() throws IOException {
            long length = contentLength();
            try {
                return new ContentSource(Okio.source(document.content().open()), length);
            } catch (IOException problem) {
                throw new UnreadableContentException(problem);
            }
        }
    }

    /** Tells apart what the caller's content did from what the connection did, and holds it to its length. */
    private static final class ContentSource extends ForwardingSource {

        private final long length;
        private long count;

        ContentSource(Source content, long length) {
            super(content);
            this.length = length;
        }

        @Override
        public long read(Buffer sink, long byteCount) throws IOException {
            long read = readContent(sink, byteCount);
            count += Math.max(read, 0);
            if (length >= 0 && (read < 0 ? count < length : count > length)) {
                throw new UnreadableContentException(new IOException(
                        "the content has " + (read < 0 ? "fewer" : "more") + " bytes than its length()"));
            }
            return read;
        }

        private long readContent(Buffer sink, long byteCount) throws IOException {
            try {
                return super.read(sink, byteCount);
            } catch (IOException problem) {
                throw new UnreadableContentException(problem);
            }
        }
    }
}
