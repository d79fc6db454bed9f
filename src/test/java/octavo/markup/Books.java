package octavo.markup;

import java.util.List;
import java.util.Map;
import octavo.collection.Entry;
import octavo.collection.FinishedVolume;
import octavo.collection.IntendedUse;
import octavo.collection.Manifest;
import octavo.collection.Matter;
import octavo.collection.MatterKind;
import octavo.collection.Part;
import octavo.collection.StyleChoice;
import octavo.collection.Volume;
import octavo.content.Alignment;
import octavo.content.Article;
import octavo.content.ArticleBody;
import octavo.content.Attributes;
import octavo.content.Block;
import octavo.content.Contributor;
import octavo.content.DefinitionItem;
import octavo.content.DivisionKind;
import octavo.content.ImageRecord;
import octavo.content.Inline;
import octavo.content.ListItem;
import octavo.content.MathNotation;
import octavo.content.Metadata;
import octavo.content.Note;
import octavo.content.Numbering;
import octavo.content.Rights;
import octavo.content.Source;
import octavo.content.TableCell;
import octavo.content.TableRow;
import octavo.content.VerseLine;

/// Small books made in code.
final class Books {
    private Books() {}

    static Manifest manifest(String title, String language) {
        return new Manifest(
                title,
                "A Test",
                List.of(new Contributor("Ana Editor", "Editor, Ana", "edt", null)),
                language,
                "urn:uuid:00000000-0000-4000-8000-000000000000",
                new StyleChoice("classic", Map.of()),
                IntendedUse.PERSONAL,
                null,
                "The Press",
                "London",
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
    }

    static Article article(
            String title, List<Block> blocks, List<Note> notes, ImageRecord... images) {
        return new Article(
                new Metadata(
                        title.isEmpty() ? List.of() : text(title),
                        List.of(),
                        null,
                        List.of(Contributor.author("A. Writer")),
                        null,
                        null,
                        null),
                Source.NONE,
                Rights.UNKNOWN,
                List.of(images),
                new ArticleBody.Flow(blocks, notes));
    }

    static Entry entry(String id, Article a) {
        return new Entry(id, "articles/" + id, a, null, List.of(), List.of());
    }

    static FinishedVolume of(Manifest m, List<Part> parts, Map<String, List<Inline>> sourceNotes) {
        Volume v =
                new Volume(
                        "book",
                        m,
                        List.of(
                                new Matter.Generated(MatterKind.HALF_TITLE),
                                        new Matter.Generated(MatterKind.TITLE),
                                new Matter.Generated(MatterKind.COPYRIGHT),
                                        new Matter.Generated(MatterKind.CONTENTS)),
                        parts,
                        List.of(
                                new Matter.Generated(MatterKind.ATTRIBUTION),
                                new Matter.Generated(MatterKind.COLOPHON)),
                        "2026-01-02");
        return new FinishedVolume(
                v, sourceNotes, Map.of(MatterKind.ATTRIBUTION, List.of(p("All sources."))));
    }

    /// One article in no part, nothing else.
    static FinishedVolume only(List<Block> blocks, List<Note> notes, ImageRecord... images) {
        Part part =
                new Part(
                        null,
                        List.of(),
                        List.of(entry("one", article("One", blocks, notes, images))));
        Volume v =
                new Volume(
                        "book",
                        manifest("Book", "en"),
                        List.of(),
                        List.of(part),
                        List.of(),
                        "2026-01-02");
        return new FinishedVolume(v, Map.of(), Map.of());
    }

    static Block.Paragraph p(String text) {
        return Block.Paragraph.of(text(text));
    }

    static Block.Paragraph p(Inline... content) {
        return Block.Paragraph.of(List.of(content));
    }

    static Block.Heading h(int level, String text) {
        return new Block.Heading(Attributes.NONE, level, text(text), null);
    }

    static Inline t(String text) {
        return new Inline.Text(text);
    }

    static Inline em(String text) {
        return new Inline.Emphasis(Attributes.NONE, text(text));
    }

    static List<Inline> text(String text) {
        return List.of(new Inline.Text(text));
    }

    /// One of each kind.
    static List<Block> everyBlock() {
        return List.of(
                p("Opening."),
                new Block.ListBlock(
                        Attributes.NONE,
                        Numbering.LOWER_ROMAN,
                        3,
                        true,
                        List.of(
                                new ListItem(Attributes.NONE, List.of(p("three"))),
                                new ListItem(Attributes.NONE, List.of())),
                        null),
                new Block.DefinitionList(
                        Attributes.NONE,
                        List.of(
                                new DefinitionItem(
                                        List.of(text("term")), List.of(List.of(p("definition"))))),
                        null),
                new Block.CodeBlock(Attributes.NONE, "java", "a\n  b\n", null),
                new Block.Figure(
                        new Attributes("fig", List.of(), null, null, Map.of()),
                        List.of(
                                p(
                                        new Inline.Image(
                                                Attributes.NONE, "images/a.png", "A hill", null))),
                        List.of(p("The hill")),
                        List.of(),
                        null),
                p(
                        t("See "),
                        new Inline.Link(Attributes.NONE, text("the figure"), "#fig", null),
                        t(".")),
                new Block.Table(
                        Attributes.NONE,
                        text("Numbers"),
                        List.of(Alignment.LEFT, Alignment.RIGHT),
                        List.of(row(cell("Name", 1, 1), cell("n", 1, 1))),
                        List.of(
                                row(cell("both", 1, 2), cell("1", 1, 1)),
                                row(cell("2", 1, 1)),
                                row(cell("wide", 2, 1))),
                        List.of(),
                        null),
                new Block.Verse(
                        Attributes.NONE,
                        List.of(
                                List.of(
                                        new VerseLine(0, text("A line")),
                                        new VerseLine(2, text("indented")))),
                        null),
                new Block.MathBlock(Attributes.NONE, MathNotation.LATEX, "E = mc^2", null),
                new Block.ThematicBreak(Attributes.NONE, null),
                new Block.Division(
                        Attributes.ofClass("mine"),
                        DivisionKind.GENERIC,
                        List.of(p("In it.")),
                        null),
                p(
                        new Inline.Text("  a  \n b "),
                        new Inline.Span(Attributes.ofLanguage("ru"), text("Пресс-служба")),
                        new Inline.PageMark("114"),
                        new Inline.Citation(Attributes.NONE, List.of(), false, "[@a]"),
                        new Inline.LineBreak(),
                        new Inline.SmallCaps(Attributes.NONE, text("Ad")),
                        new Inline.IndexTerm("x")));
    }

    private static TableRow row(TableCell... cells) {
        return new TableRow(Attributes.NONE, List.of(cells));
    }

    private static TableCell cell(String text, int columns, int rows) {
        return new TableCell(
                Attributes.NONE, false, Alignment.DEFAULT, columns, rows, List.of(p(text)));
    }
}
