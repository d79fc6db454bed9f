package octavo.cite.bib;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import octavo.cite.csl.CslItem;
import octavo.diag.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is written for other programs is read again as it was.
class ReferencesTest {
    private static final String ITEMS =
            """
            @book{kern, author={van Dalen, Ada and {Harbour Office} and Lind, Jr., Bo}, title={Nets \\& \\emph{Knots}},
              publisher={{Strand and Sons}}, address={Hull}, date={1984/1986}, edition=2, series={Coasts}, number=4, volumes=3}
            @article{moor, author={Moor, Lea and others}, title={Foam: 50\\% of it}, journal={Coasts}, volume=3, number=4,
              pages={5--9}, date={1999-03-04}, doi={10.5555/a_b}, issn={1234-5678}, url={https://example.org/a_b?c=d&e=f}}
            @incollection{orr, author={Orr, Kim}, title={Ropes}, booktitle={A Reader}, editor={Amsel, Ruth}, publisher={Kai},
              address={Kiel}, pages={12}, date={2001-07}}
            @phdthesis{bell, author={Bell, Nora}, title={Tides}, school={Hull}, year=2005}
            @techreport{old, author={Old, Sam}, title={Depths}, institution={Harbour Office}, number=17, year=1931}
            @misc{site, author={Kern, Ada}, title={Salt}, howpublished={Coast Letters}, url={https://example.org/salt}, year=2019}
            """;

    private static List<CslItem> read(String text, String name) {
        Outcome<List<Reference>> o =
                ReferenceReader.read(text.getBytes(StandardCharsets.UTF_8), name);
        assertEquals(List.of(), o.diagnostics(), text);
        return o.value().stream().map(Reference::item).toList();
    }

    @Test
    void bibtexAndCslJsonAreReadAgain() {
        List<CslItem> items = read(ITEMS, "a.bib");
        String bib = String.join("\n\n", items.stream().map(References::toBibtex).toList());
        String json = References.toCslJson(items);
        assertEquals(json, References.toCslJson(read(bib, "b.bib")));
        assertEquals(json, References.toCslJson(read(json, "b.json")));
    }

    /// RIS has no markup, no particles, no last year.
    @ParameterizedTest
    @ValueSource(
            strings = {"container-title", "volume", "issue", "page", "publisher", "DOI", "URL"})
    void risIsReadAgain(String variable) {
        List<CslItem> items = read(ITEMS, "a.bib");
        String ris = String.join("\n", items.stream().map(References::toRis).toList());
        List<CslItem> again = read(ris, "b.ris");
        for (int i = 0; i < items.size(); i++) {
            CslItem before = items.get(i);
            CslItem after = again.get(i);
            assertEquals(before.id() + before.type(), after.id() + after.type());
            assertEquals(before.text(variable), after.text(variable), before.id());
            assertEquals(
                    Objects.requireNonNull(before.date("issued")).start(),
                    Objects.requireNonNull(after.date("issued")).start());
        }
    }
}
