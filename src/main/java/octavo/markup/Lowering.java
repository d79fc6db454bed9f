package octavo.markup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import octavo.collection.CitationSettings;
import octavo.collection.Entry;
import octavo.collection.FinishedVolume;
import octavo.collection.Manifest;
import octavo.collection.Matter;
import octavo.collection.MatterKind;
import octavo.collection.Part;
import octavo.content.Article;
import octavo.content.Block;
import octavo.content.Contributor;
import octavo.content.Phrases;
import octavo.content.StructureRole;
import octavo.diag.Diagnostics;
import octavo.diag.Outcome;
import org.jspecify.annotations.Nullable;

/// The one lowering: a finished volume to a tree in XHTML's vocabulary (`docs/markup.md`). Sections come out in the
/// order of the book; the contents page is made last, of what the others turned out to be.
public final class Lowering {
    /// Code of the warning of a text without a title.
    public static final String UNTITLED = "title-missing";

    private final FinishedVolume finished;
    private final Manifest manifest;
    private final String title;
    private final Phrases phrases;
    private final Diagnostics diagnostics = new Diagnostics();
    private final Scope.Book book;
    private final Assembly made = new Assembly();
    private final Map<String, BookInfo.ArticleInfo> articles = new LinkedHashMap<>();
    private final Map<Entry, String> entryIds = new java.util.IdentityHashMap<>();
    private int notes;
    private final BookNotes bookNotes;
    private final LateMatter late;
    private final GeneratedMatter generated;

    private Lowering(FinishedVolume finished) {
        this.finished = finished;
        this.manifest = finished.volume().manifest();
        this.phrases = Phrases.of(manifest.language());
        this.bookNotes = new BookNotes(manifest.language());
        this.title =
                manifest.title().isBlank()
                        ? phrases.get("untitled")
                        : TextRules.xmlText(manifest.title().strip());
        this.book =
                new Scope.Book(
                        new Ids(),
                        diagnostics,
                        new HashMap<>(),
                        finished.volume().citations().notes(),
                        new ArrayList<>(),
                        new ArrayList<>());
        this.late = new LateMatter(book, manifest.language(), made, bookNotes);
        this.generated = new GeneratedMatter(finished, title, book, made);
    }

    public static Outcome<MarkupDocument> lower(FinishedVolume finished) {
        Lowering l = new Lowering(finished);
        return l.diagnostics.with(l.document());
    }

    private MarkupDocument document() {
        claimEntryIds();
        finished.volume().front().forEach(m -> matter(m, true));
        int parts = 0;
        for (Part p : finished.volume().parts()) {
            if (noteScope() == CitationSettings.Scope.PART) notes = 0;
            part(p, ++parts);
            partReferences(parts);
        }
        boolean placed = isListed(MatterKind.NOTES);
        for (Matter m : finished.volume().back()) {
            if (!placed && endOfTexts(m)) {
                late.add(MatterKind.NOTES, false);
                placed = true;
            }
            matter(m, false);
        }
        if (!placed) late.add(MatterKind.NOTES, false);
        late.put();
        return new MarkupDocument(title, manifest.language(), made.sections, made.contents, info());
    }

    private boolean isListed(MatterKind kind) {
        return finished.volume().front().stream().anyMatch(m -> isOf(m, kind))
                || finished.volume().back().stream().anyMatch(m -> isOf(m, kind));
    }

    private static boolean isOf(Matter m, MatterKind kind) {
        return m instanceof Matter.Generated g && g.kind() == kind;
    }

    /// The book's notes stand before the bibliography, or else before all that is generated.
    private boolean endOfTexts(Matter m) {
        if (!(m instanceof Matter.Generated g)) return false;
        boolean listed =
                finished.volume().back().stream().anyMatch(x -> isOf(x, MatterKind.BIBLIOGRAPHY));
        return !listed || g.kind() == MatterKind.BIBLIOGRAPHY;
    }

