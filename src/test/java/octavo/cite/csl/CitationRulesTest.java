package octavo.cite.csl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// What styles outside of the CSL suite ask for, each rule by a style of a few lines.
class CitationRulesTest {
    private static final String AUTHOR_DATE =
            """
            <citation disambiguate-add-givenname='true' disambiguate-add-year-suffix='true'
              collapse='year'><layout delimiter='; '><group delimiter=' '>
              <names variable='author'><name form='short' and='text'/></names>
              <date variable='issued'><date-part name='year'/></date></group></layout></citation>
            """;

    private static String item(String id, String given, String family, int year, String more) {
        return String.format(
                Locale.ROOT,
                "{\"id\":\"%s\",\"type\":\"book\",\"title\":\"T %s\",\"issued\":{\"date-parts\":[[%d]]},"
                        + "\"author\":[{\"family\":\"%s\",\"given\":\"%s\"}]%s}",
                id,
                id,
                year,
                family,
                given,
                more);
    }

    private static CitationResult format(
            String head, String body, List<String> items, List<List<Cite>> citations) {
        String style =
                "<style xmlns='http://purl.org/net/xbiblio/csl' class='in-text' version='1.0' "
                        + head
                        + ">"
                        + body
                        + "</style>";
        List<Citation> all = new ArrayList<>();
        for (List<Cite> c : citations) all.add(new Citation("c" + all.size(), 0, c));
        return CitationProcessor.of(CslStyle.parse("x.csl", style).value().orElseThrow(), "en-US")
                .format(
                        CitationScope.of(
                                Items.of("[" + String.join(",", items) + "]"), all, List.of()));
    }

    private static List<Cite> cite(String... ids) {
        List<Cite> out = new ArrayList<>();
        for (String id : ids) out.add(Cite.of(id));
        return out;
    }

    private static List<String> citations(CitationResult r) {
        return r.citations().stream().map(CslHtml::of).toList();
    }

    private static List<String> entries(CitationResult r) {
        return r.bibliography().entries().stream().map(e -> CslHtml.of(e.text())).toList();
    }

    private static String bibliography(String attributes, String sort, String layout) {
        return "<citation><layout><text variable='title'/></layout></citation><bibliography "
                + attributes
                + ">"
                + sort
                + "<layout>"
                + layout
                + "</layout></bibliography>";
    }

    @Test
    void aMarginInsideALineIsRunningText() {
        CitationResult r =
                format(
                        "",
                        bibliography(
                                "",
                                "",
                                "<group delimiter=' '><text variable='title'/>"
                                        + "<text variable='publisher' display='left-margin'/></group>"),
                        List.of(item("a", "Ann", "Kern", 1999, ",\"publisher\":\"Strand\"")),
                        List.of(cite("a")));
        assertEquals(List.of("T a Strand"), entries(r));
    }

    @Test
    void namesakesComeApartAndNoFurther() {
        List<String> items =
                List.of(
                        item("a", "John", "Smith", 2005, ""),
                        item("b", "John", "Smith", 2005, ""),
                        item("c", "Jane", "Smith", 2005, ""),
                        item("d", "John Quincy", "Smith", 2005, ""),
                        item("e", "John", "Smith", 2006, ""));
        CitationResult r =
                format(
                        "",
                        AUTHOR_DATE,
                        items,
                        List.of(cite("a"), cite("b"), cite("c"), cite("d"), cite("e")));
        assertEquals(
                List.of(
                        "John Smith 2005a",
                        "John Smith 2005b",
                        "Jane Smith 2005",
                        "John Quincy Smith 2005",
                        "Smith 2006"),
                citations(r));
    }

    @Test
    void namesAreAddedUntilCitesComeApart() {
        List<String> items = new ArrayList<>();
        for (String who : List.of("Ng", "Doe,Roe", "Doe,Fox", "Fox,Roe,Ng", "King,Ng,Doe,Roe")) {
            StringBuilder more = new StringBuilder(",\"editor\":[{\"literal\":\"Plato\"}");
            for (String n : (who + ",Last").split(","))
                more.append(",{\"family\":\"").append(n).append("\"}");
            items.add(item(who, "X", "Y", 2001, more.append(']').toString()));
        }
        String body =
                "<citation disambiguate-add-names='true' disambiguate-add-givenname='true'"
                        + " et-al-min='2' et-al-use-first='1'><layout><names variable='editor'>"
                        + "<name form='short'/></names></layout></citation>";
        assertEquals(
                List.of(
                        "Plato, Ng, et al.",
                        "Plato, Doe, Roe, et al.",
                        "Plato, Doe, Fox, et al.",
                        "Plato, Fox, Roe, et al.",
                        "Plato, King, Ng, et al."),
                citations(
                        format(
                                "",
                                body,
                                items,
                                List.of(
                                        cite("Ng"),
                                        cite("Doe,Roe"),
                                        cite("Doe,Fox"),
                                        cite("Fox,Roe,Ng"),
                                        cite("King,Ng,Doe,Roe")))));
    }

