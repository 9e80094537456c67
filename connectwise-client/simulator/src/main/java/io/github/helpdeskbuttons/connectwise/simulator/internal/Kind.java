package io.github.helpdeskbuttons.connectwise.simulator.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The kinds of record, each with its address, its model in the published description and its name in errors. */
public enum Kind {
    COMPANY("company/companies", "Company", "company", Permission.COMPANIES),
    CONTACT("company/contacts", "Contact", "contact", Permission.CONTACTS),
    CONFIGURATION("company/configurations", "Company.Configuration", "configuration", Permission.CONFIGURATIONS),
    BOARD("service/boards", "Board", "board", Permission.TABLE_SETUP),
    STATUS("service/boards/{id}/statuses", "BoardStatus", "status", Permission.TABLE_SETUP),
    TYPE("service/boards/{id}/types", "BoardType", "type", Permission.TABLE_SETUP),
    SUBTYPE("service/boards/{id}/subTypes", "BoardSubType", "subType", Permission.TABLE_SETUP),
    ITEM("service/boards/{id}/items", "BoardItem", "item", Permission.TABLE_SETUP),
    TEAM("service/boards/{id}/teams", "BoardTeam", "team", Permission.TABLE_SETUP),
    PRIORITY("service/priorities", "Priority", "priority", Permission.TABLE_SETUP),
    SOURCE("service/sources", "Source", "source", Permission.TABLE_SETUP),
    SEVERITY("service/severities", "Severity", "severity", Permission.TABLE_SETUP),
    IMPACT("service/impacts", "Impact", "impact", Permission.TABLE_SETUP),
    MEMBER("system/members", "Member", "member", Permission.MEMBERS),
    TICKET("service/tickets", "Ticket", "ticket", Permission.TICKETS),
    NOTE("service/tickets/{id}/notes", "ServiceNote", "note", Permission.TICKET_DEPENDENCIES),
    TICKET_CONFIGURATION(
            "service/tickets/{id}/configurations",
            "ConfigurationReference",
            "configuration",
            Permission.TICKET_DEPENDENCIES),
    DOCUMENT("system/documents", "DocumentInfo", "document", Permission.TICKET_DEPENDENCIES),
    CALLBACK("system/callbacks", "CallbackEntry", "callback", Permission.TABLE_SETUP);

    /** What belongs to a board. */
    static final List<Kind> OF_BOARD = List.of(STATUS, TYPE, SUBTYPE, ITEM, TEAM);

    private final String path;
    private final String model;
    private final String resource;
    private final Permission permission;

    Kind(String path, String model, String resource, Permission permission) {
        this.path = path;
        this.model = model;
        this.resource = resource;
        this.permission = permission;
    }

    /** The address below the API's root; {@code {id}} stands for the owner's id. */
    public String path() {
        return path;
    }

    public Model model() {
        return Models.get(model);
    }

    String resource() {
        return resource;
    }

    Permission permission() {
        return permission;
    }

    boolean isOwned() {
        return path.contains("{id}");
    }

    public static Optional<Kind> ofPath(String path) {
        return Arrays.stream(values())
                .filter(kind -> kind.path.equalsIgnoreCase(path))
                .findFirst();
    }
}
