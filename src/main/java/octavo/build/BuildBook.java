package octavo.build;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import octavo.cite.Citations;
import octavo.cite.CitedVolume;
import octavo.cite.SourceNotes;
import octavo.collection.BookReader;
import octavo.collection.FinishedVolume;
import octavo.collection.GatheredText;
import octavo.collection.Manifest;
import octavo.collection.MatterKind;
import octavo.collection.Volume;
import octavo.content.Block;
import octavo.content.PageStart;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.diag.Outcome;
import octavo.diag.Severity;
import octavo.diag.SourceSpan;
import octavo.epub.EpubInput;
import octavo.epub.EpubWriter;
import octavo.font.FontLibrary;
import octavo.font.Fonts;
import octavo.font.Shaper;
import octavo.frame.PagedDocument;
import octavo.image.ImageStore;
import octavo.image.StoredImage;
import octavo.markup.Lowering;
import octavo.markup.MarkupDocument;
import octavo.pdf.PdfOptions;
import octavo.pdf.PdfProof;
import octavo.pdf.PdfWriter;
import octavo.rights.Intended;
import octavo.rights.Ledger;
import octavo.rights.Owed;
import octavo.rights.RightsMatter;
import octavo.rights.UseCheck;
import octavo.style.Cascade;
import octavo.style.EpubCss;
import octavo.style.Media;
import octavo.style.StyleLoader;
import octavo.style.StyleRequest;
import octavo.style.StyleSheet;
import octavo.style.StyledDocument;
import octavo.style.StyledNode.StyledElement;
import octavo.typeset.TypesetBook;
import octavo.typeset.line.HyphenationExceptions;
import octavo.typeset.line.TotalFitSetter;
import octavo.typeset.Typesetter;
import octavo.world.World;

/// `octavo build` and `octavo check`: the stages in their order, all messages together, all outputs or none.
public final class BuildBook {
    private final World world;
    private final Progress progress;
    private final Diagnostics diagnostics = new Diagnostics();
    private final Stopwatch watch = new Stopwatch();
    private FacsimileReadings readings = FacsimileReadings.NONE;

    public BuildBook(World world, Progress progress) {
        this.world = world;
        this.progress = progress;
    }

    /// Builds one book. Call once.
    public BuildResult run(BuildRequest request) {
        Shaper.prepare();
        Path folder = request.book().toAbsolutePath().normalize();
        Volume volume = diagnostics.take(BookReader.read(world, folder));
        if (found(BookReader.NO_BOOK)) return ended(Ending.USAGE, List.of());
        Ledger ledger = Ledger.of(volume, e -> GatheredText.read(world, folder, e));
        diagnostics.addAll(UseCheck.check(ledger, Intended.of(volume, formats(request))));
        watch.lap("read");

        FontLibrary fonts = diagnostics.take(Fonts.of(world, folder.resolve("fonts")));
        StyleSheet style =
                diagnostics.take(
                        StyleLoader.load(world, folder, asked(request, volume.manifest(), fonts)));
        CitedVolume cited =
                diagnostics.take(
                        Citations.resolve(
                                world, folder, volume, request.citationStyle(), !request.write()));
        FacsimileReadings facsimiles =
                FacsimileReadings.of(world, folder, cited.volume(), diagnostics);
        readings = facsimiles;
        MarkupDocument document =
                diagnostics.take(lower(facsimiles.print(cited), ledger, style, fonts));
        MarkupDocument ebook =
                facsimiles.isEmpty()
                        ? document
                        : lower(facsimiles.ebook(cited), ledger, style, fonts).value();
        ImageStore images = new ImageStore(withMade(folder, cited, request.epub()), folder);
        watch.lap("lower");
        Ending sofar = ending(request.draft());
        if (sofar != Ending.MADE && request.write()) return ended(sofar, List.of());

        Outputs outputs = new Outputs(world, outputFolder(request));
        Report report = new Report(volume, ledger);
        CreditProof proof = new CreditProof(Owed.of(ledger), diagnostics);
        report.credits(proof);
        List<PageStart> pages = List.of();
        if (request.pdf()) {
            progress.say("setting " + volume.slug());
            TypesetBook set = typeset(volume, document, style, fonts, images);
            pages = set.document().pageStarts();
            report.layout(set.report());
            byte[] pdf = pdf(set.document(), document, images);
            if (!request.write()) {
                diagnostics.addAll(PdfProof.check(pdf, set.document().pages().size()));
            }
            if (!proof.nothingOwed()) proof.pdf(pdf, document, set.report(), !request.write());
            outputs.put(volume.slug() + ".pdf", pdf);
        }
        if (request.epub()) {
            progress.say("writing the e-book of " + volume.slug());
            byte[] epub = epub(ebook, style, fonts, images, pages, proof);
            outputs.put(volume.slug() + ".epub", epub);
        }
        Ending ending = ending(request.draft());
        if (ending != Ending.MADE || !request.write()) return ended(ending, List.of());
        byte[] json = report.json(diagnostics.toList(), watch.stages());
        outputs.put(volume.slug() + ".report.json", json);
        List<Path> written = outputs.write(diagnostics);
        return ended(ending(request.draft()), written);
    }

