package octavo.build;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import octavo.cite.CitationStyles;
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
import octavo.epub.device.DeviceCheck;
import octavo.epub.device.DeviceProfile;
import octavo.font.FontLibrary;
import octavo.font.Fonts;
import octavo.font.Shaper;
import octavo.frame.Page;
import octavo.frame.PagedDocument;
import octavo.image.ImageStore;
import octavo.image.StoredImage;
import octavo.markup.Lowering;
import octavo.markup.MarkupDocument;
import octavo.markup.MarkupSection;
import octavo.markup.ReferenceMarks;
import octavo.pdf.CoverDesign;
import octavo.pdf.PdfOptions;
import octavo.pdf.PdfProof;
import octavo.pdf.PdfWriter;
import octavo.pdf.TypeArea;
import octavo.press.PressProfile;
import octavo.press.PressProfiles;
import octavo.rights.Intended;
import octavo.rights.Ledger;
import octavo.rights.Owed;
import octavo.rights.RightsMatter;
import octavo.rights.UseCheck;
import octavo.style.Cascade;
import octavo.style.Media;
import octavo.style.StyleLoader;
import octavo.style.StyleRequest;
import octavo.style.StyleSheet;
import octavo.style.StyledDocument;
import octavo.style.StyledNode.StyledElement;
import octavo.typeset.TypesetBook;
import octavo.typeset.Typesetter;
import octavo.typeset.line.HyphenationExceptions;
import octavo.typeset.line.TotalFitSetter;
import octavo.world.World;
import org.jspecify.annotations.Nullable;

/// `octavo build` and `octavo check`: the stages in their order, all messages together, all outputs or none.
public final class BuildBook {
    private final World world;
    private final Progress progress;
    private final Diagnostics diagnostics = new Diagnostics();
    private final Stopwatch watch = new Stopwatch();
    private FacsimileReadings readings = FacsimileReadings.NONE;
    private CoverDesign design = CoverDesign.LABEL;
    private List<Page> laidOut = List.of();

    public BuildBook(World world, Progress progress) {
        this.world = world;
        this.progress = progress;
    }

