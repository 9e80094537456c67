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

    /** Attaches a file to a record; it is read while it is sent. */
    @POST("system/documents")
    ApiCall<Document> upload(@Body NewDocument document);

    /** Reads what is known of the file with this id. */
    @GET("system/documents/{id}")
    ApiCall<Document> get(@Path("id") long id);

    /** Lists the files of one record, such as {@code Ticket} and its id. */
    @GET("system/documents")
    PagedCall<Document> list(
            @retrofit2.http.Query("recordType") String recordType, @retrofit2.http.Query("recordId") long recordId);

    /** Reads the file itself, as it comes; the caller closes the stream. */
    @GET("system/documents/{id}/download")
    ApiCall<InputStream> download(@Path("id") long id);
}
