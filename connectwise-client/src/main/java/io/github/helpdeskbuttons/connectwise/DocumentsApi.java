package io.github.helpdeskbuttons.connectwise;

import io.github.helpdeskbuttons.connectwise.model.Document;
import io.github.helpdeskbuttons.connectwise.model.NewDocument;
import java.io.InputStream;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.Path;

/**
 * Files that are attached to records: {@code system/documents}.
 *
 * <p>Meant to be implemented, by tests that stand in for ConnectWise. Get one from {@link ConnectWiseClient#documents()}.
 */
public interface DocumentsApi {

    /**
     * {@return a call that attaches a file to a record; it is read while it is sent, and never held in memory as a
     * whole}
     *
     * <p>It is a write: an upload is sent again only where the server provably did not take it (no connection, or 429), and its
     * content is then opened anew. Where the answer is lost the call throws an
     * {@link io.github.helpdeskbuttons.connectwise.error.OutcomeUnknownException}; look at {@link #list} before uploading once
     * more. A file that is too large for the server, whose limit is its own setting, is a
     * {@link io.github.helpdeskbuttons.connectwise.error.RejectedException}. Content that cannot be read is a
     * {@link java.io.UncheckedIOException}, and nothing was attached.
     *
     * @param document the file, and the record that it is attached to
     */
    @POST("system/documents")
    ApiCall<Document> upload(@Body NewDocument document);

    /**
     * {@return a call that reads what is known of the file with this id}
     *
     * @param id the document's record id
     */
    @GET("system/documents/{id}")
    ApiCall<Document> get(@Path("id") long id);

    /**
     * {@return a call that lists the files of one record}
     *
     * @param recordType the kind of record, such as {@code Ticket}
     * @param recordId which record
     */
    @GET("system/documents")
    PagedCall<Document> list(
            @retrofit2.http.Query("recordType") String recordType, @retrofit2.http.Query("recordId") long recordId);

    /**
     * {@return a call that reads the file itself; its answer is the bytes as they come, none for an empty file}
     *
     * <p>The call throws what every call throws where the server refuses; the stream throws an {@link java.io.IOException}
     * where the connection breaks or the client's call time-out, which goes on while the stream is read, is over. The caller
     * closes the stream, or its connection is lost to others.
     *
     * @param id the document's record id
     */
    @GET("system/documents/{id}/download")
    ApiCall<InputStream> download(@Path("id") long id);
}
