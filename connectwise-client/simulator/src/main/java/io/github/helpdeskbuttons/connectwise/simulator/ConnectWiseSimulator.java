package io.github.helpdeskbuttons.connectwise.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.Options.ChunkedEncodingPolicy;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.github.helpdeskbuttons.connectwise.simulator.internal.Api;
import io.github.helpdeskbuttons.connectwise.simulator.internal.Credentials;
import io.github.helpdeskbuttons.connectwise.simulator.internal.Database;
import io.github.helpdeskbuttons.connectwise.simulator.internal.Json;
import io.github.helpdeskbuttons.connectwise.simulator.internal.Kind;
import io.github.helpdeskbuttons.connectwise.simulator.internal.Row;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A ConnectWise that answers over HTTP, for tests and examples: a stateful double of the REST API with believable data, that
 * can be looked into and be made to fail.
 *
 * <p>It listens on 127.0.0.1 alone. It checks credentials, client id, required fields, lengths, enumerations and what
 * belongs to which board; it evaluates {@code conditions}, pages, and answers errors in ConnectWise's own shape. Where
 * ConnectWise's behaviour is not documented the simulator takes the less comfortable one.
 *
 * <p>Thread safe. Get one from {@link #start()} or {@link #builder()}, and close it: its threads keep the JVM alive.
 *
 * <pre>{@code
 * try (ConnectWiseSimulator simulator = ConnectWiseSimulator.start()) {
 *     // point a client at simulator.endpoint(), simulator.apiKey() and simulator.clientId()
 *     simulator.fail(Fault.reset().afterTheChange().on("POST", "service/tickets"));
 *     // …
 *     assertThat(simulator.tickets()).hasSize(1);
 * }
 * }</pre>
 */
public final class ConnectWiseSimulator implements AutoCloseable {

    /** One thread per request in progress; slow and stalled ones hold theirs. */
    private static final int MAXIMUM_THREADS = 256;

    private final WireMockServer server;
    private final Credentials credentials;
    private final Database database;
    private final Api api;
    private final RequestJournal journal;
    private final FaultQueue faults = new FaultQueue();
    private final LateCommits lateCommits;
    private final Patience patience = new Patience();

    private ConnectWiseSimulator(Builder builder) {
        credentials = builder.credentials;
        database = new Database(builder.clock);
        lateCommits = new LateCommits(builder.clock);
        journal = new RequestJournal(builder.journalSize, builder.keepDocuments);
        SimulatorTransformer transformer = new SimulatorTransformer();
        server = new WireMockServer(configuration(builder.port, transformer));
        server.stubFor(WireMock.any(WireMock.anyUrl()).willReturn(WireMock.aResponse()));
        server.start();
        api = new Api(
                database,
                credentials,
                site(),
                new Api.ApiOptions(builder.quoteEscape, builder.documentSizeLimit, builder.keepDocuments));
        Throttle throttle = new Throttle(builder.clock, builder.requestsPerMinute);
        transformer.server(new RequestProcessing(api, journal, faults, throttle, lateCommits, patience)::process);
    }

    private static WireMockConfiguration configuration(int port, SimulatorTransformer transformer) {
        return WireMockConfiguration.options()
                .bindAddress("127.0.0.1")
                .port(port)
                .containerThreads(MAXIMUM_THREADS)
                .jettyHeaderRequestSize(32 * 1024)
                // Faults act on the connection, which HTTP/2 would share among requests.
                .http2PlainDisabled(true)
                .useChunkedTransferEncoding(ChunkedEncodingPolicy.NEVER)
                .gzipDisabled(true)
                // The simulator keeps its own journal, bounded and without WireMock's copies.
                .disableRequestJournal()
                .stubRequestLoggingDisabled(true)
                .extensions(transformer);
    }

    /**
     * Starts a simulator on a free port, with a small managed service provider in it: see {@link Builder}.
     *
     * @return the running simulator, to be closed when the test is over
     */
    public static ConnectWiseSimulator start() {
        return builder().start();
    }

    /** {@return a builder of a simulator} */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * {@return the address as an MSP would type it, with {@code http://}: {@code http://127.0.0.1:PORT/v4_6_release}}
     */
    public String endpoint() {
        return site() + "/v4_6_release";
    }

    /** {@return the API key that it accepts: {@code company+publicKey:privateKey}} */
    public String apiKey() {
        return credentials.companyId() + "+" + credentials.publicKey() + ":" + credentials.privateKey();
    }

    /** {@return the client id that it accepts} */
    public String clientId() {
        return credentials.clientId();
    }

    /** {@return the TCP port it listens on} */
    public int port() {
        return server.port();
    }

    private String site() {
        return "http://127.0.0.1:" + server.port();
    }

    /** {@return all tickets by ascending id, merged and closed ones included} */
    public List<StoredRecord> tickets() {
        return records(Kind.TICKET.path());
    }

    /**
     * {@return the ticket of this id, if there is one}
     *
     * @param id the record's id
     */
    public Optional<StoredRecord> ticket(long id) {
        lateCommits.commitDue();
        return database.find(Kind.TICKET, id).map(StoredRecord::new);
    }

    /**
     * {@return the notes of a ticket, first written first; empty if there is no such ticket}
     *
     * @param ticketId the ticket's id
     */
    public List<StoredRecord> notes(long ticketId) {
        return views(database.ownedBy(Kind.NOTE, ticketId));
    }

    /**
     * {@return the configurations that are linked to a ticket; empty if there is no such ticket}
     *
     * @param ticketId the ticket's id
     */
    public List<StoredRecord> configurationsOf(long ticketId) {
        return views(database.ownedBy(Kind.TICKET_CONFIGURATION, ticketId));
    }

    /**
     * {@return the documents that were attached to a ticket; empty if there is no such ticket}
     *
     * @param ticketId the ticket's id
     */
    public List<StoredDocument> documents(long ticketId) {
        lateCommits.commitDue();
        return database.ownedBy(Kind.DOCUMENT, ticketId).stream()
                .flatMap(this::document)
                .toList();
    }

    private Stream<StoredDocument> document(Row row) {
        return database.content(row.id()).map(content -> new StoredDocument(row, content)).stream();
    }

    /**
     * {@return all records of a table by ascending id}
     *
     * @param path as in the API's addresses: {@code company/contacts}, {@code service/boards/3/statuses}
     * @throws NullPointerException if {@code path} is null
     * @throws IllegalArgumentException if there is no such table
     */
    public List<StoredRecord> records(String path) {
        RecordPath table = RecordPath.parse(path);
        return views(table.owner() == 0 ? database.all(table.kind()) : database.ownedBy(table.kind(), table.owner()));
    }

    private List<StoredRecord> views(Collection<Row> rows) {
        lateCommits.commitDue();
        return rows.stream().map(StoredRecord::new).toList();
    }

    /**
     * Adds a record to a table, as if a technician had entered it.
     *
     * @param path as in the API's addresses; not those of tickets, notes, documents or links, which are created over HTTP
     * @param json the fields; references may be given by id, identifier or name
     * @return the record with its id
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if there is no such table, or ConnectWise would refuse the record
     */
    public StoredRecord add(String path, String json) {
        Objects.requireNonNull(json, "json");
        RecordPath table = RecordPath.parse(path);
        if (table.kind() == Kind.TICKET
                || table.kind().path().startsWith("service/tickets/")
                || table.kind() == Kind.DOCUMENT) {
            throw new IllegalArgumentException("records of " + path + " are created over HTTP, by a POST");
        }
        return new StoredRecord(api.records().add(table.kind(), table.owner(), Json.parseObject(json)));
    }

    /**
     * Overlays fields on a record; a null removes a field.
     *
     * @param path the table, such as {@code company/contacts}
     * @param id the record's id
     * @param json a JSON object with the fields to overlay
     * @return the record as it is now
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if there is no such record, or ConnectWise would refuse the change
     */
    public StoredRecord update(String path, long id, String json) {
        Objects.requireNonNull(json, "json");
        return new StoredRecord(api.records().update(row(path, id), Json.parseObject(json)));
    }

    /**
     * Deletes a record; references to it in other records stay, as they do in ConnectWise.
     *
     * @param path the table, such as {@code company/companies}
     * @param id the record's id
     * @throws NullPointerException if {@code path} is null
     * @throws IllegalArgumentException if there is no such record
     */
    public void remove(String path, long id) {
        Row row = row(path, id);
        database.write(transaction -> transaction.remove(row));
    }

    private Row row(String path, long id) {
        Kind kind = RecordPath.parse(path).kind();
        return database.find(kind, id).orElseThrow(() -> new IllegalArgumentException("no record " + path + "/" + id));
    }

    /**
     * Adds a company.
     *
     * @param identifier the short name, at most 25 characters
     * @param name at most 50 characters
     * @return the company
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if ConnectWise would refuse it
     */
    public StoredRecord addCompany(String identifier, String name) {
        Objects.requireNonNull(identifier, "identifier");
        Objects.requireNonNull(name, "name");
        ObjectNode company = Json.object().put("identifier", identifier).put("name", name);
        company.putObject("status").put("id", 1).put("name", "Active");
        return add(Kind.COMPANY.path(), company.put("deletedFlag", false).toString());
    }

    /**
     * Adds an active contact with one e-mail address, its default one.
     *
     * @param firstName the given name
     * @param lastName the family name
     * @param email the address
     * @param companyIdentifier the identifier of a company that is there
     * @return the contact
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if ConnectWise would refuse it
     */
    public StoredRecord addContact(String firstName, String lastName, String email, String companyIdentifier) {
        Objects.requireNonNull(firstName, "firstName");
        Objects.requireNonNull(lastName, "lastName");
        Objects.requireNonNull(email, "email");
        Objects.requireNonNull(companyIdentifier, "companyIdentifier");
        ObjectNode contact = Json.object().put("firstName", firstName).put("lastName", lastName);
        contact.putObject("company").put("identifier", companyIdentifier);
        contact.put("inactiveFlag", false);
        ObjectNode item = contact.putArray("communicationItems").addObject();
        item.put("id", 1).putObject("type").put("id", 1).put("name", "Email");
        item.put("value", email).put("defaultFlag", true).put("communicationType", "Email");
        return add(Kind.CONTACT.path(), contact.toString());
    }

    /**
     * Adds a configuration: a device of a company.
     *
     * @param name what people call it
     * @param deviceIdentifier the name by which management tools know the device; often its host name
     * @param companyIdentifier the identifier of a company that is there
     * @return the configuration
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if ConnectWise would refuse it
     */
    public StoredRecord addConfiguration(String name, String deviceIdentifier, String companyIdentifier) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(deviceIdentifier, "deviceIdentifier");
        Objects.requireNonNull(companyIdentifier, "companyIdentifier");
        ObjectNode configuration = Json.object().put("name", name).put("deviceIdentifier", deviceIdentifier);
        configuration.putObject("company").put("identifier", companyIdentifier);
        return add(
                Kind.CONFIGURATION.path(), configuration.put("activeFlag", true).toString());
    }

    /**
     * Adds a service board with its statuses, types, subtypes, items and teams.
     *
     * @param board what to add
     * @return the board
     * @throws NullPointerException if {@code board} is null
     * @throws IllegalArgumentException if ConnectWise would refuse it
     */
    public StoredRecord addBoard(BoardSetup board) {
        return new BoardCreation(this, Objects.requireNonNull(board, "board")).run();
    }

    /**
     * Makes a board the API member's service default: the one of tickets that name none. Until then it is the first one.
     *
     * @param boardId the board's id
     * @throws IllegalArgumentException if there is no such board
     */
    public void useDefaultBoard(long boardId) {
        api.defaults().board(row(Kind.BOARD.path(), boardId).id());
    }

    /**
     * Takes a permission away from the API member's security role; what needs it is answered with a 403.
     *
     * @param permission as a role's page names it, {@code Companies/Contacts} for all its levels or
     *     {@code Companies/Contacts/Inquire} for one
     * @throws NullPointerException if {@code permission} is null
     * @throws IllegalArgumentException if there is none of this name; the message lists them
     */
    public void denyPermission(String permission) {
        api.role().deny(permission);
    }

    /**
     * Gives a permission back that {@link #denyPermission(String)} took away; does nothing if it was there.
     *
     * @param permission the name, as {@link #denyPermission(String)} takes it
     * @throws NullPointerException if {@code permission} is null
     * @throws IllegalArgumentException if there is none of this name
     */
    public void grantPermission(String permission) {
        api.role().grant(permission);
    }

    /**
     * Makes requests fail. Faults are asked in the order they were given, and the first that matches is the one.
     *
     * @param fault what happens to the requests
     * @throws NullPointerException if {@code fault} is null
     */
    public void fail(Fault fault) {
        faults.arm(Objects.requireNonNull(fault, "fault"));
    }

    /**
     * Lets a plan decide about each request that no single {@link #fail(Fault)} hits; it takes the place of a former plan.
     *
     * @param plan is asked for each request, from several threads at once
     * @throws NullPointerException if {@code plan} is null
     */
    public void failBy(FaultPlan plan) {
        faults.plan(Objects.requireNonNull(plan, "plan"));
    }

    /** Forgets all faults and the plan; neither an outage nor late commits. */
    public void clearFaults() {
        faults.clear();
    }

    /** Resets the connection of every request, unprocessed, until {@link #comeBack()}. */
    public void goDown() {
        goDown(Fault.reset());
    }

    /**
     * Gives every request this fault, whatever it says about matching, until {@link #comeBack()}.
     *
     * @param fault what happens to the requests
     * @throws NullPointerException if {@code fault} is null
     */
    public void goDown(Fault fault) {
        faults.outage(Optional.of(Objects.requireNonNull(fault, "fault")));
    }

    /** Ends the outage. */
    public void comeBack() {
        faults.outage(Optional.empty());
    }

    /** Ends the wait of every request that {@link Fault#stall()} holds; their connections are reset. */
    public void releaseStalled() {
        patience.release();
    }

    /** {@return the changes that were accepted but are not visible yet, in the order they arrived} */
    public List<LateCommit> lateCommits() {
        return lateCommits.waiting();
    }

    /** Makes all changes visible that were accepted but are not visible yet. */
    public void commitLate() {
        lateCommits.waiting().forEach(LateCommit::commit);
        lateCommits.commitDue();
    }

    /**
     * {@return the last requests in the order they arrived, failed ones included, as many as {@link
     * Builder#journalSize} keeps}
     */
    public List<ReceivedRequest> requests() {
        return journal.requests();
    }

    /** {@return how many requests arrived since the start or {@link #clearRequests()}, failed ones included} */
    public long requestCount() {
        return journal.count();
    }

    /**
     * {@return how many requests of a method and path arrived since the start or {@link #clearRequests()}, failed ones
     * included; exact whatever the size of the journal}
     *
     * @param method the HTTP method, in any case
     * @param pathRegex must match the whole of {@link ReceivedRequest#path()}
     * @throws NullPointerException if an argument is null
     * @throws java.util.regex.PatternSyntaxException if {@code pathRegex} is no regular expression
     */
    public long requestCount(String method, String pathRegex) {
        Objects.requireNonNull(method, "method");
        Pattern path = Pattern.compile(Objects.requireNonNull(pathRegex, "pathRegex"), Pattern.CASE_INSENSITIVE);
        return journal.count(method.toUpperCase(Locale.ROOT), path);
    }

    /** Forgets the requests that arrived, and counts from zero. */
    public void clearRequests() {
        journal.clear();
    }

    /** Ends every wait, stops the server and frees its port. */
    @Override
    public void close() {
        patience.close();
        server.stop();
    }

    /** The address; no credentials. */
    @Override
    public String toString() {
        return "ConnectWise simulator at " + endpoint();
    }

    /**
     * Describes a simulator before it starts. By default: a free port; the company {@code training}; the system clock;
     * the last 10,000 requests remembered; quotes escaped by a backslash; documents of up to 50 MiB, kept; and the data
     * of a small managed service provider (boards {@code Help Desk} and {@code Clinical}, five priorities, the companies
     * {@code Contoso Imaging}, {@code Fabrikam}, {@code Northwind Traders} and the catch-all {@code Unregistered Users}, their
     * contacts and devices).
     *
     * <p>Not thread safe. Get one from {@link ConnectWiseSimulator#builder()}.
     */
    public static final class Builder {

        private Credentials credentials =
                new Credentials("training", "publicKey", "privateKey", "00000000-0000-4000-8000-000000000001");
        private Clock clock = Clock.systemUTC();
        private QuoteEscape quoteEscape = QuoteEscape.BACKSLASH;
        private int port;
        private int journalSize = 10_000;
        private long documentSizeLimit = 50L * 1024 * 1024;
        private boolean keepDocuments = true;
        private int requestsPerMinute = Integer.MAX_VALUE;
        private boolean seeded = true;

        private Builder() {}

        /**
         * Starts without any record: not even a board or a priority.
         *
         * @return this builder
         */
        public Builder emptyData() {
            seeded = false;
            return this;
        }

        /**
         * Sets the credentials to accept, in place of the default ones.
         *
         * @param companyId the company's name at the login screen
         * @param publicKey the part after the {@code +}
         * @param privateKey the part after the {@code :}
         * @param clientId the {@code clientId} header to accept
         * @return this builder
         * @throws NullPointerException if an argument is null
         */
        public Builder credentials(String companyId, String publicKey, String privateKey, String clientId) {
            credentials = new Credentials(
                    Objects.requireNonNull(companyId, "companyId"),
                    Objects.requireNonNull(publicKey, "publicKey"),
                    Objects.requireNonNull(privateKey, "privateKey"),
                    Objects.requireNonNull(clientId, "clientId"));
            return this;
        }

        /**
         * Sets the clock of the server: of the dates in records, of late commits, and of the requests in a minute. The waits of slow
         * answers are in real time.
         *
         * @param newClock the clock
         * @return this builder
         * @throws NullPointerException if {@code newClock} is null
         */
        public Builder clock(Clock newClock) {
            clock = Objects.requireNonNull(newClock, "clock");
            return this;
        }

        /**
         * Sets how quotes inside the strings of conditions are escaped.
         *
         * @param escape what the server reads as a quote
         * @return this builder
         * @throws NullPointerException if {@code escape} is null
         */
        public Builder quoteEscape(QuoteEscape escape) {
            quoteEscape = Objects.requireNonNull(escape, "escape");
            return this;
        }

        /**
         * Sets the TCP port to listen on; 0 for a free one.
         *
         * @param newPort from 0 to 65,535
         * @return this builder
         * @throws IllegalArgumentException if it is not between 0 and 65,535
         */
        public Builder port(int newPort) {
            if (newPort < 0 || newPort > 65_535) {
                throw new IllegalArgumentException("a port is between 0 and 65535, but was " + newPort);
            }
            port = newPort;
            return this;
        }

        /**
         * Sets how many requests to remember whole; 0 for none, as a benchmark wants it. Counts are kept in any case.
         *
         * @param requests not negative
         * @return this builder
         * @throws IllegalArgumentException if it is negative
         */
        public Builder journalSize(int requests) {
            if (requests < 0) {
                throw new IllegalArgumentException("the journal's size must not be negative, but was " + requests);
            }
            journalSize = requests;
            return this;
        }

        /**
         * Sets the largest document to accept; a larger one is answered with a 413.
         *
         * @param bytes at least 1
         * @return this builder
         * @throws IllegalArgumentException if it is less
         */
        public Builder documentSizeLimit(long bytes) {
            if (bytes < 1) {
                throw new IllegalArgumentException("the limit must be at least 1 byte, but was " + bytes);
            }
            documentSizeLimit = bytes;
            return this;
        }

        /**
         * Sets whether to keep the bytes of documents, or only their length and digest, as a test with large ones wants it; the
         * journal then holds uploads without their bodies.
         *
         * @param keep false to drop the bytes once they are counted
         * @return this builder
         */
        public Builder keepDocuments(boolean keep) {
            keepDocuments = keep;
            return this;
        }

        /**
         * Sets how many requests in any sixty seconds to let through; those beyond are answered with a 429, as ConnectWise does
         * from about 1,000 on. Unless set there is no such limit.
         *
         * @param requests at least 1
         * @return this builder
         * @throws IllegalArgumentException if it is less
         */
        public Builder requestsPerMinute(int requests) {
            if (requests < 1) {
                throw new IllegalArgumentException("requests in a minute must be at least 1, but were " + requests);
            }
            requestsPerMinute = requests;
            return this;
        }

        /**
         * Starts the simulator; it answers when this returns.
         *
         * @return the running simulator, to be closed when the test is over
         * @throws IllegalStateException if the port is taken
         */
        public ConnectWiseSimulator start() {
            ConnectWiseSimulator simulator = new ConnectWiseSimulator(this);
            if (seeded) {
                SeedData.addTo(simulator);
            }
            return simulator;
        }
    }
}
