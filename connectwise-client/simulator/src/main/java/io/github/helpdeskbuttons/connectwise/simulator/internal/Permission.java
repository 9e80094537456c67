package io.github.helpdeskbuttons.connectwise.simulator.internal;

import java.util.Arrays;
import java.util.Optional;

/** The rows of a security role, named as the role's page names them. */
public enum Permission {
    COMPANIES("Companies/Company Maintenance"),
    CONTACTS("Companies/Contacts"),
    CONFIGURATIONS("Companies/Configurations"),
    TICKETS("Service Desk/Service Ticket"),
    TICKET_DEPENDENCIES("Service Desk/Service Ticket - Dependencies"),
    TABLE_SETUP("System/Table Setup"),
    MEMBERS("System/Member Maintenance");

    private final String title;

    Permission(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    static Optional<Permission> ofTitle(String title) {
        return Arrays.stream(values())
                .filter(permission -> permission.title.equalsIgnoreCase(title))
                .findFirst();
    }

    /** The columns of a security role. */
    public enum Level {
        ADD,
        EDIT,
        DELETE,
        INQUIRE
    }
}
