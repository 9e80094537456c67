package io.github.helpdeskbuttons.connectwise.simulator.internal;

import io.github.helpdeskbuttons.connectwise.simulator.QuoteEscape;
import io.github.helpdeskbuttons.connectwise.simulator.ReceivedRequest;
import io.github.helpdeskbuttons.connectwise.simulator.internal.Permission.Level;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** The whole simulated API: from a request to its answer and its changes. Thread safe. */
public final class Api {

    /** The longest address that the server's web server lets through. */
    private static final int MAXIMUM_URL = 2048;

    private static final List<Kind> EDITABLE = List.of(Kind.COMPANY, Kind.CONTACT, Kind.CONFIGURATION, Kind.CALLBACK);

    private final Database database;
    private final Credentials credentials;
    private final SecurityRole role = new SecurityRole();
    private final ServiceDefaults defaults;
    private final Records records;
    private final SystemInformation information;
    private final Listing listing;
    private final Router router = new Router(role);

    /**
     * @param site scheme, host and port that it answers at, such as {@code http://127.0.0.1:8080}
     */
    public Api(Database database, Credentials credentials, String site, ApiOptions options) {
        String root = site + "/v4_6_release/apis/3.0/";
        this.database = database;
        this.credentials = credentials;
        References references = new References(database, root);
        this.defaults = new ServiceDefaults(database);
        this.records = new Records(database, references);
        this.information = new SystemInformation(credentials.companyId(), site);
        this.listing = new Listing(options.quoteEscape(), root);
        addTickets(new Tickets(database, references, defaults));
        addNotes(new Notes(database, references));
        addTicketConfigurations(new TicketConfigurations(database, references));
        addDocuments(new Documents(database, listing, options.documentSizeLimit(), options.keepDocuments()));
        addTables();
        router.open("GET", "system/info", call -> information.info());
    }

    /** How the API is set up. */
    public record ApiOptions(QuoteEscape quoteEscape, long documentSizeLimit, boolean keepDocuments) {}

    public SecurityRole role() {
        return role;
    }

    public ServiceDefaults defaults() {
        return defaults;
    }

    public Records records() {
        return records;
    }

    /**
     * Answers a request.
     *
     * @param commitment what becomes of the changes of a request that was accepted: committed at once, or later
     */
    public ApiResponse handle(ReceivedRequest request, Consumer<Transaction> commitment) {
        try {
            if (SystemInformation.isCompanyInfo(request.fullPath())) {
                return information.companyInfo(request.fullPath());
            }
            check(request);
            if (onlyReads(request)) {
                return router.dispatch(request, new Transaction(database));
            }
            synchronized (database) {
                Transaction transaction = new Transaction(database);
                ApiResponse response = router.dispatch(request, transaction);
                commitment.accept(transaction);
                return response;
            }
        } catch (ApiError error) {
            return error.response();
        }
    }

    private static boolean onlyReads(ReceivedRequest request) {
        return request.method().equals("GET")
                || request.path().toLowerCase(Locale.ROOT).endsWith("/search");
    }

    private void check(ReceivedRequest request) {
        if (!request.fullPath().regionMatches(true, 0, "/v4_6_release/apis/3.0/", 0, 23)) {
            throw Credentials.cannotRoute();
        }
        if (request.fullPath().length() + request.queryString().length() > MAXIMUM_URL) {
            throw ApiError.text(414, "text/html", "<h2>HTTP Error 414. The request URL is too long.</h2>");
        }
        credentials.check(request);
    }

    private void addTickets(Tickets tickets) {
        addReading(Kind.TICKET);
        addTicket("POST", "service/tickets", Level.ADD, tickets::create);
        addTicket("PUT", "service/tickets/{id}", Level.EDIT, tickets::replace);
        addTicket("PATCH", "service/tickets/{id}", Level.EDIT, tickets::patch);
        addTicket("DELETE", "service/tickets/{id}", Level.DELETE, tickets::delete);
        addTicket("POST", "service/tickets/{id}/merge", Level.EDIT, tickets::merge);
    }

    private void addTicket(String method, String path, Level level, Handler handler) {
        router.add(method, path, Permission.TICKETS, level, handler);
    }

