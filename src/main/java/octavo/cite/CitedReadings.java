package octavo.cite;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import octavo.cite.bib.Reference;
import octavo.cite.bib.ReferenceLibrary;
import octavo.cite.csl.CslItem;
import octavo.cite.csl.CslName;
import octavo.collection.CitedReading;
import octavo.collection.Entry;
import octavo.content.Article;
import octavo.content.ArticleBody;
import octavo.content.Attributes;
import octavo.content.Block;
import octavo.content.Contributor;
import octavo.content.ImageRecord;
import octavo.content.Inline;
import octavo.content.Metadata;
import octavo.content.Phrases;
import octavo.content.Rights;
import octavo.content.RightsGround;
import octavo.content.RightsStatus;
import octavo.content.Source;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import org.jspecify.annotations.Nullable;

/// A reading that is only cited, as it stands in its place: title and author, the citation, where it is found, and
/// that address as a QR code.
final class CitedReadings {
    private static final Rights NOT_REPRODUCED =
            new Rights(RightsGround.OWN, RightsStatus.GRANTED, null, null, null, List.of());

    private CitedReadings() {}

    /// The entry with the title that the reference has; an unknown key is reported.
    static Entry placeholder(Entry e, ReferenceLibrary library, Diagnostics diagnostics) {
        CitedReading c = e.cited();
        if (c == null) return e;
        Reference r = library.get(c.key());
        if (r == null) {
            List<String> near = library.nearest(c.key());
            diagnostics.add(
                    Diagnostic.error(
                            "citation-unknown",
                            "the reading `" + c.key() + "` is in no bibliography",
                            c.at(),
                            near.isEmpty()
                                    ? "add it to a file that `citations: {bibliography: …}` names"
                                    : "did you mean `" + String.join("`, `", near) + "`?"));
        }
        return e;
    }

    /// @param codes takes the address by the image's path
    static Entry filled(
            Entry e,
            ReferenceLibrary library,
            CitationStyle style,
            String language,
            Map<String, String> codes) {
        CitedReading c = e.cited();
        Reference r = c == null ? null : library.get(c.key());
        if (c == null || r == null) return e;
        CslItem item = r.item();
        Phrases phrases = Phrases.of(language);
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Block.Paragraph(
                        Attributes.ofClass("cited-reading"),
                        CslInlines.unlabelled(CslInlines.of(style.entry(item, language))),
                        null));
        String link = c.link() != null ? c.link().strip() : address(item);
        List<ImageRecord> images = List.of();
        if (link != null) {
            String shown = link.replaceFirst("^https?://(www\\.)?", "").replaceFirst("/$", "");
            List<Inline> where =
                    new ArrayList<>(
                            phrases.inlines(
                                    "cited.read-at",
                                    List.of(
                                            new Inline.Link(
                                                    Attributes.ofClass("url"),
                                                    List.of(new Inline.Text(shown)),
                                                    link,
                                                    null))));
            blocks.add(new Block.Paragraph(Attributes.ofClass("cited-link"), where, null));
            String image = "qr.png";
            codes.put(e.folder() + "/" + image, link);
            Inline code =
                    new Inline.Image(
                            new Attributes(
                                    null,
                                    List.of(),
                                    null,
                                    null,
                                    Map.of("width", "96", "height", "96")),
                            image,
                            phrases.format("cited.code", shown),
                            null);
            blocks.add(
                    new Block.Figure(
                            Attributes.ofClass("qr-code"),
                            List.of(Block.Paragraph.of(List.of(code))),
                            List.of(),
                            List.of(),
                            null));
        }
        return e.withArticle(
                new Article(
                        metadata(r),
                        Source.NONE,
                        NOT_REPRODUCED,
                        images,
                        new ArticleBody.Flow(blocks, List.of())));
    }

    /// With title and authors alone.
    static Entry titled(Entry e, ReferenceLibrary library) {
        CitedReading c = e.cited();
        if (c == null) return e;
        Reference r = library.get(c.key());
        Metadata m =
                r != null
                        ? metadata(r)
                        : new Metadata(
                                List.of(new Inline.Text(c.key())),
                                List.of(),
                                null,
                                List.of(),
                                null,
                                null,
                                null);
        ArticleBody.Flow none = new ArticleBody.Flow(List.of(), List.of());
        return e.withArticle(new Article(m, Source.NONE, NOT_REPRODUCED, List.of(), none));
    }

    private static Metadata metadata(Reference r) {
        CslItem item = r.item();
        return new Metadata(
                CslInlinesOfTitle.of(r.title()),
                List.of(),
                item.text("title-short").isEmpty() ? null : item.text("title-short"),
                authors(item),
                null,
                null,
                null);
    }

    private static @Nullable String address(CslItem item) {
        if (!item.text("DOI").isEmpty()) return "https://doi.org/" + item.text("DOI");
        return item.text("URL").isEmpty() ? null : item.text("URL");
    }

    private static List<Contributor> authors(CslItem item) {
        List<Contributor> out = new ArrayList<>();
        for (CslName n : item.names("author")) {
            if (n.isLiteral()) {
                if (!n.literal().equals("others")) out.add(Contributor.author(n.literal()));
                continue;
            }
            String family = (n.nonDroppingParticle() + " " + n.family()).strip();
            String given = (n.given() + " " + n.droppingParticle()).strip();
            out.add(Contributor.author((given + " " + family + " " + n.suffix()).strip()));
        }
        return out;
    }
}
