package io.github.helpdeskbuttons.connectwise;

import io.github.helpdeskbuttons.connectwise.model.CompanyInfo;
import io.github.helpdeskbuttons.connectwise.model.SystemInfo;
import retrofit2.http.GET;
import retrofit2.http.Path;

/**
 * What the server says of itself: {@code system/info} and {@code login/companyinfo}.
 *
 * <p>Meant to be implemented, by tests that stand in for ConnectWise. Get one from {@link ConnectWiseClient#system()}.
 */
public interface SystemApi {

    /**
     * {@return a call that reads which version runs where; the smallest request that shows whether the credentials are
     * good}
     */
    @GET("system/info")
    ApiCall<SystemInfo> info();

    /**
     * {@return a call that reads where the ConnectWise of a company is; sends neither credentials nor client id}
     *
     * <p>An unknown company is a {@link io.github.helpdeskbuttons.connectwise.error.NotFoundException}.
     *
     * @param companyId what people type on the login screen, such as {@link ApiKey#companyId()}
     */
    @GET("/login/companyinfo/{companyId}")
    ApiCall<CompanyInfo> companyInfo(@Path("companyId") String companyId);
}
