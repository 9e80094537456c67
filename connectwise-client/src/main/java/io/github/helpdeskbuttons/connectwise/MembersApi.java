package io.github.helpdeskbuttons.connectwise;

import io.github.helpdeskbuttons.connectwise.model.Member;
import io.github.helpdeskbuttons.connectwise.query.Query;
import retrofit2.http.GET;
import retrofit2.http.Path;
import retrofit2.http.Tag;

/**
 * Those who work with ConnectWise: {@code system/members}.
 *
 * <p>Meant to be implemented, by tests that stand in for ConnectWise. Get one from {@link ConnectWiseClient#members()}.
 */
public interface MembersApi {

    /** Reads the member with this id. */
    @GET("system/members/{id}")
    ApiCall<Member> get(@Path("id") long id);

    /** Lists the members that a query asks for. */
    @GET("system/members")
    PagedCall<Member> list(@Tag Query query);
}
