package octavo.cite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import octavo.cite.csl.Citation;
import octavo.cite.csl.CitationProcessor;
import octavo.cite.csl.CitationResult;
import octavo.cite.csl.CitationScope;
import octavo.cite.csl.Cite;
import octavo.cite.csl.CslItem;
import octavo.cite.csl.CslStyle;
import octavo.cite.csl.Items;
import octavo.diag.Outcome;
import octavo.world.RealWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CitationStylesTest {
    private static final String HEAD =
            "<style xmlns='http://purl.org/net/xbiblio/csl' class='in-text' version='1.0'>\n";

    private static final String BOOK =
            """
            [{"id": "a", "type": "book", "title": "Heartlands", "publisher": "Murray",
              "publisher-place": "London", "issued": {"date-parts": [[1904]]},
              "author": [{"family": "Mackinder", "given": "Halford John"}]}]
            """;

    private static CslStyle style(String name) {
        Outcome<Optional<CitationStyles.Loaded>> o =
                new CitationStyles(new RealWorld(), Path.of("no-book")).load(name, null);
        assertEquals(List.of(), o.diagnostics(), name);
        return o.value().orElseThrow().style();
    }

    /// The style files in the jar, and the short names.
    private static List<String> brought() throws IOException {
        List<String> names = new ArrayList<>(CitationStyles.names());
        try (Stream<Path> files = Files.list(Path.of("styles/citations"))) {
            files.map(f -> f.getFileName().toString())
                    .filter(f -> f.endsWith(".csl"))
                    .map(f -> f.replace(".csl", ""))
                    .sorted()
                    .forEach(names::add);
        }
        return names;
    }

    /// The book's own and the short names among them.
    @Test
    void theNearestStyleIsNamed(@TempDir Path book) throws IOException {
        Files.createDirectories(book.resolve("styles/citations"));
        Files.writeString(book.resolve("styles/citations/our-house.csl"), HEAD + "</style>");
        for (String[] n : new String[][] {{"our-hous", "our-house"}, {"MLA9", "mla"}}) {
            Outcome<?> o = new CitationStyles(new RealWorld(), book).load(n[0], null);
            assertEquals("did you mean `" + n[1] + "`?", o.diagnostics().getFirst().hint());
        }
    }

    @Test
    void everyStyleThatIsBroughtFormatsABook() throws IOException {
        for (String name : brought()) {
            CslStyle style = style(name);
            List<CslItem> items = Items.of(BOOK);
            Citation c = new Citation("1", 1, List.of(Cite.of("a")));
            CitationResult r =
                    CitationProcessor.of(style, "en-US")
                            .format(CitationScope.of(items, List.of(c), List.of()));
            String all =
                    r.citations().getFirst().plain()
                            + (r.bibliography().entries().isEmpty()
                                    ? ""
                                    : r.bibliography().entries().getFirst().text().plain());
            assertTrue(
                    all.toLowerCase(java.util.Locale.ROOT).contains("mackinder"),
                    name + ": " + all);
            assertTrue(all.contains("Heartlands"), name + ": " + all);
        }
    }

    @Test
    void unknownNamesGetTheNearest() {
        Outcome<Optional<CitationStyles.Loaded>> o =
                new CitationStyles(new RealWorld(), Path.of("no-book")).load("chicago-note", null);
        assertTrue(o.value().isEmpty());
        assertEquals("did you mean `chicago-notes`?", o.diagnostics().getFirst().hint());
    }

    @Test
    void brokenXmlIsNamedWithLineAndColumn() {
        Outcome<Optional<CslStyle>> o =
                CslStyle.parse("x.csl", HEAD + "  <citation><layout>\n</style>");
        assertTrue(o.value().isEmpty());
        assertEquals("x.csl:3:3", String.valueOf(o.diagnostics().getFirst().span()));
    }

    @Test
    void aMacroThatIsMissingIsNamedWithItsPlace() {
        String xml = HEAD + "<citation><layout>\n  <text macro='nix'/></layout></citation></style>";
        Outcome<Optional<CslStyle>> o = CslStyle.parse("x.csl", xml);
        assertEquals("no macro 'nix'", o.diagnostics().getFirst().message());
        assertEquals(3, o.diagnostics().getFirst().span().line());
    }

    @Test
    void macrosThatNeverEndAreRefused() {
        String loop =
                HEAD
                        + "<macro name='a'><text macro='b'/></macro>"
                        + "<macro name='b'><text macro='a'/></macro>"
                        + "<citation><layout><text macro='a'/></layout></citation></style>";
        assertTrue(CslStyle.parse("x.csl", loop).hasErrors());
        StringBuilder b = new StringBuilder(HEAD);
        for (int i = 0; i < 40; i++)
            b.append("<macro name='m")
                    .append(i)
                    .append("'><text macro='m")
                    .append(i + 1)
                    .append("'/><text macro='m")
                    .append(i + 1)
                    .append("'/></macro>");
        b.append("<macro name='m40'><text value='x'/></macro>")
                .append("<citation><layout><text macro='m0'/></layout></citation></style>");
        assertTrue(CslStyle.parse("x.csl", b.toString()).hasErrors());
    }

    @Test
    void aDtdIsRefused() {
        String xml = "<!DOCTYPE style [<!ENTITY a 'b'>]>" + HEAD + "<citation/></style>";
        assertTrue(CslStyle.parse("x.csl", xml).hasErrors());
    }

    @Test
    void positionsRestartWithEachScope() {
        CslStyle style = style("chicago-notes");
        List<CslItem> items = Items.of(BOOK);
        List<Citation> twice =
                List.of(
                        new Citation("1", 1, List.of(Cite.of("a"))),
                        new Citation("2", 2, List.of(Cite.of("a"))));
        CitationProcessor p = CitationProcessor.of(style, "en-US");
        CitationResult first = p.format(CitationScope.of(items, twice, List.of()));
        CitationResult second = p.format(CitationScope.of(items, twice, List.of()));
        assertFalse(first.citations().get(0).plain().equals(first.citations().get(1).plain()));
        assertEquals(first.citations().get(0).plain(), second.citations().get(0).plain());
    }
}
