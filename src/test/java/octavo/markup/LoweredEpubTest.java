package octavo.markup;

import static octavo.markup.Books.p;
import static octavo.markup.Books.t;
import static octavo.markup.Books.text;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import octavo.collection.FinishedVolume;
import octavo.collection.Part;
import octavo.content.Attributes;
import octavo.content.Block;
import octavo.content.DivisionKind;
import octavo.content.ImageRecord;
import octavo.content.Inline;
import octavo.content.Note;
import octavo.content.RightsStatus;
import octavo.epub.EpubImages;
import octavo.epub.EpubInput;
import octavo.epub.EpubMetadata;
import octavo.epub.EpubWriter;
import octavo.testing.EpubChecks;
import org.junit.jupiter.api.Test;

/// Everything that the lowering can make is valid in an EPUB.
class LoweredEpubTest {
    private static final byte[] PNG =
            Base64.getDecoder()
                    .decode(
                            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private static List<Block> everything() {
        List<Block> all = new ArrayList<>(Books.everyBlock());
        for (DivisionKind k : DivisionKind.values()) {
            all.add(
                    new Block.Division(
                            Attributes.NONE,
                            k,
                            List.of(Books.h(3, "Within " + k), p("In a division.")),
                            null));
        }
        Inline image = new Inline.Image(Attributes.NONE, "images/a.png", "A hill", null);
        all.add(
                p(
                        new Inline.Link(
                                Attributes.NONE,
                                List.of(image),
                                "https://example.org/x",
                                "A title")));
        all.add(
                p(
                        t("Inline "),
                        image,
                        t(" and "),
                        new Inline.Image(Attributes.NONE, "images/b.png", "", null)));
        all.add(Books.h(1, "A heading"));
        all.add(p(t("A note"), new Inline.NoteRef("n"), t(" and again"), new Inline.NoteRef("n")));
        all.add(
                p(
                        new Inline.Span(
                                new Attributes(
                                        null,
                                        List.of(),
                                        "ar",
                                        octavo.content.Direction.RTL,
                                        Map.of()),
                                text("عربي"))));
        all.add(
                p(
                        new Inline.Span(Attributes.ofClass("strike"), text("gone")),
                        new Inline.Span(Attributes.ofClass("cite"), text("T"))));
        all.add(p(new Inline.Math(Attributes.NONE, octavo.content.MathNotation.LATEX, "a < b")));
        return all;
    }

    @Test
    void epubCheckHasNothingToSay() {
        ImageRecord a =
                new ImageRecord(
                        "images/a.png",
                        null,
                        null,
                        "Caption",
                        "Credit",
                        null,
                        RightsStatus.GRANTED,
                        false);
        ImageRecord b =
                new ImageRecord(
                        "images/b.png", null, null, null, null, null, RightsStatus.GRANTED, true);
        List<Note> notes =
                List.of(
                        new Note("n", List.of(p("A note."), p("Its second paragraph."))),
                        new Note(
                                "q",
                                List.of(
                                        new Block.Quote(
                                                Attributes.NONE,
                                                List.of(p("Unreferenced.")),
                                                null))));
        var entry =
                new octavo.collection.Entry(
                        "one",
                        "articles/one",
                        Books.article("One", everything(), notes, a, b),
                        "Short",
                        List.of(p("Headnote.")),
                        List.of(p("Why?")));
        FinishedVolume v =
                Books.of(
                        Books.manifest("Book", "en"),
                        List.of(new Part("Part", List.of(p("On it.")), List.of(entry))),
                        Map.of("one", List.of(t("From somewhere."))));
        MarkupDocument d = Lowering.lower(v).value();
        EpubMetadata m =
                new EpubMetadata(
                        d.title(),
                        null,
                        d.info().contributors(),
                        d.language(),
                        d.info().identifier(),
                        null,
                        null,
                        null,
                        d.info().modified(),
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        null,
                        List.of());
        EpubImages images = source -> new EpubImages.Image(PNG, "image/png");
        byte[] epub =
                EpubWriter.write(
                                new EpubInput(
                                        d,
                                        m,
                                        "p { margin: 0 }",
                                        List.of(),
                                        images,
                                        null,
                                        List.of()))
                        .value();
        assertEquals(List.of(), EpubChecks.check(epub));
    }
}
