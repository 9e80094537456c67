/** A client of the ConnectWise PSA REST API. */
module io.github.helpdeskbuttons.connectwise {
    requires transitive okhttp3;
    requires transitive retrofit2;
    requires transitive com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.datatype.jdk8;
    requires com.fasterxml.jackson.datatype.jsr310;
    requires retrofit2.converter.jackson;
    requires okio;
    requires org.slf4j;
    requires static org.immutables.value.annotations;
    requires static transitive org.jspecify;

    exports io.github.helpdeskbuttons.connectwise;
    exports io.github.helpdeskbuttons.connectwise.callback;
    exports io.github.helpdeskbuttons.connectwise.error;
    exports io.github.helpdeskbuttons.connectwise.model;
    exports io.github.helpdeskbuttons.connectwise.query;

    opens io.github.helpdeskbuttons.connectwise.model to
            com.fasterxml.jackson.databind;
}
