package io.github.helpdeskbuttons;

import io.github.helpdeskbuttons.internal.StandardDescription;

/**
 * Lays out a ticket's description, its first discussion note, which everybody who may see the ticket reads; meant to be
 * implemented by hosts.
 *
 * <p>Called once for each submission, perhaps on several threads at a time. A layout that throws costs no press: the
 * {@linkplain #standard() standard} one takes its place, and a submission error says so. An empty text leaves the
 * description out. The ticket must let a technician read who pressed: for presses of people who are not registered,
 * that stands nowhere but here.
 *
 * <p>Give one to {@link HelpdeskButtons.Builder#descriptionLayout(DescriptionLayout)}.
 */
@FunctionalInterface
public interface DescriptionLayout {

    /**
     * The layout that is used unless another is set: the message, the appended texts, and a short summary of the press,
     * with empty lines between.
     *
     * @return the layout
     */
    static DescriptionLayout standard() {
        return StandardDescription.LAYOUT;
    }

    /**
     * Lays out the description of one ticket.
     *
     * @param content what there is to say
     * @return the text, of any length; lines end with a line feed
     */
    String layOut(DescriptionContent content);
}