    private void addNotes(Notes notes) {
        addReading(Kind.NOTE);
        String path = Kind.NOTE.path();
        addDependency("POST", path, Level.ADD, notes::create);
        addDependency("PATCH", path + "/{id}", Level.EDIT, notes::patch);
        addDependency("DELETE", path + "/{id}", Level.DELETE, notes::delete);
    }

    private void addTicketConfigurations(TicketConfigurations links) {
        Kind kind = Kind.TICKET_CONFIGURATION;
        addDependency("GET", kind.path(), Level.INQUIRE, call -> list(kind, call));
        addDependency("GET", kind.path() + "/count", Level.INQUIRE, call -> count(kind, call));
        addDependency("GET", kind.path() + "/{id}", Level.INQUIRE, call -> links.one(call, listing));
        addDependency("POST", kind.path(), Level.ADD, links::create);
        addDependency("DELETE", kind.path() + "/{id}", Level.DELETE, links::delete);
    }

    private void addDocuments(Documents documents) {
        String path = Kind.DOCUMENT.path();
        addDependency("POST", path, Level.ADD, documents::create);
        addDependency("GET", path, Level.INQUIRE, documents::list);
        addDependency("GET", path + "/{id}", Level.INQUIRE, call -> one(Kind.DOCUMENT, call));
        addDependency("GET", path + "/{id}/download", Level.INQUIRE, documents::download);
        addDependency("DELETE", path + "/{id}", Level.DELETE, call -> records.delete(Kind.DOCUMENT, call));
    }

    private void addDependency(String method, String path, Level level, Handler handler) {
        router.add(method, path, Permission.TICKET_DEPENDENCIES, level, handler);
    }

    private void addTables() {
        for (Kind kind : Kind.values()) {
            boolean special = kind == Kind.TICKET || kind.permission() == Permission.TICKET_DEPENDENCIES;
            if (!special) {
                addReading(kind);
            }
        }
        for (Kind kind : EDITABLE) {
            router.add("POST", kind.path(), kind.permission(), Level.ADD, call -> records.create(kind, call));
            String one = kind.path() + "/{id}";
            router.add("PATCH", one, kind.permission(), Level.EDIT, call -> records.patch(kind, call));
            router.add("DELETE", one, kind.permission(), Level.DELETE, call -> records.delete(kind, call));
        }
    }

    private void addReading(Kind kind) {
        router.add("GET", kind.path(), kind.permission(), Level.INQUIRE, call -> list(kind, call));
        router.add("GET", kind.path() + "/count", kind.permission(), Level.INQUIRE, call -> count(kind, call));
        router.add("POST", kind.path() + "/search", kind.permission(), Level.INQUIRE, call -> search(kind, call));
        router.add("GET", kind.path() + "/{id}", kind.permission(), Level.INQUIRE, call -> one(kind, call));
    }

    private ApiResponse list(Kind kind, Call call) {
        ListParameters parameters = ListParameters.ofQuery(call.request());
        return listing.page(kind.model(), rows(kind, call), parameters, call.request());
    }

    private ApiResponse search(Kind kind, Call call) {
        ListParameters parameters = ListParameters.ofBody(call.jsonObject());
        return listing.page(kind.model(), rows(kind, call), parameters, call.request());
    }

    private ApiResponse count(Kind kind, Call call) {
        return listing.count(kind.model(), rows(kind, call), ListParameters.ofQuery(call.request()));
    }

    private ApiResponse one(Kind kind, Call call) {
        Row row = Optional.of(database.require(kind, call.id()))
                .filter(found -> !kind.isOwned() || found.owner() == call.owner())
                .orElseThrow(() -> ApiError.notFound(kind, call.id()));
        return listing.one(row, call.request());
    }

    private RowSource rows(Kind kind, Call call) {
        if (!kind.isOwned()) {
            return filter -> database.candidates(kind, filter);
        }
        Kind ownerKind = kind.path().startsWith("service/boards") ? Kind.BOARD : Kind.TICKET;
        long owner = database.require(ownerKind, call.owner()).id();
        return filter -> database.ownedBy(kind, owner);
    }
}
