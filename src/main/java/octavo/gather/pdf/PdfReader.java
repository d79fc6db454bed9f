package octavo.gather.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import octavo.content.Article;
import octavo.content.ArticleBody;
import octavo.content.Block;
import octavo.content.Contributor;
import octavo.content.Inline;
import octavo.content.Metadata;
import octavo.content.Rights;
import octavo.content.Source;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.diag.Outcome;
import octavo.diag.SourceSpan;
import octavo.gather.archive.LockedException;
import octavo.gather.clean.BlockText;
import octavo.gather.clean.LanguageGuess;
import octavo.gather.clean.StatedTitles;
import octavo.gather.clean.TextClean;
import octavo.gather.source.GatherOptions;
import octavo.gather.source.GatheredArticle;
import octavo.gather.source.HeadingLevels;
import octavo.gather.source.Removed;
import octavo.gather.source.Slugs;
import octavo.gather.source.SourceFile;
import octavo.yaml.YamlMapping;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDPageLabels;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/// A PDF to an article: its pages as a facsimile, and their text for search and for the e-book.
public final class PdfReader {
    private static final int MOST_PAGES = 5_000;
    private static final long MOST_NANOS = 120_000_000_000L;

    /// How far around the chosen pages running heads are compared.
    private static final int AROUND = 4;

    private final String file;
    private final SourceFile evidence;
    private final GatherOptions options;
    private final Diagnostics diagnostics = new Diagnostics();

    private final TreeSet<Integer> nameless = new TreeSet<>();

    private PdfReader(String file, SourceFile evidence, GatherOptions options) {
        this.file = file;
        this.evidence = evidence;
        this.options = options;
    }

    /// @param file as the user named it
    /// @throws IOException when it is damaged, locked or beyond the bounds
    public static Outcome<List<GatheredArticle>> read(
            String file, SourceFile evidence, GatherOptions options) throws IOException {
        NoSystemFonts.use();
        PdfReader r = new PdfReader(file, evidence, options);
        try (PDDocument document = load(evidence.bytes())) {
            GatheredArticle g = r.article(document);
            return r.diagnostics.with(g == null ? List.of() : List.of(g));
        } catch (RuntimeException e) {
            throw new IOException("it is damaged", e);
        }
    }

    private static PDDocument load(byte[] bytes) throws IOException {
        try {
            return Loader.loadPDF(bytes, "", null, null, IOUtils.createMemoryOnlyStreamCache());
        } catch (InvalidPasswordException e) {
            throw new LockedException(e);
        } catch (IOException e) {
            if (String.valueOf(e.getMessage()).contains("security handler"))
                throw new LockedException(e);
            String head =
                    new String(bytes, 0, Math.min(bytes.length, 1024), StandardCharsets.ISO_8859_1);
            throw new IOException(
                    head.contains("%PDF-")
                            ? "it is damaged: the pages can’t be found in it"
                            : "it is no PDF: it does not begin with %PDF-",
                    e);
        }
    }

    private @Nullable GatheredArticle article(PDDocument document) throws IOException {
        int count = document.getNumberOfPages();
        if (count == 0) throw new IOException("it has no pages");
        if (count > MOST_PAGES)
            throw new IOException("it has " + count + " pages; at most " + MOST_PAGES);
        List<Integer> chosen = PageChoice.parse(options.pages(), count);
        if (chosen.isEmpty()) {
            diagnostics.add(
                    Diagnostic.error(
                            "pages-unknown",
                            "has no pages " + options.pages() + "; it has " + count,
                            SourceSpan.ofFile(file),
                            count == 1 ? "leave --pages out" : "for example --pages 1-" + count));
            return null;
        }
        Map<Integer, List<PdfLine>> pages = lines(document, chosen);
        PageFurniture furniture = new PageFurniture(List.copyOf(pages.values()));
        List<PdfLine> body = new ArrayList<>();
        List<Integer> silent = new ArrayList<>();
        for (int p : chosen) {
            List<PdfLine> lines = pages.getOrDefault(p, List.of());
            if (lines.stream().mapToInt(l -> l.text().length()).sum() < 5) silent.add(p);
            if (!lines.isEmpty()) body.addAll(furniture.without(lines));
        }
        reportSilent(document, silent, chosen.size());
        Map<Integer, String> labels = labels(document, chosen, furniture);
        PdfParagraphs paragraphs = new PdfParagraphs(body, labels, file);
        PDDocumentInformation info = document.getDocumentInformation();
        List<String> inferred = new ArrayList<>();
        String title = paragraphs.title();
        String stated = title(info);
        if (title.isEmpty() && !stated.isEmpty()) title = stated;
        else if (!title.isEmpty() && !title.equalsIgnoreCase(stated)) inferred.add("title");
        if (title.isEmpty())
            diagnostics.add(
                    Diagnostic.warning(
                            "title-missing",
                            "the PDF has no title",
                            SourceSpan.ofFile(file),
                            "write it into article.md"));
        List<Contributor> authors = authors(info);
        if (!authors.isEmpty()) inferred.add("authors");
        List<Block> blocks = HeadingLevels.mend(paragraphs.blocks());
        String language = language(document, blocks);
        Article article =
                new Article(
                        new Metadata(
                                title.isEmpty() ? List.of() : List.of(new Inline.Text(title)),
                                List.of(),
                                null,
                                authors,
                                language,
                                null,
                                null),
                        new Source(null, "pdf", inferred, null, null, null, null, null, null),
                        Rights.UNKNOWN,
                        List.of(),
                        new ArticleBody.Facsimile(
                                "source/" + evidence.name(),
                                chosen,
                                new ArticleBody.Flow(blocks, List.of())));
        List<Removed> removed = new ArrayList<>(furniture.removed);
        List<Removed> extras = PdfExtras.of(document, chosen);
        removed.addAll(extras);
        if (!extras.isEmpty())
            diagnostics.add(
                    Diagnostic.note(
                            "pdf-left-out",
                            "not in the text: "
                                    + (extras.size() == 1
                                            ? extras.getFirst().reason()
                                            : extras.size()
                                                    + " values of forms, comments and attached files"),
                            SourceSpan.ofFile(file),
                            "source/removed.yaml lists what is not in the text"));
        String stem = evidence.name().replaceAll("\\.[^.]*$", "");
        return new GatheredArticle(
                article,
                Slugs.of(title, stem),
                null,
                YamlMapping.EMPTY,
                removed,
                evidence,
                null,
                new TreeMap<>());
    }

