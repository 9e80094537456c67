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

    /**
     * {@return a call that reads the member with this id}
     *
     * @param id the member's record id
     */
    @GET("system/members/{id}")
    ApiCall<Member> get(@Path("id") long id);

    /**
     * {@return a call that lists the members that a query asks for}
     *
     * @param query which of them, in which order; {@link Query#all()} for every one
     */
    @GET("system/members")
    PagedCall<Member> list(@Tag Query query);
}