    /// Builds one book. Call once.
    public BuildResult run(BuildRequest request) {
        Shaper.prepare();
        Path folder = request.book().toAbsolutePath().normalize();
        Profiles profiles = diagnostics.take(Profiles.find(world, folder, request.profiles()));
        Moved before =
                request.against() == null
                        ? null
                        : diagnostics.take(Moved.read(world, request.against()));
        if (found(Profiles.UNKNOWN)) return ended(Ending.USAGE, List.of());
        if (found(Moved.UNREADABLE)) return ended(Ending.SOURCE_UNREADABLE, List.of());
        Volume volume = diagnostics.take(BookReader.read(world, folder));
        if (found(BookReader.NO_BOOK)) return ended(Ending.USAGE, List.of());
        List<PressProfile> press = printers(folder, profiles.press(), volume.manifest().print());
        Ledger ledger = Ledger.of(volume, e -> GatheredText.read(world, folder, e));
        diagnostics.addAll(UseCheck.check(ledger, Intended.of(volume, formats(request, press))));
        watch.lap("read");

        design = CoverDesign.of(volume.manifest().style().name());
        FontLibrary fonts = diagnostics.take(Fonts.of(world, folder.resolve("fonts")));
        StyleSheet style =
                diagnostics.take(
                        StyleLoader.load(world, folder, asked(request, volume.manifest(), fonts)));
        CitedVolume cited =
                diagnostics.take(
                        Citations.resolve(
                                world, folder, volume, request.citationStyle(), !request.write()));
        boolean misnamed =
                request.style() != null && found(StyleLoader.UNKNOWN)
                        || request.citationStyle() != null && failed(CitationStyles.UNUSABLE);
        if (misnamed) return ended(Ending.USAGE, List.of());
        FacsimileReadings facsimiles =
                FacsimileReadings.of(world, folder, cited.volume(), diagnostics);
        readings = facsimiles;
        MarkupDocument document =
                diagnostics.take(lower(facsimiles.print(cited), ledger, style, fonts));
        MarkupDocument forScreens =
                facsimiles.isEmpty()
                        ? document
                        : lower(facsimiles.ebook(cited), ledger, style, fonts).value();
        ImageStore images = new ImageStore(withMade(folder, cited, request.epub()), folder);
        boolean missing = found("image-missing");
        for (Diagnostic d : ImageProof.check(document, images, facsimiles)) {
            // What is missing was named as the texts were read.
            if (!missing || !d.code().equals("image-missing")) diagnostics.add(d);
        }
        PartOfBook part =
                request.part() == null
                        ? null
                        : diagnostics.take(PartOfBook.find(document, request.part()));
        if (found(PartOfBook.UNKNOWN)) return ended(Ending.USAGE, List.of());
        watch.lap("lower");
        Ending sofar = ending(request.draft());
        if (sofar != Ending.MADE && request.write()) return ended(sofar, List.of());

        Outputs outputs = new Outputs(world, outputFolder(request));
        Report report = new Report(volume, ledger);
        CreditProof proof = new CreditProof(owed(ledger, part), diagnostics);
        report.credits(proof);
        String slug = part == null ? volume.slug() : volume.slug() + "-" + part.slug();
        MarkupDocument made = part == null ? document : part.of(document);
        List<PageStart> reference = reference(request, folder, volume, forScreens);
        if (found(Moved.UNREADABLE)) return ended(Ending.SOURCE_UNREADABLE, List.of());
        List<PageStart> pages = reference;
        List<String> moved = null;
        PressFiles printed = new PressFiles(press, slug, diagnostics);
        if (request.pdf() || part != null || before != null || !press.isEmpty()) {
            progress.say("setting " + volume.slug());
            PrintFormulas print = PrintFormulas.of(document, !request.epub(), diagnostics);
            MarkupDocument marked = ReferenceMarks.on(print.document(), print.onPage(reference));
            TypesetBook whole = typeset(volume, marked, style, fonts, images);
            List<PageBeginnings> begins =
                    PageBeginnings.of(document, print.inSource(whole.document().pageStarts()));
            if (before != null) moved = before.since(whole.report(), begins, titles(document));
            TypesetBook set = part == null ? whole : part.of(whole);
            if (reference.isEmpty()) pages = print.inSource(set.document().pageStarts());
            laidOut = set.document().pages();
            report.layout(set.report(), made, begins);
            PagedDocument paged = printed.placed(set.document());
            if (part == null) paged = filled(paged, volume.manifest().pageMultiple());
            if (request.draft()) paged = DraftMark.on(paged, fonts);
            if (request.pdf()) {
                byte[] pdf = pdf(paged, made, images, part != null);
                if (!request.write()) {
                    diagnostics.addAll(PdfProof.check(pdf, paged.pages().size()));
                }
                if (!proof.nothingOwed()) proof.pdf(pdf, made, set.report(), !request.write());
                outputs.put(slug + ".pdf", pdf);
            }
            for (PressProfile p : press) {
                progress.say("making " + slug + " for " + p.title());
                printed.make(p, paged, made, images, readings.pages(), outputs);
                watch.lap(p.name());
            }
        }
        if (request.epub()) {
            progress.say("making the e-book of " + slug);
            MarkupDocument text = part == null ? forScreens : part.of(forScreens);
            if (request.draft()) text = DraftMark.on(text);
            Ebook ebook = new Ebook(text, style, fonts, images, pages, design);
            Diagnostics said = new Diagnostics();
            byte[] epub = ebook.common(proof, part != null, said);
            for (Diagnostic d : said.toList()) {
                if (!missing || !d.code().equals("image-missing")) diagnostics.add(d);
            }
            outputs.put(slug + ".epub", epub);
            for (DeviceProfile device : profiles.devices()) {
                if (!request.write()) {
                    diagnostics.addAll(DeviceCheck.check(epub, device));
                    continue;
                }
                byte[] fitted = ebook.forDevice(device);
                diagnostics.addAll(DeviceCheck.check(fitted, device));
                outputs.put(slug + "-" + device.name() + device.ending(), fitted);
            }
            watch.lap("epub");
        }
        Ending ending = ending(request.draft());
        if (ending != Ending.MADE || !request.write()) return ended(ending, List.of());
        byte[] json = report.json(Diagnostics.inReadingOrder(diagnostics.toList()), watch.stages());
        outputs.put(slug + ".report.json", json);
        List<Path> written = outputs.write(diagnostics);
        return new BuildResult(ending(request.draft()), written, diagnostics.toList(), moved);
    }

    /// Where the pages of the reference edition begin; none where no edition is.
    private List<PageStart> reference(
            BuildRequest request, Path folder, Volume volume, MarkupDocument document) {
        String named = volume.manifest().referencePages();
        Path report =
                request.reference() != null
                        ? request.reference()
                        : named == null ? null : folder.resolve(named);
        return report == null || found(BookReader.OUTSIDE)
                ? List.of()
                : diagnostics.take(ReferencePages.of(world, report, document));
    }