    @Test
    void ofAConditionInASubstitutionTheFirstNamesStand() {
        String more =
                ",\"editor\":[{\"family\":\"Sartre\"}],\"translator\":[{\"family\":\"Smith\"}]";
        String body =
                "<citation><layout><names variable='composer'><substitute><choose>"
                        + "<if type='book'><names variable='editor'/><names variable='translator'/>"
                        + "</if></choose></substitute></names></layout></citation>";
        assertEquals(
                List.of("Sartre"),
                citations(
                        format(
                                "",
                                body,
                                List.of(item("a", "X", "Y", 2001, more)),
                                List.of(cite("a")))));
    }

    @Test
    void aCiteAfterSeeIsOneOfItsAuthorsToo() {
        List<String> items =
                List.of(item("a", "Ann", "Roe", 2001, ""), item("b", "Ann", "Roe", 2002, ""));
        Cite see = new Cite("b", "", "", "see ", "", Cite.Form.WHOLE, CitePosition.COMPUTED);
        CitationResult r = format("", AUTHOR_DATE, items, List.of(List.of(Cite.of("a"), see)));
        assertEquals(List.of("Roe 2001, see 2002"), citations(r));
    }

    @Test
    void theFormatOfNamesIsThatOfEach() {
        String two =
                ",\"editor\":[{\"family\":\"Doe\",\"given\":\"A\"},{\"literal\":\"NASA\"},"
                        + "{\"family\":\"Ng\",\"given\":\"B\"}]";
        CitationResult r =
                format(
                        "",
                        bibliography(
                                "",
                                "",
                                "<names variable='editor'><name form='short' delimiter='/'"
                                        + " font-style='italic' suffix='.'/></names>"),
                        List.of(item("a", "X", "Y", 2001, two)),
                        List.of(cite("a")));
        assertEquals(List.of("<i>Doe</i>./<i>NASA</i>/<i>Ng</i>."), entries(r));
    }

    @Test
    void namesOfOneCiteAreToldApart() {
        String three =
                ",\"editor\":[{\"family\":\"Smith\",\"given\":\"John\"},"
                        + "{\"family\":\"Smith\",\"given\":\"Jane\"}]";
        String body =
                "<citation disambiguate-add-givenname='true'><layout><names variable='editor'>"
                        + "<name initialize-with='. '/></names></layout></citation>";
        CitationResult r =
                format("", body, List.of(item("a", "X", "Y", 2001, three)), List.of(cite("a")));
        assertEquals(List.of("John Smith, Jane Smith"), citations(r));
    }

    @Test
    void aTypeAmongSeveralIsOneTest() {
        String body =
                "<citation><layout><choose><if type='book chapter' match='all'>"
                        + "<text variable='title'/></if><else><text value='no'/></else></choose>"
                        + "</layout></citation>";
        CitationResult r =
                format("", body, List.of(item("a", "X", "Y", 2001, "")), List.of(cite("a")));
        assertEquals(List.of("T a"), citations(r));
    }

    @Test
    void languagesSortTheirOwnAlphabetFirst() {
        List<String> items =
                List.of(item("a", "A", "Doe", 2001, ""), item("b", "Л", "Толстой", 2001, ""));
        String body =
                bibliography(
                        "",
                        "<sort><key variable='author'/></sort>",
                        "<names variable='author'><name form='short'/></names>");
        List<List<Cite>> cites = List.of(cite("a", "b"));
        assertEquals(List.of("Doe", "Толстой"), entries(format("", body, items, cites)));
        assertEquals(
                List.of("Толстой", "Doe"),
                entries(format("default-locale='ru-RU'", body, items, cites)));
    }

