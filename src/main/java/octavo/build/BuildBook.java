package octavo.build;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
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
import octavo.collection.PressChoice;
import octavo.collection.Volume;
import octavo.content.Block;
import octavo.content.PageStart;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.diag.Outcome;
import octavo.diag.Severity;
import octavo.epub.device.DeviceCheck;
import octavo.epub.device.DeviceProfile;
import octavo.font.FontLibrary;
import octavo.font.Fonts;
import octavo.font.Shaper;
import octavo.frame.Page;
import octavo.image.ImageStore;
import octavo.markup.Lowering;
import octavo.markup.MarkupDocument;
import octavo.pdf.CoverDesign;
import octavo.press.PressProfile;
import octavo.press.PressProfiles;
import octavo.rights.Intended;
import octavo.rights.Ledger;
import octavo.rights.Owed;
import octavo.rights.RightsMatter;
import octavo.rights.UseCheck;
import octavo.style.StyleLoader;
import octavo.style.StyleRequest;
import octavo.style.StyleSheet;
import octavo.typeset.TypesetBook;
import octavo.world.World;
import org.jspecify.annotations.Nullable;

/// `octavo build` and `octavo check`: the stages in their order, all messages together, all outputs or none.
public final class BuildBook {
    /// What in a front matter hides what stands in it.
    private static final Set<String> UNREAD =
            Set.of("yaml-type", "yaml-syntax", "front-matter-open", "not-utf-8", "unreadable");

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
        if (found(Profiles.UNKNOWN)) return ended(Ending.USAGE);
        if (found(Moved.UNREADABLE)) return ended(Ending.SOURCE_UNREADABLE);
        Sources sources = read(request, folder, profiles);
        if (found(BookReader.NO_BOOK)) return ended(Ending.USAGE);
        Dress dress = dress(request, sources);
        if (isMisnamed(request)) return ended(Ending.USAGE);
        Text text = text(request, sources, dress);
        PartOfBook part =
                request.part() == null
                        ? null
                        : diagnostics.take(PartOfBook.find(text.document(), request.part()));
        if (found(PartOfBook.UNKNOWN)) return ended(Ending.USAGE);
        watch.lap("lower");
        Ending sofar = ending(request.draft());
        if (sofar != Ending.MADE && request.write()) return ended(sofar);

