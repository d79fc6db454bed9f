package octavo.build;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.diag.SourceSpan;
import octavo.epub.EpubTexts;
import octavo.markup.MarkupDocument;
import octavo.markup.MarkupSection;
import octavo.markup.SectionKind;
import octavo.pdf.PdfTexts;
import octavo.rights.Owed;
import octavo.rights.Row;
import octavo.style.StyledNode;
import octavo.style.StyledNode.StyledElement;
import octavo.style.StyledNode.StyledText;
import octavo.typeset.LayoutReport;
import org.jspecify.annotations.Nullable;

/// Looks in the finished PDF and EPUB, opened again, for everything that is owed. What is missing fails the build, by
/// name.
final class CreditProof {
    private final List<Owed> owed;
    private final Diagnostics diagnostics;
    private final Map<Owed, String> pages = new HashMap<>();
    private final Map<Owed, String> files = new HashMap<>();

    CreditProof(List<Owed> owed, Diagnostics diagnostics) {
        this.owed = owed;
        this.diagnostics = diagnostics;
    }

    boolean nothingOwed() {
        return owed.isEmpty();
    }

    /// @param everywhere look through all pages, not only those of the attribution and of the text itself
    void pdf(byte[] pdf, MarkupDocument document, LayoutReport layout, boolean everywhere) {
        try {
            Map<String, LayoutReport.SectionPages> sections = new HashMap<>();
            for (LayoutReport.SectionPages s : layout.sections()) sections.put(s.sectionId(), s);
            SortedSet<Integer> first = new TreeSet<>();
            for (MarkupSection s : document.sections()) {
                boolean listed =
                        s.kind() == SectionKind.ATTRIBUTION || s.kind() == SectionKind.COPYRIGHT;
                if (everywhere || listed) add(sections.get(s.id()), first);
            }
            Map<Integer, String> texts = PdfTexts.of(pdf, first);
            SortedSet<Integer> more = new TreeSet<>();
            Map<Integer, String> letters = new TreeMap<>();
            texts.forEach((p, t) -> letters.put(p, letters(t)));
            for (Owed o : owed) {
                if (pageOf(letters(o.text()), letters) == null)
                    add(sections.get(o.row().id()), more);
            }
            more.removeAll(first);
            if (!more.isEmpty())
                PdfTexts.of(pdf, more).forEach((p, t) -> letters.put(p, letters(t)));
            for (Owed o : owed) {
                Integer page = pageOf(letters(o.text()), letters);
                if (page == null) missing(o, "PDF");
                else pages.put(o, label(page, layout));
            }
        } catch (IOException e) {
            diagnostics.add(unreadable("PDF", e));
        }
    }

    private static void add(LayoutReport.@Nullable SectionPages s, SortedSet<Integer> pages) {
        for (int i = 0; s != null && i < s.pageCount(); i++) pages.add(s.firstPage() + i);
    }

    /// The page on which it begins; it may run on over the pages that follow.
    private static @Nullable Integer pageOf(String needle, Map<Integer, String> letters) {
        StringBuilder run = new StringBuilder();
        List<int[]> starts = new ArrayList<>();
        int last = -1;
        for (Map.Entry<Integer, String> e : letters.entrySet()) {
            if (e.getKey() != last + 1) run.append(' ');
            starts.add(new int[] {run.length(), e.getKey()});
            run.append(e.getValue());
            last = e.getKey();
        }
        int at = run.indexOf(needle);
        if (at < 0) return null;
        int page = -1;
        for (int[] s : starts) if (s[0] <= at) page = s[1];
        return page;
    }

    private static String label(int page, LayoutReport layout) {
        for (LayoutReport.SectionPages s : layout.sections()) {
            boolean in = page >= s.firstPage() && page < s.firstPage() + s.pageCount();
            if (in && s.firstLabel().matches("\\d+"))
                return String.valueOf(Integer.parseInt(s.firstLabel()) + page - s.firstPage());
            if (in && page == s.firstPage()) return s.firstLabel();
        }
        return "#" + page;
    }

    /// @param shown the book as the style shows it: what it hides is not in it
    void epub(byte[] epub, List<StyledElement> shown) {
        try {
            Map<String, String> letters = new TreeMap<>();
            EpubTexts.of(epub).forEach((f, t) -> letters.put(f, letters(t)));
            StringBuilder visible = new StringBuilder();
            shown.forEach(e -> text(e, visible));
            String seen = letters(visible.toString());
            for (Owed o : owed) {
                String needle = letters(o.text());
                String file = null;
                for (Map.Entry<String, String> e : letters.entrySet()) {
                    if (e.getValue().contains(needle)) file = e.getKey();
                }
                if (file == null || !seen.contains(needle)) missing(o, "EPUB");
                else files.put(o, file);
            }
        } catch (IOException e) {
            diagnostics.add(unreadable("EPUB", e));
        }
    }

    private static void text(StyledNode n, StringBuilder out) {
        switch (n) {
            case StyledText t -> out.append(t.text());
            case StyledElement e -> {
                if (e.pseudo() == null) e.children().forEach(c -> text(c, out));
            }
            case StyledNode.StyledGenerated g -> {}
        }
    }

    /// Letters and digits alone, in one case: hyphens, ligatures and spaces are the setting's.
    private static String letters(String text) {
        String n = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder out = new StringBuilder(n.length());
        n.codePoints().filter(Character::isLetterOrDigit).forEach(out::appendCodePoint);
        return out.toString();
    }

    private void missing(Owed o, String where) {
        Row r = o.row();
        String name = r.title().isEmpty() ? r.id() : r.title();
        diagnostics.add(
                Diagnostic.error(
                        "rights-credit-missing",
                        o.kind().words()
                                + " \""
                                + o.text()
                                + "\" owed for \""
                                + name
                                + "\" does not stand in the "
                                + where,
                        SourceSpan.ofFile(r.place()),
                        "keep `attribution` in the book's `back:`, and let the style show it"));
    }

    private static Diagnostic unreadable(String where, IOException e) {
        return Diagnostic.error(
                "proof",
                "the finished " + where + " can't be read back: " + e.getMessage(),
                null,
                "this is a fault in Octavo");
    }

    /// `credits` of the report: where each stands.
    void report(Json json) {
        json.name("credits").array();
        for (Owed o : owed) {
            json.object()
                    .field("file", o.row().place())
                    .field("kind", o.kind().name().toLowerCase(Locale.ROOT))
                    .field("text", o.text())
                    .field("page", pages.get(o))
                    .field("epub", files.get(o))
                    .end();
        }
        json.end();
    }
}