    @Test
    void worksWithoutDateComeLastInEitherDirection() {
        List<String> items =
                List.of(
                        "{\"id\":\"n\",\"type\":\"book\",\"title\":\"None\"}",
                        item("a", "A", "Doe", 2001, ""),
                        "{\"id\":\"p\",\"type\":\"book\",\"title\":\"Press\","
                                + "\"issued\":{\"literal\":\"in press\"}}",
                        item("b", "B", "Doe", 2002, ""));
        String macro =
                "<macro name='year'><choose><if variable='issued'><date variable='issued'>"
                        + "<date-part name='year'/></date></if><else><text term='no date'/></else>"
                        + "</choose></macro>";
        String up = "<sort><key macro='year'/></sort>";
        String down = "<sort><key macro='year' sort='descending'/></sort>";
        List<List<Cite>> cites = List.of(cite("n", "a", "p", "b"));
        assertEquals(
                List.of("T a", "T b", "None", "Press"),
                entries(
                        format(
                                "",
                                macro + bibliography("", up, "<text variable='title'/>"),
                                items,
                                cites)));
        assertEquals(
                List.of("T b", "T a", "None", "Press"),
                entries(
                        format(
                                "",
                                macro + bibliography("", down, "<text variable='title'/>"),
                                items,
                                cites)));
    }

    @Test
    void noFullStopIsRaised() {
        String body =
                "<citation><layout suffix='.'><text variable='title' quotes='true'/></layout>"
                        + "</citation>";
        String item = "{\"id\":\"a\",\"type\":\"book\",\"title\":\"On CO<sup>2</sup>\"}";
        assertEquals(
                List.of("“On CO<sup>2</sup>.”"),
                citations(format("", body, List.of(item), List.of(cite("a")))));
    }

    @Test
    void aCharacterEscapedTwiceIsThatCharacter() {
        String body =
                "<citation><layout><text variable='title' suffix='&amp;#160;–'/></layout>"
                        + "</citation>";
        assertEquals(
                List.of("T a\u00a0–"),
                citations(
                        format(
                                "",
                                body,
                                List.of(item("a", "X", "Y", 2001, "")),
                                List.of(cite("a")))));
    }

    @Test
    void whatStandsForAnAuthorKeepsItsLabel() {
        String body =
                bibliography(
                        "",
                        "",
                        "<names variable='author'><substitute><group delimiter=' '>"
                                + "<text variable='title'/><number variable='edition' form='ordinal'/>"
                                + "<label variable='edition' form='short'/></group></substitute></names>");
        String item = "{\"id\":\"a\",\"type\":\"map\",\"title\":\"Sea\",\"edition\":\"2\"}";
        assertEquals(
                List.of("Sea 2nd ed."),
                entries(format("", body, List.of(item), List.of(cite("a")))));
    }

    @Test
    void aWorkByNobodyIsSpokenOfByItsTitle() {
        String body =
                "<citation><layout><names variable='author'/><date variable='issued'>"
                        + "<date-part name='year'/></date></layout></citation>";
        Cite only = new Cite("a", "", "", "", "", Cite.Form.AUTHOR_ONLY, CitePosition.COMPUTED);
        String item =
                "{\"id\":\"a\",\"type\":\"book\",\"title\":\"The <i>Sea</i>\","
                        + "\"issued\":{\"date-parts\":[[1866]]}}";
        assertEquals(
                List.of("The <i>Sea</i>"),
                citations(format("", body, List.of(item), List.of(List.of(only)))));
    }

    private static final String AUTHORS =
            "<names variable='author'><name initialize-with='.' name-as-sort-order='all' et-al-min='2'"
                    + " et-al-use-first='1'/><substitute><text variable='container-title'/>"
                    + "<text variable='title'/></substitute></names>";

