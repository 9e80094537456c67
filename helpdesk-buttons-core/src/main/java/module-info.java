/** Turns the press of a helpdesk button into exactly one ConnectWise service ticket. */
module io.github.helpdeskbuttons {
    requires transitive io.github.helpdeskbuttons.connectwise;
    requires transitive io.github.helpdeskbuttons.rules;
    requires com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.datatype.jdk8;
    requires com.fasterxml.jackson.datatype.jsr310;
    requires org.slf4j;
    requires static com.github.kagkarlsson.scheduler;
    requires static com.h2database;
    requires static transitive java.sql;
    requires static org.immutables.value.annotations;
    requires static transitive org.jspecify;

    exports io.github.helpdeskbuttons;
    exports io.github.helpdeskbuttons.outbox;

    opens io.github.helpdeskbuttons to
            com.fasterxml.jackson.databind;
    opens io.github.helpdeskbuttons.internal to
            com.fasterxml.jackson.databind;
}
