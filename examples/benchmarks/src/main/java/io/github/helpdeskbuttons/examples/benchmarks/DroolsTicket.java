package io.github.helpdeskbuttons.examples.benchmarks;

import java.util.List;
import org.kie.api.definition.type.Modifies;

/**
 * The ticket as a bean, as Drools wants its facts: by what is set it knows which rules to look at again. A setter that
 * says what else it modifies has to name its own property, too.
 */
public final class DroolsTicket {
    private final Ticket ticket;

    DroolsTicket(Ticket ticket) {
        this.ticket = ticket;
    }

    public String getMessage() {
        return ticket.message;
    }

    @Modifies({"message", "foldedMessage"})
    public void setMessage(String message) {
        ticket.message = message;
    }

    public String getFoldedMessage() {
        return ticket.foldedMessage();
    }

    public String getSubject() {
        return ticket.subject;
    }

    @Modifies({"subject", "subjectWords"})
    public void setSubject(String subject) {
        ticket.subject = subject;
    }

    public int getSubjectWords() {
        return ticket.subjectWords();
    }

    public String getBoard() {
        return ticket.board;
    }

    public void setBoard(String board) {
        ticket.board = board;
    }

    public String getType() {
        return ticket.type;
    }

    public void setType(String type) {
        ticket.type = type;
    }

    public void setTeam(String team) {
        ticket.team = team;
    }

    public void setPriority(String priority) {
        ticket.priority = priority;
    }

    public String getState() {
        return ticket.state;
    }

    public void setState(String state) {
        ticket.state = state;
    }

    public String getName() {
        return ticket.name;
    }

    public String getHostname() {
        return ticket.hostname;
    }

    public String getAppend() {
        return ticket.append;
    }

    public List<String> getSelections() {
        return ticket.selections;
    }

    public String getDomain() {
        return ticket.domain();
    }

    Ticket ticket() {
        return ticket;
    }
}
