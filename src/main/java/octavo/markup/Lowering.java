package octavo.markup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
import octavo.content.Inline;
import octavo.content.Phrases;
import octavo.content.StructureRole;
import octavo.diag.Diagnostics;
import octavo.diag.Outcome;
import org.jspecify.annotations.Nullable;

/// The one lowering: a finished volume to a tree in XHTML's vocabulary (`docs/markup.md`). Sections come out in the
/// order of the book; the contents page is made last, of what the others turned out to be.
public final class Lowering {
    private final FinishedVolume finished;
    private final Manifest manifest;
    private final String title;
    private final Phrases phrases;
    private final Diagnostics diagnostics = new Diagnostics();
    private final Scope.Book book;
    private final List<MarkupSection> sections = new ArrayList<>();
    private final List<NavPoint> contents = new ArrayList<>();
    private final List<ContentsList.Line> lines = new ArrayList<>();
    private final Map<String, BookInfo.ArticleInfo> articles = new LinkedHashMap<>();
    private final Map<Entry, String> entryIds = new java.util.IdentityHashMap<>();
    private int notes;
    private final BookNotes bookNotes;

    /// What is made of all the others, and so after them.
    private final List<Late> late = new ArrayList<>();

    /// @param section index among the sections, @param contents among the contents, @param line among its lines: where
    ///     it stands, before anything late is put in
    private record Late(
            MatterKind kind, String id, boolean front, int section, int contents, int line) {}

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
            partReferences(p, parts);
        }
        boolean placed = isListed(MatterKind.NOTES);
        for (Matter m : finished.volume().back()) {
            if (!placed && endOfTexts(m)) {
                later(MatterKind.NOTES, false);
                placed = true;
            }
            matter(m, false);
        }
        if (!placed) later(MatterKind.NOTES, false);
        lateMatter();
        return new MarkupDocument(title, manifest.language(), sections, contents, info());
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

    private void later(MatterKind kind, boolean front) {
        String name = sectionName(kind);
        boolean taken =
                sections.stream().anyMatch(s -> s.id().equals(name))
                        || late.stream().anyMatch(l -> l.id().equals(name));
        String id = taken ? book.ids().claim(name) : name;
        late.add(new Late(kind, id, front, sections.size(), contents.size(), lines.size()));
    }

    /// From the last to the first, so that the places of those before stay what they were; the contents at the end.
    private void lateMatter() {
        Set<Late> made = new HashSet<>();
        for (Late l : late.reversed()) if (l.kind() != MatterKind.CONTENTS && put(l)) made.add(l);
        int before = 0;
        for (Late l : late) {
            if (l.kind() == MatterKind.CONTENTS) contentsPage(l.id(), l.section() + before);
            else if (made.contains(l)) before++;
        }
    }

    private boolean put(Late l) {
        Scope scope = scope(l.id());
        String heading = phrases.get(l.kind().key());
        Element e =
                switch (l.kind()) {
                    case NOTES ->
                            bookNotes.isEmpty()
                                    ? null
                                    : bookNotes.section(scope, heading, l.front());
                    case INDEX -> SubjectIndex.section(scope, heading, l.front(), book.index());
                    case LIST_OF_FIGURES ->
                            FiguresList.section(scope, heading, l.front(), book.figures());
                    default -> throw new IllegalStateException(l.kind().key());
                };
        if (e == null) return false;
        SectionKind kind =
                switch (l.kind()) {
                    case NOTES -> SectionKind.BOOK_NOTES;
                    case INDEX -> SectionKind.INDEX;
                    default -> SectionKind.LIST_OF_FIGURES;
                };
        String target = l.id() + "-title";
        sections.add(l.section(), new MarkupSection(l.id(), kind, heading, e));
        contents.add(l.contents(), new NavPoint(heading, target, l.id(), List.of()));
        lines.add(l.line(), new ContentsList.Line("toc-matter", heading, null, target, null));
        return true;
    }

    /// Before anything else, so that an article's file name doesn't depend on the matter around it and links between
    /// articles can look ahead.
    private void claimEntryIds() {
        for (MatterKind k : MatterKind.values()) book.ids().claim(sectionName(k));
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

    private static String sectionName(MatterKind k) {
        return switch (k) {
            case TITLE -> "title-page";
            case COPYRIGHT -> "copyright-page";
            case EPIGRAPH -> "epigraph-page";
            case SERIES -> "series-page";
            default -> k.key();
        };
    }

    private Scope scope(String id) {
        return new Scope(book, id, manifest.language(), "", "book.yaml", List.of());
    }

    private void matter(Matter m, boolean front) {
        switch (m) {
            case Matter.Text t -> text(t, front);
            case Matter.Generated g -> generated(g.kind(), front);
        }
    }

    private void generated(MatterKind kind, boolean front) {
        String name = sectionName(kind);
        boolean taken = sections.stream().anyMatch(s -> s.id().equals(name));
        String id = taken ? book.ids().claim(name) : name;
        switch (kind) {
            case HALF_TITLE ->
                    add(
                            id,
                            SectionKind.HALF_TITLE,
                            title,
                            new TitleMatter(manifest, title).halfTitle(scope(id)));
            case TITLE ->
                    add(
                            id,
                            SectionKind.TITLE,
                            title,
                            new TitleMatter(manifest, title).titlePage(scope(id)));
            case SERIES -> {
                Element page = new TitleMatter(manifest, title).seriesPage(scope(id));
                if (page != null) add(id, SectionKind.SERIES, "", page);
            }
            case CONTENTS, LIST_OF_FIGURES, NOTES, INDEX -> later(kind, front);
            case COPYRIGHT ->
                    plain(
                            id,
                            SectionKind.COPYRIGHT,
                            kind,
                            "copyright-page",
                            "copyright-page",
                            null,
                            front);
            case DEDICATION ->
                    plain(
                            id,
                            SectionKind.DEDICATION,
                            kind,
                            "dedication",
                            "dedication",
                            "doc-dedication",
                            front);
            case EPIGRAPH ->
                    plain(
                            id,
                            SectionKind.EPIGRAPH,
                            kind,
                            "epigraph-page",
                            "epigraph",
                            "doc-epigraph",
                            front);
            case COLOPHON ->
                    plain(
                            id,
                            SectionKind.COLOPHON,
                            kind,
                            "colophon",
                            "colophon",
                            "doc-colophon",
                            front);
            case ATTRIBUTION ->
                    headed(
                            id,
                            SectionKind.ATTRIBUTION,
                            kind,
                            "other-credits",
                            "doc-credits",
                            front);
            case CONTRIBUTORS ->
                    headed(id, SectionKind.CONTRIBUTORS, kind, "contributors", null, front);
            case AUTHOR_INDEX ->
                    headed(id, SectionKind.AUTHOR_INDEX, kind, "index", "doc-index", front);
            case BIBLIOGRAPHY ->
                    headed(
                            id,
                            SectionKind.BIBLIOGRAPHY,
                            kind,
                            "bibliography",
                            "doc-bibliography",
                            front);
            case TEXTS_NOTE ->
                    headed(
                            id,
                            front ? SectionKind.FRONT_TEXT : SectionKind.BACK_TEXT,
                            kind,
                            null,
                            null,
                            front);
        }
    }

    private List<Block> blocks(MatterKind kind) {
        List<Block> made = finished.matter().getOrDefault(kind, List.of());
        if (!made.isEmpty()) return made;
        return switch (kind) {
            case DEDICATION -> paragraphs(manifest.dedication());
            case EPIGRAPH -> paragraphs(manifest.epigraph());
            default -> List.of();
        };
    }

    private static List<Block> paragraphs(@Nullable String text) {
        if (text == null || text.isBlank()) return List.of();
        List<Block> out = new ArrayList<>();
        for (String p : text.strip().split("\\n\\s*\\n")) {
            out.add(Block.Paragraph.of(List.of(new Inline.Text(p.strip()))));
        }
        return out;
    }

    /// A section without a heading; it vanishes when it is empty.
    private void plain(
            String id,
            SectionKind kind,
            MatterKind of,
            String cls,
            String type,
            @Nullable String aria,
            boolean front) {
        Scope scope = scope(id);
        List<Block> content = blocks(of);
        new IdCollector(scope).blocks(content);
        List<Element> elements = new BlockLowering(scope).lowerAll(content);
        if (elements.isEmpty()) return;
        add(id, kind, "", open(id, cls, front).semantics(type, aria).addAll(elements).build());
    }

    private void headed(
            String id,
            SectionKind kind,
            MatterKind of,
            @Nullable String type,
            @Nullable String aria,
            boolean front) {
        Scope scope = scope(id);
        List<Block> content = blocks(of);
        new IdCollector(scope).blocks(content);
        FlowLowering.Flow flow =
                new FlowLowering(scope, new BlockLowering(scope), false).lower(content);
        if (flow.elements().isEmpty()) return;
        String heading = phrases.get(of.key());
        Element h1 =
                ElementBuilder.of("h1", StructureRole.H1)
                        .addClass("matter-title")
                        .id(scope.claim("title"))
                        .attribute("data-short-title", heading)
                        .text(heading)
                        .build();
        add(
                id,
                kind,
                heading,
                open(id, of.key(), front)
                        .semantics(type, aria)
                        .add(ElementBuilder.of("header", StructureRole.NONE).add(h1).build())
                        .addAll(flow.elements())
                        .build());
        contents.add(new NavPoint(heading, h1.requiredId(), id, List.of()));
        lines.add(new ContentsList.Line("toc-matter", heading, null, h1.requiredId(), null));
    }

    private static ElementBuilder open(String id, String cls, boolean front) {
        return ElementBuilder.of("section", StructureRole.SECT)
                .addClass(cls)
                .addClass(front ? "front" : "back")
                .id(id);
    }

    private void text(Matter.Text t, boolean front) {
        String id = book.ids().claim(t.id());
        String language = languageOf(t.article());
        String folder =
                t.file().contains("/") ? t.file().substring(0, t.file().lastIndexOf('/')) : "";
        Scope scope = new Scope(book, id, language, folder, t.file(), t.article().images());
        counted(scope, false);
        MatterSemantics s = MatterSemantics.of(t.id());
        TextSection.Made made =
                new TextSection(scope, manifest.language())
                        .matter(
                                front ? "front-text" : "back-text",
                                t.article(),
                                s.epubType(),
                                s.ariaRole());
        if (noteScope() == CitationSettings.Scope.BOOK) notes = scope.notes.last();
        bookNotes.add(made.label(), language, made.notes());
        Element section = withClass(made.section(), front ? "front" : "back");
        add(id, front ? SectionKind.FRONT_TEXT : SectionKind.BACK_TEXT, made.label(), section);
        contents.add(new NavPoint(made.label(), made.targetId(), id, made.headings()));
        lines.add(
                new ContentsList.Line(
                        "toc-matter", made.label(), null, made.targetId(), other(language)));
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
            p.entries().forEach(e -> article(e, contents));
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
        add(id, SectionKind.PART, partTitle, s.build());
        lines.add(new ContentsList.Line("toc-part", partTitle, null, target, null));
        p.entries().forEach(e -> article(e, children));
        contents.add(new NavPoint(partTitle, target, id, children));
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
        TextSection.Made made =
                new TextSection(scope, manifest.language())
                        .article(entry, finished.sourceNotes().getOrDefault(entry.id(), List.of()));
        notes = scope.notes.last();
        bookNotes.add(made.label(), language, made.notes());
        add(id, SectionKind.ARTICLE, made.label(), made.section());
        into.add(new NavPoint(made.label(), made.targetId(), id, made.headings()));
        List<String> authors =
                a.metadata().authors().stream()
                        .filter(c -> c.role().equals("aut"))
                        .map(c -> TextRules.xmlText(c.name()))
                        .toList();
        lines.add(
                new ContentsList.Line(
                        "toc-article",
                        made.label(),
                        authors.isEmpty() ? null : phrases.join(authors),
                        made.targetId(),
                        other(language)));
        for (NavPoint h : made.headings()) {
            lines.add(
                    new ContentsList.Line(
                            "toc-heading", h.label(), null, h.targetId(), other(language)));
        }
        articles.put(
                id,
                new BookInfo.ArticleInfo(
                        made.label(),
                        a.metadata().authors(),
                        a.metadata().language(),
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

    private void partReferences(Part p, int number) {
        List<Block> entries = finished.partReferences().getOrDefault(number - 1, List.of());
        if (entries.isEmpty()) return;
        String id = book.ids().claim("references-" + number);
        Scope scope = scope(id);
        new IdCollector(scope).blocks(entries);
        String heading = phrases.get("references");
        String target = scope.claim("title");
        Element h1 =
                ElementBuilder.of("h1", StructureRole.H1)
                        .addClass("matter-title")
                        .id(target)
                        .attribute("data-short-title", heading)
                        .text(heading)
                        .build();
        add(
                id,
                SectionKind.PART_REFERENCES,
                heading,
                ElementBuilder.of("section", StructureRole.SECT)
                        .addClass("bibliography")
                        .addClass("part-references")
                        .id(id)
                        .semantics("bibliography", "doc-bibliography")
                        .add(ElementBuilder.of("header", StructureRole.NONE).add(h1).build())
                        .addAll(new BlockLowering(scope).lowerAll(entries))
                        .build());
        contents.add(new NavPoint(heading, target, id, List.of()));
        lines.add(new ContentsList.Line("toc-matter", heading, null, target, null));
    }

    private void add(String id, SectionKind kind, String label, Element e) {
        sections.add(new MarkupSection(id, kind, label, e));
    }

    private void contentsPage(String id, int at) {
        if (lines.isEmpty()) return;
        Element e = ContentsList.section(scope(id), lines);
        String label = phrases.get("contents");
        sections.add(at, new MarkupSection(id, SectionKind.CONTENTS, label, e));
        int before = 0;
        while (before < contents.size() && indexOf(contents.get(before).sectionId()) < at) before++;
        contents.add(before, new NavPoint(label, id + "-title", id, List.of()));
    }

    private int indexOf(String sectionId) {
        for (int i = 0; i < sections.size(); i++)
            if (sections.get(i).id().equals(sectionId)) return i;
        return -1;
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
