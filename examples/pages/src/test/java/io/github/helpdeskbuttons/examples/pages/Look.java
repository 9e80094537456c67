package io.github.helpdeskbuttons.examples.pages;

/** How a page is looked at: in which colours, and how many pixels wide. */
public enum Look {
    LIGHT("light", 1200),
    DARK("dark", 1200),
    LIGHT_ON_A_PHONE("light", 360),
    DARK_ON_A_PHONE("dark", 360);

    private final String colours;
    private final int width;

    Look(String colours, int width) {
        this.colours = colours;
        this.width = width;
    }

    public String colours() {
        return colours;
    }

    public int width() {
        return width;
    }
}
