package octavo.rights;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import octavo.collection.Entry;
import octavo.collection.Volume;
import octavo.content.Article;
import octavo.content.Attributes;
import octavo.content.Block;
import octavo.content.Contributor;
import octavo.content.DivisionKind;
import octavo.content.ImageRecord;
import octavo.content.Inline;
import octavo.content.License;
import octavo.content.Phrases;
import octavo.content.Rights;
import octavo.content.RightsGround;
import octavo.content.RightsStatus;
import octavo.content.ScriptTagger;
import octavo.content.Source;
import octavo.content.TextChange;
import org.jspecify.annotations.Nullable;

/// "Sources and Permissions": for each text in book order its title, author and source, what the ledger says of the
/// rights, its notices verbatim, and its images.
final class AttributionMatter {
    private final Volume volume;
    private final Phrases phrases;
    private final String language;

    private final Map<String, List<TextChange>> changes = new HashMap<>();
    private final LicenceList licences = new LicenceList();

    AttributionMatter(Volume volume, Ledger ledger) {
        this.volume = volume;
        for (Row r : ledger.rows()) if (r.kind() == Row.Kind.TEXT) changes.put(r.id(), r.changes());
        this.language = volume.manifest().language();
        this.phrases = Phrases.of(language);
    }

    List<Block> blocks() {
        List<Block> out = new ArrayList<>();
        for (List<Entry> group : groups()) {
            List<Block> entry = entry(group);
            if (!entry.isEmpty()) {
                out.add(
                        new Block.Division(
                                Attributes.ofClass("credit-entry"),
                                DivisionKind.GENERIC,
                                entry,
                                null));
            }
        }
        out.addAll(licences.blocks(phrases));
        return out;
    }

    /// Neighbours of the same authors, source and rights, with no images of which something is to be said, are told
    /// together.
    private List<List<Entry>> groups() {
        List<List<Entry>> groups = new ArrayList<>();
        for (Entry e : volume.entries()) {
            if (e.cited() != null) continue;
            if (!groups.isEmpty() && alike(groups.getLast().getLast(), e)) groups.getLast().add(e);
            else groups.add(new ArrayList<>(List.of(e)));
        }
        return groups;
    }

    private boolean alike(Entry before, Entry e) {
        Article a = before.article();
        Article b = e.article();
        Source s = a.source();
        Source t = b.source();
        return Objects.equals(changes.get(before.id()), changes.get(e.id()))
                && a.metadata().authors().equals(b.metadata().authors())
                && a.rights().equals(b.rights())
                && s.inferred().equals(t.inferred())
                && Objects.equals(s.container(), t.container())
                && Objects.equals(s.url(), t.url())
                && Objects.equals(s.published(), t.published())
                && (s.container() != null || s.url() != null)
                && a.images().stream().allMatch(i -> image(i, a).isEmpty())
                && b.images().stream().allMatch(i -> image(i, b).isEmpty());
    }

    private List<Block> entry(List<Entry> group) {
        Entry e = group.getFirst();
        Article a = e.article();
        List<Block> out = new ArrayList<>();
        boolean own =
                a.rights().ground() == RightsGround.OWN
                        && a.rights().credit() == null
                        && a.rights().license() == null;
        if (!own) out.add(Words.paragraph("credit-text", text(group)));
        for (String notice : a.rights().notices()) {
            if (!notice.isBlank())
                out.add(Words.paragraph("notice", ScriptTagger.tag(notice.strip(), language(a))));
        }
        for (ImageRecord i : a.images()) {
            List<Inline> line = image(i, a);
            if (!line.isEmpty())
                out.add(Words.paragraph("credit-image", Words.join(line, page(i, e))));
            if (i.rights() == null) continue;
            for (String notice : i.rights().notices()) {
                if (!notice.isBlank())
                    out.add(
                            Words.paragraph(
                                    "notice", ScriptTagger.tag(notice.strip(), language(a))));
            }
        }
        if (own && !out.isEmpty())
            out.addFirst(Words.paragraph("credit-text", List.of(title(e), Words.text("."))));
        return out;
    }