    /// The chosen pages and some around them.
    private Map<Integer, List<PdfLine>> lines(PDDocument document, List<Integer> chosen)
            throws IOException {
        TreeSet<Integer> wanted = new TreeSet<>(chosen);
        for (int p : chosen)
            for (int i = Math.max(1, p - AROUND);
                    i <= Math.min(document.getNumberOfPages(), p + AROUND);
                    i++) wanted.add(i);
        LineStripper stripper = new LineStripper();
        PdfBounds bounds = new PdfBounds();
        Map<Integer, List<PdfLine>> pages = new TreeMap<>();
        long began = System.nanoTime();
        for (int p : wanted) {
            if (System.nanoTime() - began > MOST_NANOS)
                throw new IOException("its text takes longer than two minutes to read");
            bounds.check(document.getPage(p - 1));
            pages.put(p, stripper.page(document, p));
            if (stripper.drawsNameless()) nameless.add(p);
        }
        return pages;
    }

    private void reportSilent(PDDocument document, List<Integer> silent, int chosen) {
        List<Integer> scanned = new ArrayList<>();
        for (int p : silent) {
            var resources = document.getPage(p - 1).getResources();
            if (resources != null && resources.getXObjectNames().iterator().hasNext())
                scanned.add(p);
        }
        List<Integer> unread =
                silent.stream().filter(p -> nameless.contains(p) && !scanned.contains(p)).toList();
        if (!unread.isEmpty())
            diagnostics.add(
                    Diagnostic.warning(
                            "pdf-nameless",
                            (unread.size() == chosen
                                            ? "all pages"
                                            : "pages " + PageChoice.write(unread))
                                    + " draw letters without saying which: nobody can search them or hear them read",
                            SourceSpan.ofFile(file),
                            "a program that recognises text (OCRmyPDF --force-ocr) adds it; add the PDF again then"));
        if (scanned.isEmpty()) return;
        diagnostics.add(
                Diagnostic.warning(
                        "pdf-scanned",
                        (scanned.size() == chosen
                                        ? "all pages"
                                        : "pages " + PageChoice.write(scanned))
                                + " are pictures without text: nobody can search them or hear them read",
                        SourceSpan.ofFile(file),
                        "a program that recognises text (OCRmyPDF) adds it; add the PDF again then"));
    }

    /// What is printed on the page, or else the PDF's own labels where they say more than the count.
    private static Map<Integer, String> labels(
            PDDocument document, List<Integer> chosen, PageFurniture furniture) throws IOException {
        Map<Integer, String> out = new HashMap<>(furniture.folios);
        PDPageLabels stated = document.getDocumentCatalog().getPageLabels();
        if (stated == null) return out;
        String[] all = stated.getLabelsByPageIndices();
        for (int p : chosen)
            if (p - 1 < all.length && all[p - 1] != null && !all[p - 1].isBlank())
                out.putIfAbsent(p, all[p - 1]);
        return out;
    }

    private static String title(PDDocumentInformation info) {
        String t = info.getTitle() == null ? "" : StatedTitles.of(TextClean.clean(info.getTitle()));
        return t.matches("[\\w-]*\\d{3,}[\\w-]*") ? "" : t;
    }

    private static List<Contributor> authors(PDDocumentInformation info) {
        String a = info.getAuthor() == null ? "" : TextClean.clean(info.getAuthor());
        if (a.length() > 300
                || a.matches(
                        "(?i)(?:|user|admin(?:istrator)?|unknown|anonymous|\\(.*\\)|.*@.*|[a-z0-9]+)"))
            return List.of();
        List<Contributor> out = new ArrayList<>();
        for (String n : a.split("\\s*;\\s*|\\s+(?:and|und|et|&)\\s+|,\\s+(?=\\S+\\s+\\S)"))
            if (!n.isBlank()) out.add(Contributor.author(n.strip()));
        return out;
    }

    private @Nullable String language(PDDocument document, List<Block> blocks) {
        String guessed = LanguageGuess.of(BlockText.of(blocks));
        String stated = document.getDocumentCatalog().getLanguage();
        if (stated != null
                && stated.matches("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
                && (guessed == null
                        || stated.toLowerCase(Locale.ROOT).startsWith(guessed.split("-")[0])))
            return stated;
        return guessed == null ? options.language() : guessed;
    }
}