    private static Set<String> formats(BuildRequest request) {
        Set<String> formats = new LinkedHashSet<>();
        if (request.pdf()) formats.add("pdf");
        if (request.epub()) formats.add("epub");
        return formats;
    }

    private static Path outputFolder(BuildRequest request) {
        Path output = request.output();
        return output != null ? output : request.book().resolve("out");
    }

    private static StyleRequest asked(BuildRequest request, Manifest manifest, FontLibrary fonts) {
        String other = request.style();
        return new StyleRequest(
                other == null ? manifest.style().name() : other,
                manifest.style().settings(),
                fonts.families(),
                other == null ? manifest.trimWidth() : null,
                other == null ? manifest.trimHeight() : null,
                other == null ? SourceSpan.ofFile("book.yaml") : null);
    }

    /// The QR codes of readings that are only cited, and pictures of scanned pages, are files that the build makes.
    private World withMade(Path folder, CitedVolume cited, boolean epub) {
        Map<Path, byte[]> made = new HashMap<>();
        if (epub) readings.pictures(folder, cited.volume(), made);
        if (cited.codes().isEmpty() && made.isEmpty()) return world;
        cited.codes()
                .forEach(
                        (path, address) -> {
                            byte[] png = QrImage.png(address);
                            if (png != null) made.put(folder.resolve(path).normalize(), png);
                        });
        return new MadeFiles(world, made);
    }

    private static Outcome<MarkupDocument> lower(
            CitedVolume cited, Ledger ledger, StyleSheet style, FontLibrary fonts) {
        Volume volume = cited.volume();
        Map<MatterKind, List<Block>> matter = new EnumMap<>(MatterKind.class);
        matter.putAll(
                RightsMatter.of(volume, ledger, Colophon.facts(style, fonts)));
        matter.putAll(cited.matter());
        return Lowering.lower(
                new FinishedVolume(
                        volume, SourceNotes.of(cited), matter, cited.partReferences()));
    }

    private TypesetBook typeset(
            Volume volume,
            MarkupDocument document,
            StyleSheet style,
            FontLibrary fonts,
            ImageStore images) {
        HyphenationExceptions words =
                new HyphenationExceptions(volume.manifest().hyphenation());
        StyledDocument styled = Cascade.style(style, document, Media.PRINT);
        watch.lap("style");
        TypesetBook set =
                diagnostics.take(
                        new Typesetter(c -> new TotalFitSetter(c, words))
                                .typeset(
                                        document,
                                        elements(styled),
                                        styled.pages(),
                                        fonts,
                                        source -> {
                                            double[] page = readings.sizePt(source);
                                            if (page != null) return page;
                                            StoredImage i = images.find(source);
                                            return i == null
                                                    ? null
                                                    : new double[] {
                                                        i.info().naturalWidthPt(),
                                                        i.info().naturalHeightPt()
                                                    };
                                        }));
        watch.lap("typeset");
        return set;
    }

    private static List<StyledElement> elements(StyledDocument styled) {
        return styled.sections().stream().map(StyledDocument.StyledSection::element).toList();
    }

    private byte[] pdf(PagedDocument paged, MarkupDocument document, ImageStore images) {
        byte[] bytes =
                diagnostics.take(
                        PdfWriter.write(
                                paged,
                                images,
                                readings.pages(),
                                OutputMetadata.pdf(document),
                                PdfOptions.ACCESSIBLE));
        watch.lap("pdf");
        return bytes;
    }

    private byte[] epub(
            MarkupDocument document,
            StyleSheet style,
            FontLibrary fonts,
            ImageStore images,
            List<PageStart> pages,
            CreditProof proof) {
        StyledDocument styled = Cascade.style(style, document, Media.EPUB);
        EbookImages forms = new EbookImages(images);
        EpubInput input =
                new EpubInput(
                        document,
                        OutputMetadata.epub(document),
                        EpubCss.of(style),
                        EpubFonts.of(elements(styled), fonts),
                        forms,
                        forms.cover(document, fonts),
                        pages);
        byte[] bytes = diagnostics.take(EpubWriter.write(input));
        if (!proof.nothingOwed()) proof.epub(bytes, elements(styled));
        watch.lap("epub");
        return bytes;
    }

    private boolean found(String code) {
        return diagnostics.toList().stream().anyMatch(d -> d.code().equals(code));
    }

    /// Errors in the book come before what rights forbid; a draft is built in spite of the latter.
    private Ending ending(boolean draft) {
        boolean rights = false;
        for (Diagnostic d : diagnostics.toList()) {
            if (d.severity() != Severity.ERROR) continue;
            if (!UseCheck.forbids(d)) return Ending.ERRORS;
            rights = true;
        }
        return rights && !draft ? Ending.RIGHTS_FORBID : Ending.MADE;
    }

    private BuildResult ended(Ending ending, List<Path> written) {
        readings.close();
        return new BuildResult(ending, written, diagnostics.toList());
    }
}
