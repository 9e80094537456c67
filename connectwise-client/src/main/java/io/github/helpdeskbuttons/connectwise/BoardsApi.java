package io.github.helpdeskbuttons.connectwise;

import io.github.helpdeskbuttons.connectwise.model.Board;
import io.github.helpdeskbuttons.connectwise.model.BoardItem;
import io.github.helpdeskbuttons.connectwise.model.BoardStatus;
import io.github.helpdeskbuttons.connectwise.model.BoardSubType;
import io.github.helpdeskbuttons.connectwise.model.BoardTeam;
import io.github.helpdeskbuttons.connectwise.model.BoardType;
import io.github.helpdeskbuttons.connectwise.query.Query;
import retrofit2.http.GET;
import retrofit2.http.Path;
import retrofit2.http.Tag;

/**
 * Service boards and what belongs to each: {@code service/boards}.
 *
 * <p>Meant to be implemented, by tests that stand in for ConnectWise. Get one from {@link ConnectWiseClient#boards()}.
 */
public interface BoardsApi {

    /**
     * {@return a call that reads the board with this id}
     *
     * @param id the board's record id
     */
    @GET("service/boards/{id}")
    ApiCall<Board> get(@Path("id") long id);

    /**
     * {@return a call that lists the boards that a query asks for}
     *
     * @param query which of them, in which order; {@link Query#all()} for every one
     */
    @GET("service/boards")
    PagedCall<Board> list(@Tag Query query);

    /**
     * {@return a call that lists the statuses of a board}
     *
     * @param boardId the board's record id
     * @param query which of them, in which order; {@link Query#all()} for every one
     */
    @GET("service/boards/{id}/statuses")
    PagedCall<BoardStatus> statuses(@Path("id") long boardId, @Tag Query query);

    /**
     * {@return a call that lists the types of a board}
     *
     * @param boardId the board's record id
     * @param query which of them, in which order; {@link Query#all()} for every one
     */
    @GET("service/boards/{id}/types")
    PagedCall<BoardType> types(@Path("id") long boardId, @Tag Query query);

    /**
     * {@return a call that lists the subtypes of a board}
     *
     * @param boardId the board's record id
     * @param query which of them, in which order; {@link Query#all()} for every one
     */
    @GET("service/boards/{id}/subTypes")
    PagedCall<BoardSubType> subTypes(@Path("id") long boardId, @Tag Query query);

    /**
     * {@return a call that lists the items of a board}
     *
     * @param boardId the board's record id
     * @param query which of them, in which order; {@link Query#all()} for every one
     */
    @GET("service/boards/{id}/items")
    PagedCall<BoardItem> items(@Path("id") long boardId, @Tag Query query);

    /**
     * {@return a call that lists the teams of a board}
     *
     * @param boardId the board's record id
     * @param query which of them, in which order; {@link Query#all()} for every one
     */
    @GET("service/boards/{id}/teams")
    PagedCall<BoardTeam> teams(@Path("id") long boardId, @Tag Query query);
}
