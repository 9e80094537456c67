package io.github.helpdeskbuttons;

import io.github.helpdeskbuttons.internal.StandardInternalNote;

/**
 * Lays out a ticket's internal note, which technicians read and customers do not; meant to be implemented by hosts.
 *
 * <p>Called before each time a ticket is sent, and once more, for a note of its own, when attachments or computers could
 * not be added to a ticket that stands; perhaps on several threads at a time. A layout that throws costs no press: the
 * {@linkplain #standard() standard} one takes its place, and a submission error says so. An empty text leaves the note
 * out.
 *
 * <p>Give one to {@link HelpdeskButtons.Builder#internalNoteLayout(InternalNoteLayout)}.
 */
@FunctionalInterface
public interface InternalNoteLayout {

    /**
     * The layout that is used unless another is set: the rules' notes, and the submission errors under the heading
     * <em>Submission Errors</em>.
     *
     * @return the layout
     */
    static InternalNoteLayout standard() {
        return StandardInternalNote.LAYOUT;
    }

    /**
     * Lays out the internal note of one ticket.
     *
     * @param content what there is to say
     * @return the text, of any length; lines end with a line feed
     */
    String layOut(InternalNoteContent content);
}
