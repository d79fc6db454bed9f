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
import octavo.content.Article;
import octavo.content.ArticleBody;
import octavo.content.Attributes;
import octavo.content.Block;
import octavo.content.Contributor;
import octavo.content.ImageRecord;
import octavo.content.Inline;
import octavo.content.Metadata;
import octavo.content.Note;
import octavo.content.Rights;
import octavo.content.Source;

/// Small books made in code.
final class Books {
    private Books() {}

    static Manifest manifest(String title, String language) {
        return new Manifest(
                title, "A Test", List.of(new Contributor("Ana Editor", "Editor, Ana", "edt", null)), language,
                "urn:uuid:00000000-0000-4000-8000-000000000000", new StyleChoice("classic", Map.of()),
                IntendedUse.PERSONAL, null, "The Press", "London", "2026", null, null, null, null, List.of(), null,
                null, null, null, null, null);
    }

    static Article article(String title, List<Block> blocks, List<Note> notes, ImageRecord... images) {
        return new Article(
                new Metadata(
                        title.isEmpty() ? List.of() : text(title), List.of(), null, List.of(Contributor.author("A. Writer")),
                        null, null, null),
                Source.NONE, Rights.UNKNOWN, List.of(images), new ArticleBody.Flow(blocks, notes));
    }

    static Entry entry(String id, Article a) {
        return new Entry(id, "articles/" + id, a, null, List.of(), List.of());
    }

    static FinishedVolume of(Manifest m, List<Part> parts, Map<String, List<Inline>> sourceNotes) {
        Volume v = new Volume(
                "book", m,
                List.of(
                        new Matter.Generated(MatterKind.HALF_TITLE), new Matter.Generated(MatterKind.TITLE),
                        new Matter.Generated(MatterKind.COPYRIGHT), new Matter.Generated(MatterKind.CONTENTS)),
                parts,
                List.of(new Matter.Generated(MatterKind.ATTRIBUTION), new Matter.Generated(MatterKind.COLOPHON)),
                "2026-01-02");
        return new FinishedVolume(v, sourceNotes, Map.of(MatterKind.ATTRIBUTION, List.of(p("All sources."))));
    }

    /// One article in no part, nothing else.
    static FinishedVolume only(List<Block> blocks, List<Note> notes, ImageRecord... images) {
        Part part = new Part(null, List.of(), List.of(entry("one", article("One", blocks, notes, images))));
        Volume v = new Volume("book", manifest("Book", "en"), List.of(), List.of(part), List.of(), "2026-01-02");
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
}
