package octavo.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.diag.SourceSpan;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDPageLabels;
import org.jspecify.annotations.Nullable;

/// Pages of PDFs that a book reproduces as they are. Each is a picture to the layout, by the name `FILE.pdf#page=N`.
///
/// A page that may stand in a PDF/A-2a and PDF/UA-1 file goes in as it is, with its fonts; any other one as a picture of
/// 300 dots an inch with its text beneath.
public final class Facsimiles implements AutoCloseable {
    /// The most characters of an alternative text: a string in a PDF has at most 32,767 bytes (ISO 19005-2, 6.1.13).
    private static final int MOST_TEXT = 16_000;

    private static final Pattern PAINTS =
            Pattern.compile("(?<![\\w/])(?:f\\*?|F|B\\*?|b\\*?|S|s|sh|Do|EI|Tj|TJ|'|\")(?!\\w)");

    private final Map<String, FacsimilePage> pages = new HashMap<>();
    private final List<PDDocument> documents = new ArrayList<>();

    /// A page as the layout sees it.
    ///
    /// @param label that the PDF gives it, else its number
    /// @param text as it is read aloud; empty for a picture alone
    /// @param blank nothing is drawn on it
    /// @param picture why it is reproduced as a picture; empty where it is not
    public record View(
            String source,
            double widthPt,
            double heightPt,
            String label,
            String text,
            boolean blank,
            List<String> picture) {}

    /// The pages of one PDF; empty where it can't be used, which is said.
    ///
    /// @param path in the book
    /// @param numbers 1-based; empty for all
    public List<View> open(
            String path, byte[] pdf, List<Integer> numbers, Diagnostics diagnostics) {
        PDDocument document = SourcePdf.open(pdf, path, diagnostics::add);
        if (document == null) return List.of();
        documents.add(document);
        int count = document.getNumberOfPages();
        List<Integer> wanted = new ArrayList<>(numbers);
        if (wanted.isEmpty()) for (int n = 1; n <= count; n++) wanted.add(n);
        for (int n : wanted) {
            if (n >= 1 && n <= count) continue;
            diagnostics.add(
                    SourcePdf.error(
                            "facsimile-pages",
                            "has no page " + n + "; it has " + count,
                            path,
                            "correct `pages`"));
            return List.of();
        }
        List<View> views = new ArrayList<>();
        Map<Integer, String> untagged = new TreeMap<>();
        try {
            StructureMarks structure = StructureMarks.of(document, wanted);
            Source source = new Source(path, document, new IdentityHashMap<>(), structure.tree());
            String[] labels = labels(document);
            for (int n : wanted) {
                FacsimilePage page = page(source, n, label(labels, n), structure, untagged);
                pages.put(page.view().source(), page);
                views.add(page.view());
            }
        } catch (IOException | RuntimeException | StackOverflowError e) {
            diagnostics.add(
                    SourcePdf.error(
                            "pdf-damaged",
                            "is damaged: "
                                    + (e.getMessage() == null
                                            ? "it can't be read"
                                            : e.getMessage()),
                            path,
                            "a PDF program may repair it: `qpdf in.pdf out.pdf`, or `mutool clean`"));
            return List.of();
        }
        say(path, views, wanted, untagged, diagnostics);
        return views;
    }

    /// A PDF with what its pages share.
    ///
    /// @param tree null for a PDF without structure
    record Source(
            String path,
            PDDocument document,
            Map<COSStream, byte[]> cleaned,
            SourceStructure.@Nullable Tree tree) {}

    private static FacsimilePage page(
            Source source,
            int number,
            String label,
            StructureMarks structure,
            Map<Integer, String> untagged)
            throws IOException {
        PDPage page = source.document().getPage(number - 1);
        PageBox box = PageBox.crop(page);
        PageText.Result text = PageText.of(source.document(), number);
        PageReview.Result review = PageReview.of(page, source.cleaned());
        List<String> reasons = new ArrayList<>(review.reasons());
        if (reasons.isEmpty()) reasons.addAll(text.reasons());
        View view =
                new View(
                        source.path() + "#page=" + number,
                        box.widthPt(),
                        box.heightPt(),
                        label,
                        cut(text.plain()),
                        isBlank(review.content()) && page.getAnnotations().isEmpty(),
                        reasons);
        FacsimilePage.Marked marked = null;
        if (reasons.isEmpty() && !view.blank())
            marked = structure.marked(page, number, why -> untagged.put(number, why));
        else if (!view.blank()) untagged.put(number, "it is a picture");
        return new FacsimilePage(view, source, number, box, review.content(), text.words(), marked);
    }

