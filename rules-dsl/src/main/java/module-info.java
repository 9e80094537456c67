/** Custom rules for helpdesk button presses. */
module io.github.helpdeskbuttons.rules {
    // The name comes from the file re2j-1.8.jar, whose manifest has none. A later re2j that names itself would not be
    // found under it; so the published POM holds 1.8, and examples/module-path fails when the name here must follow.
    requires re2j;
    requires static org.jspecify;

    exports io.github.helpdeskbuttons.rules;
}
