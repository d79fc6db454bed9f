package octavo.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import octavo.content.StructureRole;
import octavo.pdf.SourceNode.Content;
import octavo.pdf.SourceNode.Element;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/// Which marked content of a PDF is in its structure and what for, so that its pages can be marked anew.
final class StructureMarks {
    private static final Set<StructureRole> HOLD_ELEMENTS_ALONE =
            Set.of(
                    StructureRole.TABLE,
                    StructureRole.THEAD,
                    StructureRole.TBODY,
                    StructureRole.TFOOT,
                    StructureRole.TR,
                    StructureRole.TH,
                    StructureRole.TD,
                    StructureRole.L,
                    StructureRole.LI,
                    StructureRole.TOC,
                    StructureRole.TOCI);

    /// Nobody looks at what a page's first judgement looked at already.
    private static final ContentCleaner.Review SEEN =
            new ContentCleaner.Review() {
                @Override
                public void reason(String reason) {}

                @Override
                public void colour(COSBase space) {}

                @Override
                public boolean hasDefaultCmyk() {
                    return true;
                }
            };

    private final PDDocument document;
    private final Set<Integer> wanted;
    private final Map<Integer, Map<Integer, PageMarks.Use>> uses = new HashMap<>();
    private final Map<Integer, Map<Integer, String>> texts = new HashMap<>();
    private final Set<Integer> undescribed = new HashSet<>();
    private SourceStructure.@Nullable Tree tree;

    private StructureMarks(PDDocument document, List<Integer> wanted) {
        this.document = document;
        this.wanted = Set.copyOf(wanted);
    }

    /// @param pages 1-based numbers of those that are reproduced
    static StructureMarks of(PDDocument document, List<Integer> pages) throws IOException {
        StructureMarks m = new StructureMarks(document, pages);
        SourceStructure.Tree found = SourceStructure.of(document);
        if (found == null) return m;
        m.tree = new SourceStructure.Tree((Element) m.described(found.root()), found.language());
        m.use(m.tree.root(), StructureRole.NONE);
        return m;
    }

    /// The structure; null for a PDF without.
    SourceStructure.@Nullable Tree tree() {
        return tree;
    }

    /// A picture without an alternative has its text as one; without text its page can't keep its structure.
    private SourceNode described(SourceNode node) throws IOException {
        if (!(node instanceof Element e)) return node;
        List<SourceNode> kids = new ArrayList<>();
        for (SourceNode k : e.kids()) kids.add(described(k));
        Element made = e.with(kids);
        boolean figure = e.role() == StructureRole.FIGURE || e.role() == StructureRole.FORMULA;
        if (!figure || e.isDescribed()) return made;
        List<Content> contents = new ArrayList<>();
        SourceNode.contents(e, contents);
        StringBuilder text = new StringBuilder();
        for (Content c : contents) {
            if (!wanted.contains(c.page())) continue;
            String t = texts(c.page()).getOrDefault(c.mcid(), "").strip();
            if (!t.isEmpty()) text.append(text.isEmpty() ? "" : " ").append(t);
        }
        if (!text.isEmpty()) return made.withAlt(text.toString());
        contents.forEach(c -> undescribed.add(c.page()));
        return made;
    }

    private Map<Integer, String> texts(int number) throws IOException {
        Map<Integer, String> known = texts.get(number);
        if (known != null) return known;
        Map<Integer, String> made = new HashMap<>();
        PDPage page = document.getPage(number - 1);
        SourcePdf.checkSize(page);
        PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
        extractor.processPage(page);
        for (PDMarkedContent c : extractor.getMarkedContents()) texts(c, made);
        texts.put(number, made);
        return made;
    }

    private static String texts(PDMarkedContent content, Map<Integer, String> out) {
        StringBuilder b = new StringBuilder();
        for (Object o : content.getContents()) {
            if (o instanceof TextPosition t) b.append(t.getUnicode());
            else if (o instanceof PDMarkedContent c) b.append(texts(c, out));
        }
        if (content.getMCID() >= 0) out.merge(content.getMCID(), b.toString(), String::concat);
        return b.toString();
    }

    private void use(SourceNode node, StructureRole in) {
        switch (node) {
            case Content c -> {
                PageMarks.Use use =
                        HOLD_ELEMENTS_ALONE.contains(in)
                                ? PageMarks.Use.LETTERS
                                : PageMarks.Use.CONTENT;
                uses.computeIfAbsent(c.page(), _ -> new HashMap<>()).put(c.mcid(), use);
            }
            case Element e -> {
                StructureRole role = e.role() == StructureRole.NONE ? in : e.role();
                for (SourceNode k : e.kids()) use(k, role);
            }
        }
    }

    private static PageMarks marks(PDPage page, Map<Integer, PageMarks.Use> use) {
        return new PageMarks(
                page.getResources() == null ? null : page.getResources().getCOSObject(), use);
    }

    private static byte[] cleaned(PDPage page, PageMarks marks) throws IOException {
        try (InputStream in = page.getContents()) {
            return ContentCleaner.clean(in.readAllBytes(), SEEN, marks);
        }
    }

    /// Without the content of elements that are all spaces, such as the empty paragraphs of a word processor.
    private Map<Integer, PageMarks.Use> withoutSpaces(
            int number, Map<Integer, PageMarks.Use> use, PageMarks marks) {
        if (tree == null || marks.seen().containsAll(marks.made().keySet())) return use;
        Map<Integer, PageMarks.Use> out = new HashMap<>(use);
        for (Content c : spaces(tree.root(), number, marks)) out.remove(c.mcid());
        return out;
    }

    private static List<Content> spaces(Element e, int number, PageMarks marks) {
        List<Content> all = new ArrayList<>();
        SourceNode.contents(e, all);
        boolean visible =
                all.stream().anyMatch(c -> c.page() != number || marks.seen().contains(c.mcid()));
        if (!visible) return all;
        List<Content> out = new ArrayList<>();
        for (SourceNode k : e.kids())
            if (k instanceof Element child && child.role() != StructureRole.SPAN)
                out.addAll(spaces(child, number, marks));
        return out;
    }

    /// The page with marks of its structure, or null with a reason.
    FacsimilePage.@Nullable Marked marked(PDPage page, int number, Consumer<String> why)
            throws IOException {
        if (tree == null) {
            why.accept("the PDF is not tagged");
            return null;
        }
        for (PDAnnotation a : page.getAnnotations()) {
            if (!PageForm.isPrinted(a) || a.getNormalAppearanceStream() == null) continue;
            why.accept("it has fields or stamps");
            return null;
        }
        if (undescribed.contains(number)) {
            why.accept("a picture on it has no alternative text");
            return null;
        }
        Map<Integer, PageMarks.Use> use = uses.getOrDefault(number, Map.of());
        PageMarks marks = marks(page, use);
        byte[] content = cleaned(page, marks);
        Map<Integer, PageMarks.Use> less = withoutSpaces(number, use, marks);
        if (less.size() < use.size()) {
            marks = marks(page, less);
            content = cleaned(page, marks);
        }
        if (!marks.reasons().isEmpty()) {
            why.accept(String.join(", ", marks.reasons()));
            return null;
        }
        return new FacsimilePage.Marked(content, Map.copyOf(marks.made()), marks.count());
    }
}
