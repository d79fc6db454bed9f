package octavo.rights;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import octavo.cite.SourceNotes;
import octavo.collection.Entry;
import octavo.collection.IntendedUse;
import octavo.collection.Manifest;
import octavo.collection.Matter;
import octavo.collection.MatterKind;
import octavo.collection.Part;
import octavo.collection.StyleChoice;
import octavo.collection.Volume;
import octavo.content.Article;
import octavo.content.ArticleBody;
import octavo.content.Attributes;
import octavo.content.Block;
import octavo.content.Contributor;
import octavo.content.ImageRecord;
import octavo.content.Inline;
import octavo.content.Metadata;
import octavo.content.PlainText;
import octavo.content.Rights;
import octavo.content.RightsGround;
import octavo.content.RightsStatus;
import octavo.content.Source;
import octavo.diag.Diagnostic;
import octavo.diag.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RightsTest {
    private static final String DISCLAIMER =
            "The opinions, beliefs, and viewpoints expressed by the authors are theirs alone.";
    private static final Source PASTED =
            new Source(
                    "Geopoliticalmonitor.com",
                    "pasted",
                    List.of("container"),
                    null,
                    null,
                    "2026-11-23",
                    null,
                    "source/page.txt",
                    null);

    private static Article article(
            String title,
            Source source,
            Rights rights,
            List<Contributor> authors,
            ImageRecord... images) {
        return new Article(
                new Metadata(
                        List.of(new Inline.Text(title)),
                        List.of(),
                        null,
                        authors,
                        null,
                        null,
                        null),
                source,
                rights,
                List.of(images),
                new ArticleBody.Flow(
                        List.of(Block.Paragraph.of(List.of(new Inline.Text("Text.")))), List.of()));
    }

    private static Article sample() {
        return article(
                "Russia’s Sino-Japanese Balancing Act",
                PASTED,
                new Rights(
                        RightsGround.NONE_FOUND,
                        RightsStatus.UNCONFIRMED,
                        null,
                        null,
                        null,
                        List.of(DISCLAIMER)),
                List.of(),
                new ImageRecord(
                        null,
                        "Putin_Xi_Brics Summit",
                        null,
                        null,
                        "cc Пресс-служба Президента России",
                        null,
                        RightsStatus.UNCONFIRMED,
                        false));
    }

    static Volume volume(String language, IntendedUse use, Article... articles) {
        Manifest m =
                new Manifest(
                        "Book",
                        null,
                        List.of(new Contributor("Ana Editor", null, "edt", "Edits books")),
                        language,
                        "urn:x:y",
                        new StyleChoice("classic", Map.of()),
                        use,
                        "CC-BY-4.0",
                        null,
                        null,
                        "2026",
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null);
        List<Entry> entries = new ArrayList<>();
        for (Article a : articles) {
            String id = "a" + entries.size();
            entries.add(new Entry(id, "articles/" + id, a, null, List.of(), List.of()));
        }
        return new Volume(
                "book",
                m,
                List.of(),
                List.of(new Part(null, List.of(), entries)),
                List.of(new Matter.Generated(MatterKind.ATTRIBUTION)),
                "2026-11-23");
    }

    private static String text(List<Block> blocks) {
        StringBuilder sb = new StringBuilder();
        for (Block b : blocks) {
            switch (b) {
                case Block.Paragraph p -> sb.append(PlainText.label(p.content())).append('\n');
                case Block.Division d -> sb.append(text(d.content()));
                default -> throw new AssertionError(b);
            }
        }
        return sb.toString();
    }

    private static final ColophonFacts FACTS =
            new ColophonFacts(
                    List.of(new ColophonFacts.FaceCredit("EB Garamond", "Georg Duffner")),
                    "Octavo 1.0");

    private static Map<MatterKind, List<Block>> matter(Volume v) {
        return RightsMatter.of(v, Ledger.of(v), FACTS);
    }

    private static List<Diagnostic> check(Volume v) {
        return UseCheck.check(Ledger.of(v), Intended.of(v, Set.of("pdf", "epub")));
    }

    @Test
    void anImageOfWhichNothingIsKnownIsListedByItsAlternativeText() {
        Article a =
                article(
                        "One line only.",
                        PASTED,
                        Rights.UNKNOWN,
                        List.of(),
                        new ImageRecord(
                                "graph.png",
                                null,
                                "What does it cost?",
                                null,
                                null,
                                null,
                                RightsStatus.UNCONFIRMED,
                                false));
        String text =
                text(matter(volume("en", IntendedUse.PERSONAL, a)).get(MatterKind.ATTRIBUTION));
        assertTrue(text.startsWith("One line only, page. "), text);
        assertTrue(text.contains("Image: What does it cost? Licence unconfirmed.\n"), text);
    }

    @Test
    void aLifeThatBeginsWithTheNameHasItOnce() {
        Contributor berg = new Contributor("Anna Berg", null, "aut", "Anna Berg walks");
        Contributor bergmann = new Contributor("Anna B", null, "aut", "Anna Bergmann's pupil.");
        Article a = article("One", PASTED, Rights.UNKNOWN, List.of(berg, bergmann));
        assertEquals(
                "Anna B Anna Bergmann's pupil.\nAnna Berg walks.\nAna Editor Edits books.\n",
                text(matter(volume("en", IntendedUse.PERSONAL, a)).get(MatterKind.CONTRIBUTORS)));
    }

    @Test
    void attributionOfTheSample() {
        Map<MatterKind, List<Block>> matter = matter(volume("en", IntendedUse.PERSONAL, sample()));
        assertEquals(
                """
                Russia’s Sino-Japanese Balancing Act, page. Geopoliticalmonitor.com (inferred from the text). Permission not confirmed.
                The opinions, beliefs, and viewpoints expressed by the authors are theirs alone.
                Image in source, not reproduced: Putin_Xi_Brics Summit, cc Пресс-служба Президента России. Licence unconfirmed.
                """,
                text(matter.get(MatterKind.ATTRIBUTION)));
        Block.Division entry = (Block.Division) matter.get(MatterKind.ATTRIBUTION).getFirst();
        Block.Paragraph image = (Block.Paragraph) entry.content().getLast();
        assertTrue(
                image.content().stream().anyMatch(i -> "ru".equals(i.attributes().language())),
                image.toString());
        assertEquals(
                "Set in EB Garamond, designed by Georg Duffner. Made with Octavo 1.0. 2026.\n",
                text(matter.get(MatterKind.COLOPHON)));
        assertEquals("Ana Editor Edits books.\n", text(matter.get(MatterKind.CONTRIBUTORS)));
        assertEquals(
                """
                2026.
                Selection and editorial matter © 2026 Ana Editor, licensed under CC BY 4.0.
                The texts and images stand under terms of their own; see “Sources and Permissions”.
                Compiled for personal use; not for sale.
                """,
                text(matter.get(MatterKind.COPYRIGHT)));
    }

    @Test
    void otherLanguages() {
        String de =
                text(
                        matter(volume("de", IntendedUse.PERSONAL, sample()))
                                .get(MatterKind.ATTRIBUTION));
        assertTrue(de.contains("Genehmigung nicht bestätigt."), de);
    }

    @Test
    void licensedText() {
        Article a =
                article(
                        "Post",
                        new Source(
                                "18F",
                                "markdown",
                                List.of(),
                                "https://18f.gsa.gov/x/",
                                "2014-07-16",
                                null,
                                null,
                                null,
                                null),
                        new Rights(
                                RightsGround.LICENCE,
                                RightsStatus.GRANTED,
                                "CC0-1.0",
                                null,
                                null,
                                List.of()),
                        List.of(Contributor.author("A. Writer"), Contributor.author("B. Other")));
        assertEquals(
                "A. Writer and B. Other, Post, page. 18F, 16 July 2014, 18f.gsa.gov/x. Licence: CC0 1.0.\nLicences\nCC0 1.0: https://creativecommons.org/publicdomain/zero/1.0/\n",
                text(matter(volume("en", IntendedUse.SOLD, a)).get(MatterKind.ATTRIBUTION)));
        assertEquals(
                "From 18F, 16 July 2014, 18f.gsa.gov/x. CC0 1.0.",
                PlainText.label(SourceNotes.of(a, "en")));
        assertEquals(List.of(), check(volume("en", IntendedUse.SOLD, a)));
    }

    @Test
    void neighboursOfOneSourceAreToldTogether() {
        Source essays =
                new Source("Essays", "epub", List.of(), null, "1841", null, null, null, null);
        Rights free =
                new Rights(
                        RightsGround.PUBLIC_DOMAIN,
                        RightsStatus.GRANTED,
                        null,
                        null,
                        null,
                        List.of());
        Article one =
                article("History", essays, free, List.of(Contributor.author("R. W. Emerson")));
        Article two = article("Art", essays, free, List.of(Contributor.author("R. W. Emerson")));
        assertEquals(
                "R. W. Emerson, History, page; Art, page. Essays, 1841. In the public domain.\n",
                text(matter(volume("en", IntendedUse.SOLD, one, two)).get(MatterKind.ATTRIBUTION)));
    }

    @Test
    void sourceNoteOfTheSample() {
        assertEquals(
                "From Geopoliticalmonitor.com (inferred from the text); author and date not given.",
                PlainText.label(SourceNotes.of(sample(), "en")));
    }

    @Test
    void creditIsPrintedVerbatim() {
        Article a =
                article(
                        "T",
                        PASTED,
                        new Rights(
                                RightsGround.PERMISSION,
                                RightsStatus.GRANTED,
                                null,
                                "X",
                                "© 2015 X. Used by permission",
                                List.of()),
                        List.of());
        assertEquals("© 2015 X. Used by permission", PlainText.label(SourceNotes.of(a, "en")));
        String text = text(matter(volume("en", IntendedUse.FREE, a)).get(MatterKind.ATTRIBUTION));
        assertTrue(text.contains("© 2015 X. Used by permission."), text);
    }

    @ParameterizedTest
    @CsvSource({
        "NONE_FOUND, UNCONFIRMED, , PERSONAL, warning",
                "NONE_FOUND, UNCONFIRMED, , CLASSROOM, warning",
        "NONE_FOUND, UNCONFIRMED, , FREE, error", "NONE_FOUND, UNCONFIRMED, , SOLD, error",
        "PERMISSION, PENDING, , PERSONAL, warning", "PERMISSION, PENDING, , SOLD, error",
        "PERMISSION, REFUSED, , PERSONAL, error", "PERMISSION, GRANTED, , SOLD, none",
        "LICENCE, GRANTED, CC-BY-NC-4.0, SOLD, error", "LICENCE, GRANTED, CC-BY-NC-4.0, FREE, none",
        "LICENCE, UNCONFIRMED, CC-BY-4.0, FREE, error",
                "LICENCE, GRANTED, CC-BY-ND-3.0, SOLD, none",
        "OWN, UNCONFIRMED, , SOLD, none", "PUBLIC_DOMAIN, GRANTED, , SOLD, warning",
        "PUBLIC_DOMAIN, UNCONFIRMED, , SOLD, error", "EXCEPTION, GRANTED, , CLASSROOM, warning",
        "NONE_FOUND, GRANTED, , FREE, error", "OWN, REFUSED, , PERSONAL, error"
    })
    void uses(
            RightsGround ground,
            RightsStatus status,
            String license,
            IntendedUse use,
            String expected) {
        Article a =
                article(
                        "T",
                        Source.NONE,
                        new Rights(ground, status, license, null, null, List.of()),
                        List.of());
        List<Diagnostic> found = check(volume("en", use, a));
        assertEquals(expected, found.isEmpty() ? "none" : found.getFirst().severity().label());
        assertEquals(expected.equals("error"), found.stream().anyMatch(UseCheck::forbids));
    }

    @Test
    void warningsAreGrouped() {
        Volume v = volume("en", IntendedUse.PERSONAL, sample(), sample(), sample());
        List<Diagnostic> found = check(v);
        assertEquals(1, found.size());
        assertEquals("3 texts unconfirmed; see `octavo rights`", found.getFirst().message());
        assertEquals(Severity.WARNING, found.getFirst().severity());
    }

    @Test
    void imagesWithoutARecordAreRows() {
        Inline image = new Inline.Image(Attributes.NONE, "images/x.png", "X", null);
        Article a =
                new Article(
                        new Metadata(
                                List.of(new Inline.Text("T")),
                                List.of(),
                                null,
                                List.of(),
                                null,
                                null,
                                null),
                        Source.NONE,
                        Rights.UNKNOWN,
                        List.of(),
                        new ArticleBody.Flow(
                                List.of(Block.Paragraph.of(List.of(image))), List.of()));
        List<Row> rows = Ledger.of(volume("en", IntendedUse.PERSONAL, a)).rows();
        assertEquals(List.of(Row.Kind.TEXT, Row.Kind.IMAGE), rows.stream().map(Row::kind).toList());
    }
}