    /// Before anything else, so that an article's file name doesn't depend on the matter around it and links between
    /// articles can look ahead.
    private void claimEntryIds() {
        for (MatterKind k : MatterKind.values()) book.ids().claim(GeneratedMatter.sectionName(k));
        for (Entry e : finished.volume().entries()) {
            String id = book.ids().claim(e.id());
            entryIds.put(e, id);
            book.targets().putIfAbsent(Links.normalized(e.folder()), id);
            book.targets().putIfAbsent(Links.normalized(e.folder() + "/article.md"), id);
            String file = e.article().source().file();
            if (file != null)
                book.targets().putIfAbsent(Links.sitePath(file.replaceFirst(".*/", "")), id);
            book.targets().putIfAbsent(Links.sitePath(e.folder().replaceFirst(".*/", "")), id);
            String url = e.article().source().url();
            if (url != null) book.targets().putIfAbsent(Links.address(url), id);
        }
    }

    private Scope scope(String id) {
        return new Scope(book, id, manifest.language(), "", "book.yaml", List.of());
    }

    private void matter(Matter m, boolean front) {
        switch (m) {
            case Matter.Text t -> text(t, front);
            case Matter.Generated g -> {
                if (LateMatter.KINDS.contains(g.kind())) late.add(g.kind(), front);
                else generated.add(g.kind(), front);
            }
        }
    }

    private void text(Matter.Text t, boolean front) {
        String id = book.ids().claim(t.id());
        String language = languageOf(t.article());
        String folder =
                t.file().contains("/") ? t.file().substring(0, t.file().lastIndexOf('/')) : "";
        Scope scope = new Scope(book, id, language, folder, t.file(), t.article().images());
        counted(scope, false);
        MatterSemantics s = MatterSemantics.of(t.id());
        TextSection.Made text =
                new TextSection(scope, manifest.language())
                        .matter(
                                front ? "front-text" : "back-text",
                                t.article(),
                                s.epubType(),
                                s.ariaRole());
        if (noteScope() == CitationSettings.Scope.BOOK) notes = scope.notes.last();
        bookNotes.add(text.label(), language, text.notes());
        Element section = withClass(text.section(), front ? "front" : "back");
        made.add(id, front ? SectionKind.FRONT_TEXT : SectionKind.BACK_TEXT, text.label(), section);
        made.contents.add(new NavPoint(text.label(), text.targetId(), id, text.headings()));
        made.lines.add(
                new ContentsList.Line(
                        "toc-matter", text.label(), null, text.targetId(), other(language)));
    }

    private static Element withClass(Element e, String cls) {
        Map<String, String> a = new LinkedHashMap<>(e.attributes());
        a.merge("class", cls, (x, y) -> x + " " + y);
        return new Element(e.name(), a, e.children(), e.role(), e.span());
    }

    private String languageOf(Article a) {
        String l = a.metadata().language();
        return l == null || l.isBlank() ? manifest.language() : l;
    }

    private static String primary(String language) {
        return language.split("-", 2)[0].toLowerCase(Locale.ROOT);
    }

    /// The language of a title in the contents, where it is another than the book's; regions make no difference there.
    private @Nullable String other(String language) {
        return primary(language).equals(primary(manifest.language())) ? null : language;
    }

    private void part(Part p, int number) {
        List<NavPoint> children = new ArrayList<>();
        String partTitle = p.title() == null ? "" : TextRules.xmlText(p.title().strip());
        if (partTitle.isEmpty()) {
            p.entries().forEach(e -> article(e, made.contents));
            return;
        }
        String id = book.ids().claim("part-" + number);
        Scope scope = scope(id);
        new IdCollector(scope).blocks(p.headnote());
        String target = scope.claim("title");
        ElementBuilder s =
                ElementBuilder.of("section", StructureRole.PART)
                        .addClass("part")
                        .id(id)
                        .semantics("part", "doc-part")
                        .add(
                                ElementBuilder.of("h1", StructureRole.H1)
                                        .addClass("part-title")
                                        .id(target)
                                        .attribute("data-short-title", partTitle)
                                        .text(partTitle)
                                        .build());
        List<Element> headnote = new BlockLowering(scope).lowerAll(p.headnote());
        if (!headnote.isEmpty()) {
            s.add(
                    ElementBuilder.of("div", StructureRole.DIV)
                            .addClass("headnote")
                            .addAll(headnote)
                            .build());
        }
        made.add(id, SectionKind.PART, partTitle, s.build());
        made.lines.add(new ContentsList.Line("toc-part", partTitle, null, target, null));
        p.entries().forEach(e -> article(e, children));
        made.contents.add(new NavPoint(partTitle, target, id, children));
    }