        Edition edition = edition(request, sources, part);
        List<PageStart> reference = reference(request, folder, sources.volume(), text.forScreens());
        if (found(Moved.UNREADABLE)) return ended(Ending.SOURCE_UNREADABLE);
        boolean paper =
                request.pdf() || part != null || before != null || !sources.press().isEmpty();
        PrintRun.Paper printed =
                paper
                        ? new PrintRun(diagnostics, progress, watch, readings)
                                .print(request, sources, dress, text, edition, before, reference)
                        : new PrintRun.Paper(reference, null, List.of());
        laidOut = printed.pages();
        if (request.epub()) ebook(request, profiles, dress, text, edition, printed.starts());
        Ending ending = ending(request.draft());
        if (ending != Ending.MADE || !request.write()) return ended(ending);
        byte[] json = edition.report().json(diagnostics.toList(), watch.stages());
        edition.outputs().put(edition.slug() + ".report.json", json);
        List<Path> written = edition.outputs().write(diagnostics);
        readings.close();
        return new BuildResult(
                ending(request.draft()), written, diagnostics.toList(), printed.moved());
    }

    /// What the book's files say.
    ///
    /// @param press the printers whose files are made beside the accessible PDF
    record Sources(Path folder, Volume volume, List<PressProfile> press, Ledger ledger) {}

    private Sources read(BuildRequest request, Path folder, Profiles profiles) {
        Volume volume = EditorialTypography.of(diagnostics.take(BookReader.read(world, folder)));
        // Nothing more is to be said of a folder that holds no book.
        if (found(BookReader.NO_BOOK))
            return new Sources(folder, volume, List.of(), Ledger.of(volume));
        List<PressProfile> press = printers(folder, profiles.press(), volume.manifest());
        Ledger ledger = Ledger.of(volume, e -> GatheredText.read(world, folder, e));
        diagnostics.addAll(UseCheck.check(ledger, Intended.of(volume, formats(request, press))));
        watch.lap("read");
        return new Sources(folder, volume, press, ledger);
    }

    /// What the text gets: style, faces, citations.
    record Dress(FontLibrary fonts, StyleSheet style, CitedVolume cited) {}

    private Dress dress(BuildRequest request, Sources sources) {
        Path folder = sources.folder();
        Volume volume = sources.volume();
        design = CoverDesign.of(volume.manifest().style().name());
        FontLibrary fonts = diagnostics.take(Fonts.of(world, folder.resolve("fonts")));
        StyleSheet style =
                diagnostics.take(
                        StyleLoader.load(world, folder, asked(request, volume.manifest(), fonts)));
        CitedVolume cited =
                diagnostics.take(
                        Citations.resolve(
                                world, folder, volume, request.citationStyle(), !request.write()));
        return new Dress(fonts, style, cited);
    }

    private boolean isMisnamed(BuildRequest request) {
        return request.style() != null && found(StyleLoader.UNKNOWN)
                || request.citationStyle() != null && failed(CitationStyles.UNUSABLE);
    }

    /// The lowered book.
    ///
    /// @param forScreens with facsimiles as the e-book has them
    /// @param missing an image that a text names isn't there, and was reported as the texts were read
    record Text(
            MarkupDocument document,
            MarkupDocument forScreens,
            ImageStore images,
            boolean missing) {}

    private Text text(BuildRequest request, Sources sources, Dress dress) {
        Path folder = sources.folder();
        CitedVolume cited = dress.cited();
        FacsimileReadings facsimiles =
                FacsimileReadings.of(world, folder, cited.volume(), diagnostics);
        readings = facsimiles;
        Outcome<MarkupDocument> lowered =
                lower(PaperLinks.print(facsimiles.print(cited)), sources.ledger(), dress);
        MarkupDocument document = lowered.value();
        addUnlessRefused(lowered.diagnostics());
        MarkupDocument forScreens =
                facsimiles.isEmpty() && !PaperLinks.isAsked(cited.volume())
                        ? document
                        : lower(facsimiles.ebook(cited), sources.ledger(), dress).value();
        ImageStore images = new ImageStore(withMade(folder, cited, request.epub()), folder);
        Text text = new Text(document, forScreens, images, found("image-missing"));
        addImageFaults(ImageProof.check(document, images, facsimiles), text);
        return text;
    }

    /// A title that can't be read is not missing.
    private void addUnlessRefused(List<Diagnostic> said) {
        Set<String> refused = new HashSet<>();
        for (Diagnostic d : diagnostics.toList()) {
            if (d.span() != null && UNREAD.contains(d.code())) refused.add(d.span().file());
        }
        for (Diagnostic d : said) {
            boolean follows =
                    d.code().equals(Lowering.UNTITLED)
                            && d.span() != null
                            && refused.contains(d.span().file());
            if (!follows) diagnostics.add(d);
        }
    }

    /// What is missing was named as the texts were read.
    private void addImageFaults(List<Diagnostic> faults, Text text) {
        for (Diagnostic d : faults) {
            if (!text.missing() || !d.code().equals("image-missing")) diagnostics.add(d);
        }
    }

    /// What is made of the book, or of a part of it.
    record Edition(
            @Nullable PartOfBook part,
            String slug,
            Outputs outputs,
            Report report,
            CreditProof proof) {
        MarkupDocument of(MarkupDocument whole) {
            return part == null ? whole : part.of(whole);
        }

        TypesetBook of(TypesetBook whole) {
            return part == null ? whole : part.of(whole);
        }
    }

    private Edition edition(BuildRequest request, Sources sources, @Nullable PartOfBook part) {
        Report report = new Report(sources.volume(), sources.ledger());
        CreditProof proof = new CreditProof(owed(sources.ledger(), part), diagnostics);
        report.credits(proof);
        String slug = sources.volume().slug();
        return new Edition(
                part,
                part == null ? slug : slug + "-" + part.slug(),
                new Outputs(world, outputFolder(request)),
                report,
                proof);
    }

    private void ebook(
            BuildRequest request,
            Profiles profiles,
            Dress dress,
            Text text,
            Edition edition,
            List<PageStart> starts) {
        progress.say("making the e-book of " + edition.slug());
        MarkupDocument made = edition.of(text.forScreens());
        if (request.draft()) made = DraftMark.on(made);
        Ebook ebook = new Ebook(made, dress.style(), dress.fonts(), text.images(), starts, design);
        Diagnostics said = new Diagnostics();
        byte[] epub = ebook.common(edition.proof(), edition.part() != null, said);
        addImageFaults(said.toList(), text);
        edition.outputs().put(edition.slug() + ".epub", epub);
        for (DeviceProfile device : profiles.devices()) {
            if (!request.write()) {
                diagnostics.addAll(DeviceCheck.check(epub, device));
                continue;
            }
            byte[] fitted = ebook.forDevice(device);
            diagnostics.addAll(DeviceCheck.check(fitted, device));
            edition.outputs().put(edition.slug() + "-" + device.name() + device.ending(), fitted);
        }
        watch.lap("epub");
    }

    /// Where the pages of the reference edition begin; none where no edition is.
    private List<PageStart> reference(
            BuildRequest request, Path folder, Volume volume, MarkupDocument document) {
        String named = volume.manifest().referencePages();
        Path report =
                request.reference() != null
                        ? request.reference()
                        : named == null ? null : folder.resolve(named);
        boolean missing = report != null && request.reference() == null && !world.isFile(report);
        return report == null || missing || found(BookReader.OUTSIDE)
                ? List.of()
                : diagnostics.take(ReferencePages.of(world, report, document));
    }

    /// Those that were asked for, and those of the manifest.
    private List<PressProfile> printers(Path folder, List<String> asked, Manifest manifest) {
        List<PressChoice> all = new ArrayList<>();
        for (String name : asked) all.add(new PressChoice(name, null));
        all.addAll(manifest.print());
        List<PressProfile> out = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (PressChoice c : all) {
            if (!seen.add(c.name())) continue;
            PressProfile p =
                    diagnostics.take(PressProfiles.load(world, folder, c.name(), c.place()));
            if (p != null) out.add(p);
        }
        return List.copyOf(out);
    }

    /// What is owed for the texts and images that the outputs hold.
    private static List<Owed> owed(Ledger ledger, @Nullable PartOfBook part) {
        List<Owed> all = Owed.of(ledger);
        if (part == null) return all;
        return all.stream().filter(o -> part.holds(o.row().id())).toList();
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

    private static Outcome<MarkupDocument> lower(CitedVolume cited, Ledger ledger, Dress dress) {
        Volume volume = cited.volume();
        Map<MatterKind, List<Block>> matter = new EnumMap<>(MatterKind.class);
        matter.putAll(
                RightsMatter.of(
                        volume, ledger, Colophon.facts(volume, dress.style(), dress.fonts())));
        matter.putAll(cited.matter());
        return Lowering.lower(
                new FinishedVolume(volume, SourceNotes.of(cited), matter, cited.partReferences()));
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

    /// Nothing was written.
    private BuildResult ended(Ending ending) {
        readings.close();
        return new BuildResult(ending, List.of(), diagnostics.toList());
    }
}
