package io.github.helpdeskbuttons.examples.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helpdeskbuttons.connectwise.Endpoint;
import io.github.helpdeskbuttons.connectwise.model.Reference;
import io.github.helpdeskbuttons.connectwise.model.Ticket;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicketsCsvTest {
    private static String line(String summary) throws IOException {
        StringBuilder text = new StringBuilder();
        try (TicketsCsv csv = new TicketsCsv(text, Endpoint.parse("cw.example/v4_6_release"))) {
            csv.write(Ticket.builder()
                    .id(7)
                    .summary(summary)
                    .company(Reference.name("Contoso, Ltd."))
                    .build());
        }
        return text.substring(text.indexOf("\r\n") + 2);
    }

    private static String summaryRead(String line) throws IOException {
        List<CSVRecord> records =
                CSVFormat.RFC4180.parse(new StringReader(line)).getRecords();
        assertThat(records).hasSize(1);
        return records.get(0).get(1);
    }

    @Test
    void linesAreQuotedWhereTheyMustBeAndEndedByCrLf() throws IOException {
        assertThat(line("The \"new\" printer"))
                .startsWith("7,\"The \"\"new\"\" printer\",\"Contoso, Ltd.\",,,,,https://")
                .endsWith("\r\n");
    }

    @ParameterizedTest
    @CsvSource({"=1+1, '''=1+1'", "+49 30 1, '''+49 30 1'", "-1, '''-1'", "@SUM(A1), '''@SUM(A1)'", "a=1, a=1"})
    void whatASpreadsheetWouldRunIsMadeAText(String summary, String written) throws IOException {
        assertThat(summaryRead(line(summary))).isEqualTo(written);
    }

    @Property
    void anyTextComesBackAsItWasOrBehindAnApostrophe(@ForAll String summary) throws IOException {
        assertThat(summaryRead(line(summary))).isIn(summary, "'" + summary);
    }

    @Property
    void noCellBeginsAsAFormula(@ForAll("beginnings") char first, @ForAll String rest) throws IOException {
        assertThat(summaryRead(line(first + rest))).startsWith("'");
    }

    @Provide
    Arbitrary<Character> beginnings() {
        return Arbitraries.of('=', '+', '-', '@', '\t', '\r', '\n');
    }
}
