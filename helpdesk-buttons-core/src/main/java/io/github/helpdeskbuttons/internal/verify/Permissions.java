package io.github.helpdeskbuttons.internal.verify;

/** The permissions that the API member's security role needs, named as ConnectWise names them. */
final class Permissions {
    static final String COMPANIES = "Companies / Company Maintenance (Inquire, All)";
    static final String CONTACTS = "Companies / Contacts (Inquire, All)";
    static final String CONFIGURATIONS = "Companies / Configurations (Inquire, All)";
    static final String TABLE_SETUP = "System / Table Setup (Inquire: priority, service board, severity, source)";
    static final String MEMBERS = "System / Member Maintenance (Inquire, All)";
    static final String READ_TICKETS = "Service Desk / Service Ticket (Inquire, All)";
    static final String ADD_TICKETS = "Service Desk / Service Ticket (Add, All)";
    static final String EDIT_TICKETS = "Service Desk / Service Ticket (Edit, All)";
    static final String READ_DEPENDENCIES = "Service Desk / Service Ticket - Dependencies (Inquire, All)";
    static final String ADD_DEPENDENCIES = "Service Desk / Service Ticket - Dependencies (Add, All)";
    static final String EDIT_DEPENDENCIES = "Service Desk / Service Ticket - Dependencies (Edit, All)";

    private Permissions() {}
}
