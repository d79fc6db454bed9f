package octavo.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import octavo.content.StructureRole;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.diag.Outcome;
import octavo.font.Face;
import octavo.font.SubsetFont;
import octavo.font.Subsetter;
import octavo.frame.Page;
import octavo.frame.PagedDocument;
import octavo.frame.Tag;
import octavo.image.ImageStore;
import octavo.image.StoredImage;
import octavo.press.PressProfile;
import org.jspecify.annotations.Nullable;

/// Writes a paged document as a tagged PDF 1.7 file that conforms to PDF/UA-1 and PDF/A-2a at once. The same document
/// gives the same bytes, whatever the number of processors.
///
/// The order: all pages are scanned for glyphs, images and anchors; fonts are subset; content streams are written
/// (both page by page, in parallel); then the file is written from front to back: pages, fonts, images, links,
/// structure, outline, catalog.
public final class PdfWriter {
    /// Of a document without tags.
    private static final Tag ROOT =
            new Tag(0, -1, StructureRole.DOCUMENT, null, null, null, null, null, Map.of());

    private final PagedDocument document;
    private final ImageStore imageStore;
    private final @Nullable Facsimiles facsimiles;
    private final PdfMetadata metadata;
    private final PdfOptions options;
    private final Diagnostics diagnostics = new Diagnostics();
    private final ReproducedTags reproduced;
    private final TagTree tags;
    private final Inks inks;
    private final PageBoxes boxes;

    private PdfWriter(
            PagedDocument document,
            ImageStore images,
            @Nullable Facsimiles facsimiles,
            PdfMetadata metadata,
            PdfOptions options) {
        this.document = document;
        imageStore = images;
        this.facsimiles = facsimiles;
        this.metadata = metadata;
        this.options = options;
        inks = Inks.of(options.press());
        boxes = PageBoxes.of(options.press(), document);
        List<Tag> own = document.tags().isEmpty() ? List.of(ROOT) : document.tags();
        reproduced = ReproducedTags.of(document, own, options.press() == null ? facsimiles : null);
        tags = new TagTree(reproduced.tags(), reproduced.own());
    }

    /// The file's bytes.
    public static Outcome<byte[]> write(
            PagedDocument document, ImageStore images, PdfMetadata metadata, PdfOptions options) {
        return write(document, images, null, metadata, options);
    }

