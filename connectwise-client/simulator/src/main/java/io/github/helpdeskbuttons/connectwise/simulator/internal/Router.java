package io.github.helpdeskbuttons.connectwise.simulator.internal;

import io.github.helpdeskbuttons.connectwise.simulator.ReceivedRequest;
import io.github.helpdeskbuttons.connectwise.simulator.internal.Permission.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the handler of a request, and checks the permission that it needs. */
final class Router {

    private final List<Route> routes = new ArrayList<>();
    private final SecurityRole role;

    Router(SecurityRole role) {
        this.role = role;
    }

    private record Route(
            String method, List<String> pattern, Optional<Permission> permission, Level level, Handler handler) {}

    void open(String method, String path, Handler handler) {
        routes.add(new Route(method, List.of(path.split("/", -1)), Optional.empty(), Level.INQUIRE, handler));
    }

    void add(String method, String path, Permission permission, Level level, Handler handler) {
        routes.add(new Route(method, List.of(path.split("/", -1)), Optional.of(permission), level, handler));
    }

    ApiResponse dispatch(ReceivedRequest request, Transaction transaction) {
        List<String> path = List.of(request.path().split("/", -1));
        boolean known = false;
        for (Route route : routes) {
            Optional<List<Long>> ids = match(route.pattern(), path);
            if (ids.isPresent()) {
                known = true;
                if (route.method().equals(request.method())) {
                    route.permission().ifPresent(permission -> role.require(permission, route.level()));
                    return route.handler().handle(new Call(request, ids.get(), transaction));
                }
            }
        }
        throw known
                ? ApiError.of(405, "MethodNotAllowed", "The requested resource does not support this HTTP method.")
                : ApiError.of(404, "NotFound", "No resource was found that matches the request.");
    }

    /** The numbers in the path where it fits the pattern. */
    private static Optional<List<Long>> match(List<String> pattern, List<String> path) {
        if (pattern.size() != path.size()) {
            return Optional.empty();
        }
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < pattern.size(); i++) {
            if (pattern.get(i).equals("{id}")) {
                Optional<Long> id = number(path.get(i));
                if (id.isEmpty()) {
                    return Optional.empty();
                }
                ids.add(id.get());
            } else if (!pattern.get(i).equalsIgnoreCase(path.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(ids);
    }

    private static Optional<Long> number(String text) {
        boolean digits = !text.isEmpty() && text.length() < 19 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }
}