    private static List<String> listed(String attributes, String layout, List<String> items) {
        List<List<Cite>> all = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) all.add(cite(String.valueOf((char) ('a' + i))));
        return entries(format("", bibliography(attributes, "", layout), items, all));
    }

    @Test
    void aDashStandsForTheSamePeople() {
        String second = ",\"author\":[{\"family\":\"Ng\",\"given\":\"John\"},{\"family\":\"Roe\"}]";
        List<String> items =
                List.of(
                        item("a", "John", "Ng", 2001, ""),
                        item("b", "Jane", "Ng", 2001, ""),
                        item("c", "Jane", "Ng", 2002, ""),
                        item("d", "", "", 2002, "").replaceFirst(",\"author\".*", second + "}"));
        assertEquals(
                List.of("Ng, J.: 2001", "Ng, J.: 2001", "—: 2002", "Ng, J. et al.: 2002"),
                listed(
                        "subsequent-author-substitute='—'",
                        "<group delimiter=': '>"
                                + AUTHORS
                                + "<date variable='issued'><date-part name='year'/></date></group>",
                        items));
    }

    @Test
    void aDashStandsForNoTitle() {
        String title = "{\"id\":\"%s\",\"type\":\"book\",\"title\":\"Works\"}";
        String paper =
                "{\"id\":\"%s\",\"type\":\"article-newspaper\",\"container-title\":\"The Times\"}";
        List<String> items =
                List.of(
                        title.formatted("a"),
                        title.formatted("b"),
                        paper.formatted("c"),
                        paper.formatted("d"));
        assertEquals(
                List.of("Works", "Works", "The Times", "—"),
                listed("subsequent-author-substitute='—'", AUTHORS, items));
    }

    @Test
    void aNumericStyleSpeaksOfTheAuthor() {
        Cite only = new Cite("a", "", "", "", "", Cite.Form.AUTHOR_ONLY, CitePosition.COMPUTED);
        CitationResult r =
                format(
                        "",
                        "<citation><layout prefix='[' suffix=']'>"
                                + "<text variable='citation-number'/></layout></citation>",
                        List.of(item("a", "John", "Smith", 2001, "")),
                        List.of(List.of(only), cite("a")));
        assertEquals(List.of("Smith", "[1]"), citations(r));
    }

    @Test
    void aLocatorIsPrintedOnceAndLettersKeepTheirCase() {
        Cite located = new Cite("a", "page", "7", "", "", Cite.Form.WHOLE, CitePosition.COMPUTED);
        CitationResult r =
                format(
                        "",
                        "<citation disambiguate-add-year-suffix='true'><layout delimiter='; '>"
                                + "<group delimiter=' '><names variable='author'>"
                                + "<name form='short'/></names>"
                                + "<date variable='issued' text-case='uppercase'>"
                                + "<date-part name='year'/></date>"
                                + "<text variable='locator'/><text variable='locator'/>"
                                + "</group></layout></citation>",
                        List.of(
                                item("a", "John", "Smith", 2001, ""),
                                item("b", "John", "Smith", 2001, "")),
                        List.of(List.of(located), cite("b")));
        assertEquals(List.of("Smith 2001a 7", "Smith 2001b"), citations(r));
    }

    @Test
    void pagesHaveAFirstPage() {
        String first =
                "<choose><if variable='page-first'><text variable='page-first'/></if></choose>";
        assertEquals(
                List.of("12"),
                listed("", first, List.of(item("a", "J", "Ng", 2001, ",\"page\":\"12-19\""))));
    }

    @Test
    void normalTakesNothingBackInNames() {
        String names =
                "<names variable='author' font-style='italic'><name font-style='normal' form='short'>"
                        + "<name-part name='family' font-style='normal'/></name></names>";
        List<String> items = List.of(item("a", "J", "Ng", 2001, ""));
        assertEquals(List.of("<i>Ng</i>"), listed("", names, items));
        String inner = names.replaceFirst(" font-style='italic'", "");
        assertEquals(
                List.of("<i><span style=\"font-style:normal;\">Ng</span></i>"),
                listed("", "<group font-style='italic'>" + inner + "</group>", items));
    }

    @Test
    void textOfTheStyleIsPunctuationToItsNeighbours() {
        assertEquals(
                List.of("1st ed. T a"),
                listed(
                        "",
                        "<text value='1st ed.'/><text value='. '/><text variable='title'/>",
                        List.of(item("a", "J", "Ng", 2001, ""))));
    }

    @Test
    void theShortFormOfAnAddressIsItsHost() {
        assertEquals(
                List.of("https://example.org"),
                listed(
                        "",
                        "<text variable='URL' form='short'/>",
                        List.of(
                                item(
                                        "a",
                                        "J",
                                        "Ng",
                                        2001,
                                        ",\"URL\":\"https://example.org/a/b?c=d\""))));
    }

    @Test
    void aMarkAfterTheFirstFieldIsItsOwn() {
        assertEquals(
                List.of(
                        "<div class=\"csl-left-margin\">1.</div>"
                                + "<div class=\"csl-right-inline\">T a</div>"),
                listed(
                                "second-field-align='flush'",
                                "<text variable='citation-number'/>"
                                        + "<group prefix='. '><text variable='title'/></group>",
                                List.of(item("a", "J", "Ng", 2001, "")))
                        .stream()
                        .map(e -> e.replaceAll("\\s*\n\\s*", ""))
                        .toList());
    }
}