    private void article(Entry entry, List<NavPoint> into) {
        String id = Objects.requireNonNull(entryIds.get(entry));
        Article a = entry.article();
        String language = languageOf(a);
        Scope scope =
                new Scope(
                        book,
                        id,
                        language,
                        entry.folder(),
                        entry.folder() + "/article.md",
                        a.images());
        scope.links.relativeTo(a.source().url());
        counted(scope, true);
        TextSection.Made text =
                new TextSection(scope, manifest.language())
                        .article(entry, finished.sourceNotes().getOrDefault(entry.id(), List.of()));
        notes = scope.notes.last();
        bookNotes.add(text.label(), language, text.notes());
        made.add(id, SectionKind.ARTICLE, text.label(), text.section());
        into.add(new NavPoint(text.label(), text.targetId(), id, text.headings()));
        List<String> authors =
                a.metadata().authors().stream()
                        .filter(c -> c.role().equals("aut"))
                        .map(c -> TextRules.xmlText(c.name()))
                        .toList();
        made.lines.add(
                new ContentsList.Line(
                        "toc-article",
                        text.label(),
                        authors.isEmpty() ? null : phrases.join(authors),
                        text.targetId(),
                        other(language)));
        for (NavPoint h : text.headings()) {
            made.lines.add(
                    new ContentsList.Line(
                            "toc-heading", h.label(), null, h.targetId(), other(language)));
        }
        articles.put(
                id,
                new BookInfo.ArticleInfo(
                        a.metadata().authors(),
                        a.source().url() != null ? a.source().url() : a.source().container(),
                        a.rights().license(),
                        a.rights().holder()));
    }

    private CitationSettings.Scope noteScope() {
        return finished.volume().citations().scope();
    }

    /// Notes are counted through the texts of one scope.
    private void counted(Scope scope, boolean inPart) {
        boolean through =
                noteScope() == CitationSettings.Scope.BOOK
                        || noteScope() == CitationSettings.Scope.PART && inPart;
        scope.notes.startAfter(through ? notes : 0);
    }

    private void partReferences(int number) {
        List<Block> entries = finished.partReferences().getOrDefault(number - 1, List.of());
        if (entries.isEmpty()) return;
        String id = book.ids().claim("references-" + number);
        Scope scope = scope(id);
        new IdCollector(scope).blocks(entries);
        String heading = phrases.get("references");
        Element section =
                MatterHead.section(scope, "bibliography", heading)
                        .addClass("part-references")
                        .semantics("bibliography", "doc-bibliography")
                        .addAll(new BlockLowering(scope).lowerAll(entries))
                        .build();
        made.add(id, SectionKind.PART_REFERENCES, heading, section);
        made.list(heading, id, section);
    }

    private BookInfo info() {
        List<Contributor> people = manifest.editors();
        return new BookInfo(
                manifest.identifier(),
                manifest.subtitle(),
                people,
                manifest.publisher(),
                manifest.place(),
                manifest.date(),
                manifest.edition(),
                finished.volume().newestDate(),
                manifest.isbnPrint(),
                manifest.isbnEpub(),
                manifest.series(),
                manifest.subjects(),
                manifest.blurb(),
                manifest.license(),
                manifest.cover(),
                manifest.conformance(),
                articles);
    }
}
