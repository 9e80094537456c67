package io.github.helpdeskbuttons.rules;

/**
 * Every variable of the rules, in one place, with its type: what can be assigned and what can only be read.
 *
 * <p>Import them statically. The constants are immutable and thread safe.
 *
 * <p>Get one by its name; nobody makes variables of their own, but a {@link Local} value comes close.
 */
public final class Variables {

    /** The ticket's priority, by its name in ConnectWise, such as {@code Priority 1 - Emergency Response}. */
    public static final TextVariable PRIORITY = new TextNode.TextVariableNode(Slot.PRIORITY);

    /** The ticket's status, by name; it belongs to a board, so name the {@link #BOARD} too. */
    public static final TextVariable STATE = new TextNode.TextVariableNode(Slot.STATE);

    /** The ticket's team, by name; it belongs to a board, so name the {@link #BOARD} too. */
    public static final TextVariable TEAM = new TextNode.TextVariableNode(Slot.TEAM);

    /** The ticket's type, by name; it belongs to a board, so name the {@link #BOARD} too. */
    public static final TextVariable TYPE = new TextNode.TextVariableNode(Slot.TYPE);

    /** The ticket's first discussion note; at first what the end user wrote. */
    public static final TextVariable MESSAGE = new TextNode.TextVariableNode(Slot.MESSAGE);

    /** The ticket's summary; ConnectWise refuses one over 100 characters. */
    public static final TextVariable SUBJECT = new TextNode.TextVariableNode(Slot.SUBJECT);

    /** The ticket's source, by name. */
    public static final TextVariable SOURCE = new TextNode.TextVariableNode(Slot.SOURCE);

    /** The ticket's impact. */
    public static final LevelVariable IMPACT = new TextNode.LevelVariableNode(Slot.IMPACT);

    /** The ticket's urgency, which ConnectWise's API calls severity. */
    public static final LevelVariable URGENCY = new TextNode.LevelVariableNode(Slot.URGENCY);

    /** The ticket's owner, by the member's identifier. */
    public static final TextVariable OWNER = new TextNode.TextVariableNode(Slot.OWNER);

    /** The ticket's service board, by name. */
    public static final TextVariable BOARD = new TextNode.TextVariableNode(Slot.BOARD);

    /** The options that the end user ticked. Read only. */
    public static final Selections SELECTIONS = new TextNode.SelectionsNode();

    /** The end user's name, as typed. Read only; empty where it did not arrive. */
    public static final Fact NAME = new TextNode.FactNode(Slot.NAME);

    /** The end user's e-mail address, as typed. Read only; empty where it did not arrive. */
    public static final Fact EMAIL = new TextNode.FactNode(Slot.EMAIL);

    /** The IP address of the end user's computer. Read only; empty where it did not arrive. */
    public static final Fact IP = new TextNode.FactNode(Slot.IP);

    /** The texts that scripts on the computer collected, joined. Read only; empty where it did not arrive. */
    public static final Fact APPEND = new TextNode.FactNode(Slot.APPEND);

    /** The name of the end user's computer. Read only; empty where it did not arrive. */
    public static final Fact HOSTNAME = new TextNode.FactNode(Slot.HOSTNAME);

    /** The hardware address of the end user's computer. Read only; empty where it did not arrive. */
    public static final Fact MAC = new TextNode.FactNode(Slot.MAC);

    private Variables() {}
}
