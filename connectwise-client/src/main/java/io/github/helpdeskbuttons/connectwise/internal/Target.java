package io.github.helpdeskbuttons.connectwise.internal;

import okhttp3.HttpUrl;
import okhttp3.Request;

/**
 * What a request is about, as far as it may be shown: the method, and the path beneath the API's base without the query.
 */
record Target(String method, String path) {

    static Target of(Request request, HttpUrl apiBase) {
        String path = request.url().encodedPath();
        String base = apiBase.encodedPath();
        return new Target(request.method(), path.startsWith(base) ? path.substring(base.length()) : path);
    }

    /** Whether the request changes nothing: reading, and searching, which is a POST only for the sake of its length. */
    boolean isRead() {
        return method.equals("GET") || method.equals("HEAD") || (method.equals("POST") && path.endsWith("/search"));
    }

    /** Whether the same request sent twice leaves the same behind as sent once. */
    boolean isIdempotent() {
        return isRead() || method.equals("PUT") || method.equals("DELETE");
    }

    /** Whether the path names a table of the API and no record in it, so that it cannot be missing from a real one. */
    boolean isCollection() {
        return !path.startsWith("/") && path.chars().noneMatch(c -> c >= '0' && c <= '9');
    }
}
