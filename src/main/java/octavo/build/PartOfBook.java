package octavo.build;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import octavo.content.PageStart;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.diag.Outcome;
import octavo.frame.OutlineEntry;
import octavo.frame.Page;
import octavo.frame.PagedDocument;
import octavo.markup.BookInfo;
import octavo.markup.Element;
import octavo.markup.MarkupDocument;
import octavo.markup.MarkupNode;
import octavo.markup.MarkupSection;
import octavo.markup.NavPoint;
import octavo.markup.SectionKind;
import octavo.typeset.LayoutReport;
import octavo.typeset.LayoutReport.SectionPages;
import octavo.typeset.TypesetBook;
import org.jspecify.annotations.Nullable;

/// One part of a book, with the pages and page numbers that it has in the whole: title page, imprint, the part, its
/// references, and the credits.
final class PartOfBook {
    static final String UNKNOWN = "part-unknown";

    private static final Set<SectionKind> WITH_IT =
            Set.of(
                    SectionKind.TITLE,
                    SectionKind.COPYRIGHT,
                    SectionKind.ATTRIBUTION,
                    SectionKind.BIBLIOGRAPHY,
                    SectionKind.BOOK_NOTES);

    private final String title;
    private final Set<String> sections;
    private final Set<String> ids = new LinkedHashSet<>();

    private PartOfBook(MarkupDocument document, String title, Set<String> sections) {
        this.title = title;
        this.sections = sections;
        for (MarkupSection s : document.sections())
            if (sections.contains(s.id())) collect(s.element());
    }

    /// The part whose title is, or alone begins with, what was asked for; null with an error where there is none.
    static Outcome<@Nullable PartOfBook> find(MarkupDocument document, String asked) {
        Diagnostics diagnostics = new Diagnostics();
        List<MarkupSection> parts =
                document.sections().stream().filter(s -> s.kind() == SectionKind.PART).toList();
        String wanted = plain(asked);
        List<MarkupSection> exact = parts.stream().filter(p -> lower(p).equals(wanted)).toList();
        List<MarkupSection> found =
                exact.isEmpty()
                        ? parts.stream().filter(p -> begins(lower(p), wanted)).toList()
                        : exact;
        if (found.size() != 1) {
            List<String> titles = parts.stream().map(MarkupSection::title).toList();
            diagnostics.add(
                    Diagnostic.error(
                            UNKNOWN,
                            (found.isEmpty() ? "no part is called “" : "several parts begin with “")
                                    + asked
                                    + "”",
                            null,
                            titles.isEmpty()
                                    ? "the book has no parts with titles"
                                    : "its parts are: " + String.join("; ", titles)));
            return diagnostics.with(null);
        }
        MarkupSection part = found.getFirst();
        return diagnostics.with(new PartOfBook(document, part.title(), sections(document, part)));
    }

    private static String lower(MarkupSection s) {
        return plain(s.title());
    }

    /// As one types it.
    private static String plain(String title) {
        return title.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[‘’‚]", "'")
                .replaceAll("[“”„«»]", "\"")
                .replaceAll("\\s*\\p{Pd}+\\s*", "-")
                .replaceAll("[\\s\u00a0\u202f]+", " ")
                .replace("…", "...");
    }

    /// "Week 1" begins "Week 1. Heartlands", not "Week 12".
    private static boolean begins(String title, String wanted) {
        return !wanted.isEmpty()
                && title.startsWith(wanted)
                && (title.length() == wanted.length()
                        || !Character.isLetterOrDigit(title.charAt(wanted.length())));
    }

    private static Set<String> sections(MarkupDocument document, MarkupSection part) {
        Set<String> kept = new LinkedHashSet<>();
        boolean inside = false;
        for (MarkupSection s : document.sections()) {
            if (s.kind() == SectionKind.PART) inside = s == part;
            boolean body = s.kind().zone() == SectionKind.Zone.BODY;
            if (inside && body || WITH_IT.contains(s.kind())) kept.add(s.id());
        }
        return kept;
    }

    /// `week-3-navies`, for the name of its files.
    String slug() {
        String s = title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
        s = s.replaceAll("^-+|-+$", "");
        return s.length() > 40 ? s.substring(0, 40).replaceAll("-+$", "") : s;
    }

    boolean holds(String sectionId) {
        return sections.contains(sectionId);
    }

    MarkupDocument of(MarkupDocument whole) {
        BookInfo b = whole.info();
        String name = whole.title() + ": " + title;
        String id = b.identifier().isBlank() ? whole.title() : b.identifier();
        byte[] uuid = (id + "#" + title).getBytes(StandardCharsets.UTF_8);
        BookInfo info =
                new BookInfo(
                        "urn:uuid:" + UUID.nameUUIDFromBytes(uuid),
                        b.subtitle(),
                        b.contributors(),
                        b.publisher(),
                        b.place(),
                        b.date(),
                        b.edition(),
                        b.modified(),
                        b.isbnPrint(),
                        null,
                        b.series(),
                        b.subjects(),
                        b.description(),
                        b.license(),
                        b.cover(),
                        b.conformance(),
                        b.articles());
        List<MarkupSection> kept =
                whole.sections().stream().filter(s -> sections.contains(s.id())).toList();
        return new MarkupDocument(name, whole.language(), kept, points(whole.contents()), info);
    }

    private List<NavPoint> points(List<NavPoint> all) {
        List<NavPoint> out = new ArrayList<>();
        for (NavPoint p : all) {
            if (sections.contains(p.sectionId()))
                out.add(new NavPoint(p.label(), p.targetId(), p.sectionId(), points(p.children())));
        }
        return out;
    }

    TypesetBook of(TypesetBook whole) {
        return new TypesetBook(of(whole.document(), whole.report()), of(whole.report()));
    }

    private PagedDocument of(PagedDocument whole, LayoutReport report) {
        List<Page> pages = new ArrayList<>();
        for (SectionPages s : report.sections()) {
            if (!sections.contains(s.sectionId())) continue;
            int from = s.firstPage() - 1;
            pages.addAll(whole.pages().subList(from, from + s.pageCount()));
        }
        List<PageStart> starts =
                whole.pageStarts().stream().filter(p -> ids.contains(p.elementId())).toList();
        return new PagedDocument(
                whole.language(), pages, outline(whole.outline()), whole.tags(), starts);
    }

    private List<OutlineEntry> outline(List<OutlineEntry> all) {
        List<OutlineEntry> out = new ArrayList<>();
        for (OutlineEntry e : all) {
            if (ids.contains(e.anchor()))
                out.add(new OutlineEntry(e.label(), e.anchor(), outline(e.children())));
        }
        return out;
    }

    /// The same pages, counted in the part's own file.
    private LayoutReport of(LayoutReport whole) {
        List<SectionPages> kept = new ArrayList<>();
        int next = 1;
        for (SectionPages s : whole.sections()) {
            if (!sections.contains(s.sectionId())) continue;
            kept.add(
                    new SectionPages(
                            s.sectionId(), next, s.pageCount(), s.firstLabel(), s.lastLabel()));
            next += s.pageCount();
        }
        return new LayoutReport(
                next - 1,
                whole.rounds(),
                kept,
                whole.exceptions().stream().filter(e -> sections.contains(e.sectionId())).toList());
    }

    private void collect(Element e) {
        if (e.id() != null) ids.add(e.id());
        for (MarkupNode n : e.children()) if (n instanceof Element c) collect(c);
    }
}
