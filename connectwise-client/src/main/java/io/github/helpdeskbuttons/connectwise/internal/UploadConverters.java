package io.github.helpdeskbuttons.connectwise.internal;

import io.github.helpdeskbuttons.connectwise.model.NewDocument;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;
import okio.BufferedSink;
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
        public void writeTo(BufferedSink sink) throws IOException {
            try (Source source = Okio.source(document.content().open())) {
                sink.writeAll(source);
            }
        }
    }
}