    /// No operator that paints.
    private static boolean isBlank(byte[] content) {
        return !PAINTS.matcher(new String(content, StandardCharsets.ISO_8859_1)).find();
    }

    private static String cut(String text) {
        if (text.length() <= MOST_TEXT) return text;
        int end = text.lastIndexOf(' ', MOST_TEXT);
        return text.substring(0, end < 0 ? MOST_TEXT : end) + " …";
    }

    private static String[] labels(PDDocument document) throws IOException {
        PDPageLabels labels = document.getDocumentCatalog().getPageLabels();
        return labels == null ? new String[0] : labels.getLabelsByPageIndices();
    }

    private static String label(String[] labels, int number) {
        @Nullable String l = number - 1 < labels.length ? labels[number - 1] : null;
        return l == null || l.isBlank() ? String.valueOf(number) : l.strip();
    }

    private static String named(Set<Integer> pages, int all) {
        if (pages.size() == all) return all == 1 ? "the reproduced page" : "all reproduced pages";
        return (pages.size() == 1 ? "page " : "pages ")
                + pages.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static void say(
            String path,
            List<View> views,
            List<Integer> numbers,
            Map<Integer, String> untagged,
            Diagnostics diagnostics) {
        for (int i = 0; i < views.size(); i++) {
            List<String> why = views.get(i).picture();
            if (why.isEmpty()) continue;
            diagnostics.add(
                    Diagnostic.warning(
                            "facsimile-picture",
                            "page "
                                    + numbers.get(i)
                                    + " is reproduced as a picture of 300 dots an inch with its text"
                                    + " beneath: "
                                    + String.join("; ", why),
                            SourceSpan.ofFile(path),
                            why.toString().contains("not embedded")
                                    ? "a PDF with its fonts embedded is reproduced sharp"
                                    : null));
        }
        Set<Integer> mute = new TreeSet<>();
        for (int i = 0; i < views.size(); i++) {
            View v = views.get(i);
            if (v.text().isBlank() && !v.blank()) mute.add(numbers.get(i));
        }
        untagged.keySet().removeAll(mute);
        if (!mute.isEmpty()) {
            diagnostics.add(
                    Diagnostic.warning(
                            "facsimile-without-text",
                            named(mute, views.size())
                                    + (mute.size() == 1 ? " has" : " have")
                                    + " no text: nobody can search there, and who can't see can't read there",
                            SourceSpan.ofFile(path),
                            "a program that recognises text (OCRmyPDF) adds it; name the file that it makes"));
        }
        if (untagged.isEmpty()) return;
        Set<String> reasons = new LinkedHashSet<>(untagged.values());
        diagnostics.add(
                Diagnostic.warning(
                        "facsimile-untagged",
                        "of "
                                + named(untagged.keySet(), views.size())
                                + " the text is the alternative, without structure: "
                                + String.join("; ", reasons),
                        SourceSpan.ofFile(path),
                        "a tagged PDF keeps its structure; the e-book has the text as article.md"
                                + " has it"));
    }

    /// The page of that name, or null.
    public @Nullable View find(String source) {
        FacsimilePage page = pages.get(source);
        return page == null ? null : page.view();
    }

    /// A page's picture for the screen, of 150 dots an inch; null for what is no page, or can't be drawn.
    public byte @Nullable [] picture(String source) {
        FacsimilePage page = pages.get(source);
        if (page == null) return null;
        try {
            return PagePicture.screen(page);
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    @Nullable FacsimilePage page(String source) {
        return pages.get(source);
    }

    @Override
    public void close() {
        for (PDDocument d : documents) {
            try {
                d.close();
            } catch (IOException e) {
                // Nothing was written to it.
            }
        }
        documents.clear();
        pages.clear();
    }
}
