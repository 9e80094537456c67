/** Custom rules for helpdesk button presses. */
module io.github.helpdeskbuttons.rules {
    requires re2j;
    requires static org.jspecify;

    exports io.github.helpdeskbuttons.rules;
}
