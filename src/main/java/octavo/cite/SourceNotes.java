package octavo.cite;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import octavo.cite.csl.CslItem;
import octavo.collection.Entry;
import octavo.collection.Volume;
import octavo.content.Article;
import octavo.content.Attributes;
import octavo.content.Inline;
import octavo.content.License;
import octavo.content.Phrases;
import octavo.content.PlainText;
import octavo.content.RightsGround;
import octavo.content.RightsStatus;
import octavo.content.ScriptTagger;
import octavo.content.Source;
import org.jspecify.annotations.Nullable;

/// The unnumbered note on an article's opening page that says where it comes from. Nothing is claimed that the record
/// doesn't hold, and what was inferred is said to be.
public final class SourceNotes {
    private final Phrases phrases;
    private final String language;

    private SourceNotes(String language) {
        this.phrases = Phrases.of(language);
        this.language = language;
    }

    /// By [Entry#id]; articles of which there is nothing to say have none.
    public static Map<String, List<Inline>> of(Volume volume) {
        Map<String, List<Inline>> notes = new TreeMap<>();
        for (Entry e : volume.entries()) {
            if (e.cited() != null) continue;
            List<Inline> note = of(e.article(), volume.manifest().language());
            if (!note.isEmpty()) notes.put(e.id(), note);
        }
        return notes;
    }

    /// In the book's citation style where it has one: what an article's record says as the style prints it, the
    /// holder's own words verbatim.
    public static Map<String, List<Inline>> of(CitedVolume cited) {
        CitationStyle style = cited.style();
        if (style == null || cited.volume().citations().style() == null) return of(cited.volume());
        String language = cited.volume().manifest().language();
        Map<String, List<Inline>> notes = new TreeMap<>();
        for (Entry e : cited.volume().entries()) {
            if (e.cited() != null) continue;
            CslItem original = cited.originals().get(e.id());
            List<Inline> note = styled(e.article(), original, style, language);
            if (!note.isEmpty()) notes.put(e.id(), note);
        }
        return notes;
    }

    private static List<Inline> styled(
            Article a, @Nullable CslItem original, CitationStyle style, String language) {
        boolean said = known(a.rights().credit()) != null;
        boolean bare =
                original == null
                        && known(a.source().container()) == null
                        && known(a.source().url()) == null;
        if (said || bare) return of(a, language);
        SourceNotes n = new SourceNotes(language);
        CslItem item = original != null ? original : SourceItems.original(a, "source");
        List<Inline> citation =
                CslInlines.withoutStop(
                        CslInlines.unlabelled(CslInlines.of(style.note(item, language))));
        boolean reprinted =
                a.rights().status() == RightsStatus.GRANTED
                        && (a.rights().ground() == RightsGround.PERMISSION
                                || a.rights().ground() == RightsGround.LICENCE);
        List<Inline> out =
                new ArrayList<>(
                        n.phrases.inlines(
                                reprinted ? "source.reprinted" : "source.from", citation));
        List<String> inferred =
                a.source().inferred().stream()
                        .filter(f -> original == null && n.phrases.keys().contains("field." + f))
                        .map(f -> n.phrases.get("field." + f))
                        .toList();
        if (!inferred.isEmpty())
            text(
                    " (" + n.phrases.join(inferred) + " " + n.phrases.get("source.inferred") + ")",
                    out);
        if (!PlainText.ofInlines(out).strip().matches("(?s).*[.!?…][”’»\"]?")) text(".", out);
        if (original == null) n.firstPublished(a, out);
        license(a, out);
        return out;
    }

    /// @param language of the note, the book's
    public static List<Inline> of(Article a, String language) {
        String credit = known(a.rights().credit());
        if (credit != null) return ScriptTagger.tag(credit, language);
        return new SourceNotes(language).compose(a);
    }

    private List<Inline> compose(Article a) {
        Source s = a.source();
        String container = known(s.container());
        String url = known(s.url());
        boolean nothing =
                container == null && url == null && known(a.metadata().published()) == null;
        if (nothing || a.rights().ground() == RightsGround.OWN && container == null)
            return List.of();
        List<Inline> out = new ArrayList<>();
        if (container != null) {
            out.addAll(phrases.inlines("source.from", container(container, s.kind())));
            inferred(s, "container", out);
        }
        date(s, out);
        if (url != null) {
            text(out.isEmpty() ? "" : ", ", out);
            out.add(link(url));
            String retrieved = known(s.retrieved());
            if (retrieved != null)
                text(", " + phrases.format("source.retrieved", phrases.date(retrieved)), out);
        }
        String missing = missing(a);
        if (missing != null && !out.isEmpty()) text("; " + missing, out);
        if (!out.isEmpty()) text(".", out);
        firstPublished(a, out);
        license(a, out);
        return out;
    }

    /// A book's title is a title; a site's name is not.
    private List<Inline> container(String container, @Nullable String kind) {
        List<Inline> name = ScriptTagger.tag(container, language);
        boolean titled = "epub".equals(kind) || "book".equals(kind);
        return titled ? List.of(new Inline.Span(Attributes.ofClass("cite"), name)) : name;
    }

    private void date(Source s, List<Inline> out) {
        String published = known(s.published());
        if (published == null || out.isEmpty()) return;
        text(", " + phrases.date(published), out);
        inferred(s, "published", out);
    }

    private void inferred(Source s, String field, List<Inline> out) {
        if (s.inferred().contains(field)) text(" (" + phrases.get("source.inferred") + ")", out);
    }

    /// Said only of what comes from a site or a paste, where a reader expects both.
    private @Nullable String missing(Article a) {
        String kind = a.source().kind();
        if (!"web".equals(kind) && !"pasted".equals(kind)) return null;
        boolean author = !a.metadata().authors().isEmpty();
        boolean date =
                known(a.source().published()) != null || known(a.metadata().published()) != null;
        if (author && date) return null;
        return phrases.get(
                !author && !date
                        ? "source.no-author-date"
                        : author ? "source.no-date" : "source.no-author");
    }

    private void firstPublished(Article a, List<Inline> out) {
        String first = known(a.metadata().published());
        if (first == null || first.equals(a.source().published())) return;
        text(
                (out.isEmpty() ? "" : " ")
                        + phrases.format("source.first-published", phrases.date(first))
                        + ".",
                out);
    }

    private static void license(Article a, List<Inline> out) {
        String spdx = known(a.rights().license());
        if (out.isEmpty() || spdx == null) return;
        text(" ", out);
        out.add(License.link(spdx));
        text(".", out);
    }

    private static Inline link(String url) {
        String shown = url.replaceFirst("^https?://(www\\.)?", "").replaceFirst("/$", "");
        return new Inline.Link(
                Attributes.ofClass("url"), List.of(new Inline.Text(shown)), url, null);
    }

    private static void text(String s, List<Inline> out) {
        if (!s.isEmpty()) out.add(new Inline.Text(s));
    }

    private static @Nullable String known(@Nullable String s) {
        return s == null || s.isBlank() ? null : s.strip();
    }
}