    /// Those that were asked for, and those of the manifest.
    private List<PressProfile> printers(Path folder, List<String> asked, List<String> always) {
        if (asked.isEmpty() && always.isEmpty()) return List.of();
        List<String> names = new ArrayList<>(asked);
        names.addAll(always);
        return diagnostics.take(
                PressProfiles.all(world, folder, names, SourceSpan.ofFile("book.yaml")));
    }

    /// `pages: {multiple: 16}`: empty pages fill the last sheet.
    private PagedDocument filled(PagedDocument pages, int multiple) {
        int count = pages.pages().size();
        int over = count % multiple;
        if (over == 0) return pages;
        diagnostics.add(
                Diagnostic.note(
                        "pages-multiple",
                        count
                                + " pages"
                                + (count > multiple
                                        ? ", " + over + " more than " + (count - over)
                                        : "")
                                + "; "
                                + (multiple - over)
                                + " empty at the end make "
                                + (count + multiple - over),
                        SourceSpan.ofFile("book.yaml"),
                        null));
        return TypeArea.filled(pages, count + multiple - over);
    }

    /// What is owed for the texts and images that the outputs hold.
    private static List<Owed> owed(Ledger ledger, @Nullable PartOfBook part) {
        List<Owed> all = Owed.of(ledger);
        if (part == null) return all;
        return all.stream().filter(o -> part.holds(o.row().id())).toList();
    }

    private static Map<String, String> titles(MarkupDocument document) {
        Map<String, String> titles = new HashMap<>();
        for (MarkupSection s : document.sections()) titles.put(s.id(), s.title());
        return titles;
    }

    /// How many pages the book has; after [#run].
    int pageCount() {
        return laidOut.size();
    }

    /// Width and height of a page; after [#run].
    double[] trimPt() {
        return laidOut.isEmpty()
                ? new double[] {432, 648}
                : new double[] {laidOut.getFirst().widthPt(), laidOut.getFirst().heightPt()};
    }

    private static Set<String> formats(BuildRequest request, List<PressProfile> press) {
        Set<String> formats = new LinkedHashSet<>();
        if (request.pdf()) formats.add("pdf");
        if (!press.isEmpty()) formats.add("print");
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
                other == null ? manifest.style().places() : Map.of());
    }

    /// The QR codes of readings that are only cited, and pictures of scanned pages, are files that the build makes.
    private World withMade(Path folder, CitedVolume cited, boolean epub) {
        Map<Path, byte[]> made = new HashMap<>();
        if (epub) readings.pictures(folder, cited.volume(), made);
        if (cited.codes().isEmpty() && made.isEmpty()) return world;
        cited.codes()
                .forEach((path, address) -> {
                    byte[] png = QrImage.png(address);
                    if (png != null) made.put(folder.resolve(path).normalize(), png);
                });
        return new MadeFiles(world, made);
    }

    private static Outcome<MarkupDocument> lower(
            CitedVolume cited, Ledger ledger, StyleSheet style, FontLibrary fonts) {
        Volume volume = cited.volume();
        Map<MatterKind, List<Block>> matter = new EnumMap<>(MatterKind.class);
        matter.putAll(RightsMatter.of(volume, ledger, Colophon.facts(volume, style, fonts)));
        matter.putAll(cited.matter());
        return Lowering.lower(
                new FinishedVolume(volume, SourceNotes.of(cited), matter, cited.partReferences()));
    }

    private TypesetBook typeset(
            Volume volume,
            MarkupDocument document,
            StyleSheet style,
            FontLibrary fonts,
            ImageStore images) {
        HyphenationExceptions words = new HyphenationExceptions(volume.manifest().hyphenation());
        StyledDocument styled = Cascade.style(style, document, Media.PRINT);
        NarrowMeasure.check(styled, fonts, diagnostics);
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

    static List<StyledElement> elements(StyledDocument styled) {
        return styled.sections().stream().map(StyledDocument.StyledSection::element).toList();
    }

    /// @param part of a book: links to its other parts become plain words without more ado
    private byte[] pdf(
            PagedDocument paged, MarkupDocument document, ImageStore images, boolean part) {
        Outcome<byte[]> made =
                PdfWriter.write(
                        paged,
                        images,
                        readings.pages(),
                        OutputMetadata.pdf(document),
                        PdfOptions.ACCESSIBLE);
        for (Diagnostic d : made.diagnostics()) {
            if (!part || !d.code().equals("link-target-missing")) diagnostics.add(d);
        }
        byte[] bytes = made.value();
        watch.lap("pdf");
        return bytes;
    }

    private boolean failed(String code) {
        return diagnostics.toList().stream()
                .anyMatch(d -> d.code().equals(code) && d.severity() == Severity.ERROR);
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