    private String language(Article a) {
        String l = a.metadata().language();
        return l == null ? language : l;
    }

    /// Author, title, page; source; what the rights stand on.
    private List<Inline> text(List<Entry> group) {
        Article a = group.getFirst().article();
        List<Inline> out = new ArrayList<>();
        List<String> authors =
                a.metadata().authors().stream()
                        .filter(c -> c.role().equals("aut"))
                        .map(Contributor::name)
                        .toList();
        if (!authors.isEmpty())
            out.addAll(ScriptTagger.tag(phrases.join(authors) + ", ", language));
        for (Entry e : group) {
            if (e != group.getFirst()) out.add(Words.text("; "));
            out.add(title(e));
            List<Inline> page = List.of(Words.text(", " + phrases.get("page")));
            out.add(new Inline.Link(Attributes.ofClass("page-ref"), page, e.folder(), null));
        }
        out.add(Words.text(". "));
        String credit = a.rights().credit();
        if (credit != null && !credit.isBlank()) {
            out.addAll(ScriptTagger.tag(Words.sentence(credit.strip()) + " ", language));
        } else {
            source(a.source(), out);
        }
        out.addAll(status(a.rights()));
        changed(changes.getOrDefault(group.getFirst().id(), List.of()), out);
        return out;
    }

    /// Format and the site's furniture are no changes that a reader is told of.
    private void changed(List<TextChange> changes, List<Inline> out) {
        List<String> said = new ArrayList<>();
        for (TextChange c : changes) {
            boolean format =
                    c.kind() == TextChange.Kind.FORMAT || c.kind() == TextChange.Kind.FURNITURE;
            String note = c.note();
            if (note != null && !note.isBlank()) said.add(note.strip().replaceFirst("\\.$", ""));
            else if (!format) said.add(phrases.get("change." + c.kind().key()));
        }
        if (!said.isEmpty())
            out.add(Words.text(" " + phrases.format("change.said", String.join(", ", said))));
    }

    private Inline title(Entry e) {
        List<Inline> title = withoutStop(withoutNotes(e.title()));
        String own = language(e.article());
        boolean same = own.toLowerCase(Locale.ROOT).startsWith(language.toLowerCase(Locale.ROOT));
        Attributes a =
                new Attributes(null, List.of("credit-title"), same ? null : own, null, Map.of());
        return new Inline.Span(a, title.isEmpty() ? List.of(Words.text("—")) : title);
    }

    /// A title that is a sentence ("One line only.") without its full stop, as a comma follows.
    private static List<Inline> withoutStop(List<Inline> title) {
        if (title.isEmpty()
                || !(title.getLast() instanceof Inline.Text t)
                || !t.text().matches("(?s).*\\p{Ll}{4,}\\.")) return title;
        List<Inline> out = new ArrayList<>(title.subList(0, title.size() - 1));
        out.add(Words.text(t.text().substring(0, t.text().length() - 1)));
        return out;
    }

    static List<Inline> withoutNotes(List<Inline> title) {
        return title.stream()
                .filter(i -> !(i instanceof Inline.NoteRef) && !(i instanceof Inline.Image))
                .toList();
    }

    private void source(Source s, List<Inline> out) {
        boolean any = false;
        if (s.container() != null && !s.container().isBlank()) {
            out.addAll(ScriptTagger.tag(s.container().strip(), language));
            if (s.inferred().contains("container"))
                out.add(Words.text(" (" + phrases.get("source.inferred") + ")"));
            any = true;
        }
        if (s.published() != null) {
            out.add(Words.text((any ? ", " : "") + phrases.date(s.published())));
            any = true;
        }
        if (s.url() != null && !s.url().isBlank()) {
            if (any) out.add(Words.text(", "));
            String shown =
                    s.url().strip().replaceFirst("^https?://(www\\.)?", "").replaceFirst("/$", "");
            out.add(
                    new Inline.Link(
                            Attributes.ofClass("url"),
                            List.of(Words.text(shown)),
                            s.url().strip(),
                            null));
            any = true;
        }
        if (any) out.add(Words.text(". "));
    }

