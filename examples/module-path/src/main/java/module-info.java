/** A host of the SDK on the module path. */
module io.github.helpdeskbuttons.examples.modulepath {
    requires io.github.helpdeskbuttons;
    // The outbox alone needs it.
    requires java.sql;
    requires static org.jspecify;
}