    /// The bytes of a file that reproduces pages of others.
    ///
    /// @param facsimiles null for none
    public static Outcome<byte[]> write(
            PagedDocument document,
            ImageStore images,
            @Nullable Facsimiles facsimiles,
            PdfMetadata metadata,
            PdfOptions options) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 20);
        try {
            PdfWriter writer = new PdfWriter(document, images, facsimiles, metadata, options);
            writer.write(out);
            return new Outcome<>(out.toByteArray(), writer.diagnostics.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(OutputStream out) throws IOException {
        List<Page> pages = document.pages();
        List<Chunk> chunks = Chunk.of(pages.size());
        DocumentScan scan = DocumentScan.of(pages, chunks);

        PressProfile press = options.press();
        String version = press == null ? "1.7" : press.standard().version();
        PdfFile file = new PdfFile(out, options.deflateLevel(), version);
        Map<Face, PdfFont> fonts = new IdentityHashMap<>();
        List<EmbeddedFont> embedded = subset(scan, file, fonts);
        Map<String, PdfImage> images = images(scan, file);
        List<PageResult> results = contents(chunks, fonts, images);

        PageTree pageTree = new PageTree(file, pages, boxes);
        if (press != null) {
            press(press, file, pageTree, results, embedded, images);
            return;
        }
        Destinations destinations = new Destinations(scan.anchors(), pages, pageTree.pageIds());
        Links links = new Links(file, destinations);
        int firstKey = pages.size() + reproduced.holders().size();
        List<PdfLink> resolved = links.resolve(results, tags, firstKey, diagnostics);
        StructureTree structure = new StructureTree(tags, reproduced, results, resolved);

        int fontResources = file.allocate();
        pageTree.write(results, resolved, fontResources, images);
        writeFonts(embedded, fontResources, file);
        ImageWriter imageWriter = new ImageWriter(file, options.deflateLevel());
        imageWriter.write(images.values());
        imageWriter.finish();
        links.write(resolved, pages, pageTree.pageIds());
        int structureRoot = file.allocate();
        new StructureWriter(file, structure, pageTree.pageIds(), reproduced, images)
                .write(structureRoot, results, resolved);
        int outline =
                document.outline().isEmpty()
                        ? 0
                        : new Outline(file, destinations, diagnostics).write(document.outline());
        Catalog catalog = new Catalog(file, metadata, options);
        boolean accessible = options.claimUa() && isDescribed(structure);
        int root = catalog.write(document, pageTree.root(), structureRoot, outline, accessible);
        file.finish(root, catalog.info());
    }

    /// Pages, fonts and images alone.
    private void press(
            PressProfile profile,
            PdfFile file,
            PageTree pageTree,
            List<PageResult> results,
            List<EmbeddedFont> embedded,
            Map<String, PdfImage> images)
            throws IOException {
        int fontResources = file.allocate();
        pageTree.write(results, List.of(), fontResources, images);
        writeFonts(embedded, fontResources, file);
        PressImages pictures = new PressImages(file, options.deflateLevel(), inks);
        pictures.write(images.values());
        for (String source : pictures.limited())
            diagnostics.add(
                    Diagnostic.note(
                            "press-ink-limited",
                            source
                                    + " took more ink than "
                                    + profile.inkLimit()
                                    + " %; its colours are less in the file for "
                                    + profile.title(),
                            null,
                            "separate it anew for this printer to choose the black yourself"));
        PressCatalog catalog = new PressCatalog(file, metadata, profile);
        file.finish(catalog.write(pageTree.root()), catalog.info());
    }

    /// @param program of the subset
    private record EmbeddedFont(PdfFont font, int object, byte[] program) {}

    private List<EmbeddedFont> subset(DocumentScan scan, PdfFile file, Map<Face, PdfFont> fonts) {
        List<GlyphTexts> used = List.copyOf(scan.fonts().values());
        List<SubsetFont> subsets =
                used.parallelStream().map(u -> Subsetter.subset(u.face(), bits(u))).toList();
        List<EmbeddedFont> embedded = new ArrayList<>();
        for (int i = 0; i < used.size(); i++) {
            SubsetFont subset = subsets.get(i);
            PdfFont font =
                    new PdfFont(used.get(i), "F" + (i + 1), subset.oldToNew(), subset.glyphCount());
            fonts.put(font.face(), font);
            embedded.add(new EmbeddedFont(font, file.allocate(), subset.data()));
            if (!used.get(i).missing().isEmpty()) missingGlyph(used.get(i));
        }
        return embedded;
    }

    /// Images that are missing or broken are left out; whoever filled the store has said so.
    private Map<String, PdfImage> images(DocumentScan scan, PdfFile file) {
        Map<String, PdfImage> images = new LinkedHashMap<>();
        List<String> structured = List.copyOf(reproduced.holders().keySet());
        scan.images()
                .forEach((source, widthPt) -> {
                    FacsimilePage page = facsimiles == null ? null : facsimiles.page(source);
                    StoredImage image = page != null ? null : imageStore.find(source);
                    if (image == null && page == null) return;
                    String name = "I" + (images.size() + 1);
                    boolean decoded =
                            image != null
                                    && (!inks.asStored(image)
                                            || isForScreens() && image.isTooFine(widthPt));
                    int held = structured.indexOf(source);
                    int key = held < 0 ? -1 : document.pages().size() + held;
                    images.put(
                            source,
                            new PdfImage(
                                    name, file.allocate(), image, page, widthPt, decoded, key));
                });
        return images;
    }

    private boolean isForScreens() {
        return inks instanceof Inks.Screen;
    }

    private static BitSet bits(GlyphTexts texts) {
        BitSet bits = new BitSet();
        for (int g : texts.glyphs()) bits.set(g);
        return bits;
    }

    private void missingGlyph(GlyphTexts texts) {
        String sample = texts.missing().stream().limit(20).collect(Collectors.joining(" "));
        diagnostics.add(
                Diagnostic.warning(
                        "glyph-missing",
                        texts.face() + " has no glyph for \"" + sample + "\"",
                        null,
                        "choose a family that covers these characters"));
    }

    private List<PageResult> contents(
            List<Chunk> chunks, Map<Face, PdfFont> fonts, Map<String, PdfImage> images) {
        return IntStream.range(0, chunks.size())
                .parallel()
                .mapToObj(i -> contents(chunks.get(i), fonts, images))
                .flatMap(List::stream)
                .toList();
    }

    private List<PageResult> contents(
            Chunk chunk, Map<Face, PdfFont> fonts, Map<String, PdfImage> images) {
        try (PageContent content = new PageContent(fonts, images, tags, options, inks)) {
            return IntStream.range(chunk.from(), chunk.to())
                    .mapToObj(p -> content.write(document.pages().get(p), boxes.of(p)))
                    .toList();
        }
    }

    private static void writeFonts(List<EmbeddedFont> fonts, int resources, PdfFile file)
            throws IOException {
        FontEmbedder embedder = new FontEmbedder(file);
        Bytes b = new Bytes(256).ascii("<<");
        for (EmbeddedFont f : fonts) {
            embedder.write(f.object(), f.font(), f.program());
            b.octet('/').ascii(f.font().resourceName()).octet(' ').ref(f.object());
        }
        file.object(resources, b.ascii(">>"));
    }

    /// Whether all figures and formulas have what is read aloud in their stead (ISO 14289-1, 7.3 and 7.7).
    private boolean isDescribed(StructureTree structure) {
        Set<String> figures = new LinkedHashSet<>();
        Set<String> formulas = new LinkedHashSet<>();
        for (int t = 0; t < tags.size(); t++) {
            if (!structure.isKept(t) || tags.boxOwner(t) != t) continue;
            Tag tag = tags.tag(t);
            String said = tag.alt() != null ? tag.alt() : tag.actualText();
            if (said != null && !said.isBlank()) continue;
            (tag.role() == StructureRole.FIGURE ? figures : formulas)
                    .add(pageLabel(structure.firstPage(t)));
        }
        undescribed("figure-without-alt", "images", figures);
        undescribed("formula-without-alt", "formulas", formulas);
        return figures.isEmpty() && formulas.isEmpty();
    }

    /// The images were named, with what to do, when the text was read.
    private void undescribed(String code, String what, Set<String> pages) {
        if (pages.isEmpty()) return;
        diagnostics.add(
                Diagnostic.warning(
                        code,
                        "the PDF does not claim PDF/UA: "
                                + what
                                + " without alternative text stand on "
                                + (pages.size() == 1 ? "page " : "pages ")
                                + String.join(", ", pages),
                        null,
                        null));
    }

    private String pageLabel(int page) {
        return page < 0 ? "?" : document.pages().get(page).label();
    }

    static byte[] utf8(String s) {
        return s.getBytes(StandardCharsets.UTF_8);
    }
}
