package io.github.helpdeskbuttons.connectwise.simulator.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.helpdeskbuttons.connectwise.simulator.ReceivedRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Uploads, lists and downloads the documents of tickets. */
final class Documents {

    private static final Set<String> IMAGES = Set.of("png", "jpg", "jpeg", "gif", "bmp", "webp");

    private final Database database;
    private final Listing listing;
    private final long sizeLimit;
    private final boolean keepBytes;

    /**
     * @param sizeLimit of one file, in bytes
     * @param keepBytes whether to keep what was uploaded, or only its length and digest
     */
    Documents(Database database, Listing listing, long sizeLimit, boolean keepBytes) {
        this.database = database;
        this.listing = listing;
        this.sizeLimit = sizeLimit;
        this.keepBytes = keepBytes;
    }

    ApiResponse create(Call call) {
        String contentType = call.request().header("Content-Type").orElse("");
        Multipart form = Multipart.parse(contentType, call.request().bodyBuffer())
                .orElseThrow(() -> ApiError.of(
                        415,
                        "UnsupportedMediaType",
                        "The request entity's media type is not supported for this resource."));
        Multipart.Part file = form.part("file")
                .filter(part -> part.fileName().isPresent())
                .orElseThrow(() -> ApiError.invalid(FieldError.required("document", "file")));
        if (file.content().remaining() > sizeLimit) {
            throw ApiError.of(413, "RequestEntityTooLarge", "The file exceeds the maximum size of " + sizeLimit + ".");
        }
        Row ticket = ticket(text(form, "recordType"), text(form, "recordId"));
        Row row = call.transaction().add(Kind.DOCUMENT, ticket.id(), describe(form, file));
        call.transaction().addContent(row.id(), Content.of(file.content(), keepBytes));
        return ApiResponse.json(201, row.json());
    }

    ApiResponse list(Call call) {
        ReceivedRequest request = call.request();
        Row ticket = ticket(request.query("recordType"), request.query("recordId"));
        return listing.page(
                Kind.DOCUMENT.model(),
                filter -> database.ownedBy(Kind.DOCUMENT, ticket.id()),
                ListParameters.ofQuery(request),
                request);
    }

    ApiResponse download(Call call) {
        Row row = database.require(Kind.DOCUMENT, call.id());
        byte[] bytes = database.content(row.id())
                .flatMap(Content::bytes)
                .orElseThrow(
                        () -> ApiError.of(404, "NotFound", "The content of document " + row.id() + " was not kept."));
        String fileName = row.json().path("fileName").asText();
        String encoded = URLEncoder.encode(fileName, StandardCharsets.UTF_8).replace("+", "%20");
        Map<String, String> headers = Map.of(
                "Content-Type",
                "application/octet-stream",
                "Content-Disposition",
                "attachment; filename*=UTF-8''" + encoded);
        return new ApiResponse(200, headers, bytes);
    }

    private Row ticket(Optional<String> recordType, Optional<String> recordId) {
        if (!recordType.orElse("").equalsIgnoreCase("Ticket")) {
            throw ApiError.invalid(FieldError.required("document", "recordType"));
        }
        String id = recordId.orElse("");
        if (id.isEmpty() || id.length() > 10 || !id.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw ApiError.invalid(FieldError.required("document", "recordId"));
        }
        return database.find(Kind.TICKET, Long.parseLong(id))
                .orElseThrow(() ->
                        ApiError.invalid(FieldError.notFound("Ticket " + id + " not found", "document", "recordId")));
    }

    private static ObjectNode describe(Multipart form, Multipart.Part file) {
        String fileName = file.fileName().orElse("");
        String extension = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        String guid = UUID.randomUUID().toString();
        return Json.object()
                .put("title", text(form, "title").orElse(fileName))
                .put("fileName", fileName)
                .put("serverFileName", guid + "." + extension)
                .put("owner", "API")
                .put("linkFlag", false)
                .put("imageFlag", IMAGES.contains(extension))
                .put("publicFlag", !text(form, "privateFlag").orElse("").equalsIgnoreCase("true"))
                .put("htmlTemplateFlag", false)
                .put("readOnlyFlag", false)
                .put("size", file.content().remaining())
                .put("urlFlag", false)
                .put("guid", guid);
    }

    private static Optional<String> text(Multipart form, String name) {
        return form.part(name).map(Multipart.Part::text).filter(text -> !text.isEmpty());
    }
}