    private List<Inline> status(Rights r) {
        List<Inline> out = new ArrayList<>();
        if (r.holder() != null && !r.holder().isBlank() && r.ground() != RightsGround.PERMISSION) {
            out.add(Words.text("© " + Words.sentence(r.holder().replaceFirst("^©\\s*", "")) + " "));
        }
        String license = r.license();
        boolean licensed = license != null && !license.isBlank();
        if (license != null && !license.isBlank()) licences.add(license);
        if (license != null && !license.isBlank())
            out.addAll(phrases.inlines("rights.license", List.of(License.link(license))));
        String words = words(r, licensed);
        if (words != null) out.add(Words.text((licensed ? " " : "") + words));
        return out;
    }

    private @Nullable String words(Rights r, boolean licensed) {
        return switch (r.status()) {
            case REFUSED -> phrases.get("rights.refused");
            case PENDING -> phrases.get("rights.pending");
            case UNCONFIRMED ->
                    r.ground() == RightsGround.OWN
                            ? null
                            : licensed
                                    ? phrases.get("image.license-unconfirmed")
                                    : phrases.get("rights.unconfirmed");
            case GRANTED ->
                    switch (r.ground()) {
                        case PERMISSION ->
                                r.credit() != null && !r.credit().isBlank()
                                        ? null
                                        : r.holder() == null
                                                ? phrases.get("rights.granted")
                                                : phrases.format("rights.granted-by", r.holder());
                        case PUBLIC_DOMAIN -> phrases.get("rights.public-domain");
                        case EXCEPTION -> phrases.get("rights.exception");
                        case NONE_FOUND -> phrases.get("rights.unconfirmed");
                        case LICENCE, OWN -> null;
                    };
        };
    }

    /// An image is named by its title and its credit, never by its file; where something is to be said of one that has
    /// neither, by its alternative text. One of which nothing is known has no line.
    private List<Inline> image(ImageRecord i, Article a) {
        List<String> names = new ArrayList<>();
        String title = i.title() != null ? i.title() : i.caption();
        boolean open = i.status() != RightsStatus.GRANTED || i.license() != null;
        if (title == null && i.credit() == null && open && !i.decorative()) title = i.alt();
        if (title != null && !title.isBlank()) names.add(title.strip().replaceFirst("\\.$", ""));
        if (i.credit() != null && !i.credit().isBlank())
            names.add(i.credit().strip().replaceFirst("\\.$", ""));
        if (names.isEmpty()) return List.of();
        List<Inline> named = ScriptTagger.tag(String.join(", ", names), language(a));
        List<Inline> line =
                phrases.inlines(
                        i.file() == null ? "image.not-reproduced" : "image.reproduced", named);
        List<Inline> rights = new ArrayList<>();
        if (i.license() != null && !i.license().isBlank()) {
            licences.add(i.license());
            rights.add(Words.text(" "));
            rights.addAll(phrases.inlines("rights.license", List.of(License.link(i.license()))));
        }
        String status = imageStatus(i.status(), a.rights().ground() == RightsGround.OWN);
        if (status != null) rights.add(Words.text(" " + status));
        return Words.join(line, rights);
    }

    /// Where it stands, if it does.
    private List<Inline> page(ImageRecord i, Entry e) {
        if (i.file() == null || !UsedImages.apart(e.article().body()).contains(i.file()))
            return List.of();
        return List.of(
                new Inline.Link(
                        Attributes.ofClass("page-ref"),
                        List.of(Words.text(" " + capitalized(phrases.get("page")))),
                        e.folder() + "/" + i.file(),
                        null),
                Words.text("."));
    }

    private static String capitalized(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private @Nullable String imageStatus(RightsStatus status, boolean own) {
        return switch (status) {
            case UNCONFIRMED -> own ? null : phrases.get("image.license-unconfirmed");
            case PENDING -> phrases.get("rights.pending");
            case REFUSED -> phrases.get("rights.refused");
            case GRANTED -> null;
        };
    }
}
