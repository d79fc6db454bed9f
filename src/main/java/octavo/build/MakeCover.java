package octavo.build;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import octavo.collection.BookReader;
import octavo.collection.Manifest;
import octavo.collection.Volume;
import octavo.content.Contributor;
import octavo.content.Direction;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.diag.Severity;
import octavo.diag.SourceSpan;
import octavo.font.FontLibrary;
import octavo.font.Fonts;
import octavo.font.Shaper;
import octavo.image.ImageStore;
import octavo.image.StoredImage;
import octavo.pdf.CoverDesign;
import octavo.pdf.CoverGeometry;
import octavo.pdf.CoverImage;
import octavo.pdf.CoverPdf;
import octavo.pdf.CoverText;
import octavo.pdf.Ean13;
import octavo.press.PressProfile;
import octavo.press.PressProfiles;
import octavo.unit.Length;
import octavo.world.World;
import org.jspecify.annotations.Nullable;

/// `octavo cover`: back, spine and front in one PDF for each press.
public final class MakeCover {
    private final World world;
    private final Progress progress;
    private final Diagnostics diagnostics = new Diagnostics();

    public MakeCover(World world, Progress progress) {
        this.world = world;
        this.progress = progress;
    }

    /// What is asked for; null or 0 where nothing was said.
    ///
    /// @param profiles names of press profiles
    /// @param pages of the book; 0 to lay it out and count
    /// @param paper name of one of the profile's papers, or the thickness of a leaf
    /// @param design name of a design, or null for the style's
    public record Request(
            Path book,
            List<String> profiles,
            int pages,
            @Nullable String paper,
            @Nullable String design,
            @Nullable Path output) {}

    public BuildResult run(Request request) {
        Shaper.prepare();
        Path folder = request.book().toAbsolutePath().normalize();
        Volume volume = EditorialTypography.of(diagnostics.take(BookReader.read(world, folder)));
        if (diagnostics.toList().stream().anyMatch(d -> d.code().equals(BookReader.NO_BOOK)))
            return ended(Ending.USAGE, List.of());
        Manifest m = volume.manifest();
        if (request.pages() < 0) {
            diagnostics.add(
                    Diagnostic.error(
                            "usage",
                            "a book can't have " + request.pages() + " pages",
                            null,
                            "--pages 240, or without --pages the book is laid out and counted"));
            return ended(Ending.USAGE, List.of());
        }
        List<PressProfile> profiles = profiles(request, folder);
        CoverDesign design = design(request.design(), m);
        if (profiles == null || design == null) return ended(Ending.USAGE, List.of());
        Body body = body(request, folder, m);
        if (!body.errors().isEmpty())
            return new BuildResult(Ending.ERRORS, List.of(), body.errors());
        FontLibrary fonts = diagnostics.take(Fonts.of(world, folder.resolve("fonts")));
        Cover cover = new Cover(volume, folder, design, text(m), fonts);
        Outputs outputs =
                new Outputs(
                        world,
                        request.output() != null
                                ? request.output()
                                : request.book().resolve("out"));
        for (PressProfile p : profiles) {
            Double page = thickness(p, request.paper());
            if (page == null) return ended(Ending.USAGE, List.of());
            sheet(cover, p, body, page, outputs);
        }
        if (diagnostics.hasErrors()) return ended(Ending.ERRORS, List.of());
        List<Path> written = outputs.write(diagnostics);
        return ended(diagnostics.hasErrors() ? Ending.ERRORS : Ending.MADE, written);
    }

    /// What all printers' covers of a book have in common.
    private record Cover(
            Volume volume, Path folder, CoverDesign design, CoverText text, FontLibrary fonts) {}

    /// The pages that the cover is folded around.
    ///
    /// @param trimPt width and height
    /// @param errors why the book could not be laid out
    private record Body(int pages, double[] trimPt, List<Diagnostic> errors) {}

    /// Null where one of them isn't there.
    private @Nullable List<PressProfile> profiles(Request request, Path folder) {
        List<PressProfile> profiles = new ArrayList<>();
        for (String name : request.profiles()) {
            PressProfile p = diagnostics.take(PressProfiles.load(world, folder, name, null));
            if (p == null) return null;
            profiles.add(p);
        }
        return profiles;
    }

    /// Null where there is none of that name.
    private @Nullable CoverDesign design(@Nullable String asked, Manifest m) {
        if (asked == null) return CoverDesign.of(m.style().name());
        CoverDesign named = CoverDesign.named(asked);
        if (named == null)
            diagnostics.add(
                    Diagnostic.error(
                            "usage",
                            "there is no design " + asked,
                            null,
                            "label, field or quarter"));
        return named;
    }

    /// Lays the book out where its pages or their size are not said.
    private Body body(Request request, Path folder, Manifest m) {
        double[] trim = trim(m);
        if (request.pages() != 0 && trim != null) return new Body(request.pages(), trim, List.of());
        BuildBook book = new BuildBook(world, progress);
        BuildResult laid = book.run(new BuildRequest(folder, true, false, null, null, true, false));
        List<Diagnostic> errors =
                laid.ending() != Ending.ERRORS
                        ? List.of()
                        : laid.diagnostics().stream()
                                .filter(d -> d.severity() == Severity.ERROR)
                                .toList();
        return new Body(
                request.pages() == 0 ? book.pageCount() : request.pages(),
                trim == null ? book.trimPt() : trim,
                errors);
    }

    /// @param pagePt thickness of a page, half a leaf
    private void sheet(Cover cover, PressProfile p, Body body, double pagePt, Outputs outputs) {
        int filled = p.filled(body.pages());
        if (filled > p.pages().most()) {
            diagnostics.add(
                    Diagnostic.error(
                            "cover-pages",
                            p.title()
                                    + " binds at most "
                                    + p.pages().most()
                                    + " pages, not "
                                    + filled,
                            null,
                            null));
            return;
        }
        Manifest m = cover.volume().manifest();
        boolean rtl = Direction.of(m.language()) == Direction.RTL;
        double[] trim = body.trimPt();
        CoverGeometry g = CoverGeometry.of(p, trim[0], trim[1], filled, pagePt, rtl);
        boolean cmyk = p.color() != PressProfile.Color.SRGB;
        CoverPdf.Target target =
                new CoverPdf.Target(
                        p.standard(),
                        cmyk,
                        p.marks(),
                        cover.volume().newestDate(),
                        Program.NAME + " " + Program.VERSION);
        CoverImage picture = picture(m, cover.folder(), g, p, cmyk);
        byte[] pdf =
                CoverDesign.pdf(
                        cover.design(),
                        cover.text(),
                        g,
                        target,
                        picture,
                        cover.fonts(),
                        diagnostics);
        outputs.put(cover.volume().slug() + "-" + p.name() + "-cover.pdf", pdf);
        progress.say(
                p.name()
                        + ": "
                        + filled
                        + " pages, spine "
                        + millimetres(g.spine())
                        + ", sheet "
                        + millimetres(g.width() + 2 * g.bleed())
                        + " x "
                        + millimetres(g.trimHeight() + 2 * g.bleed()));
    }

    private static String millimetres(double pt) {
        return String.format(java.util.Locale.ROOT, "%.2f mm", pt / 72 * 25.4);
    }

    private static double @Nullable [] trim(Manifest m) {
        Length w = m.trimWidth();
        Length h = m.trimHeight();
        return w == null || h == null ? null : new double[] {w.toPt(), h.toPt()};
    }

    /// The design of the e-book's cover shows the same words.
    static CoverText text(
            String title,
            @Nullable String subtitle,
            List<String> names,
            @Nullable String publisher,
            String language) {
        return new CoverText(title, subtitle, names, null, publisher, null, null, language);
    }

    private CoverText text(Manifest m) {
        String isbn = m.isbnPrint();
        String digits = isbn == null ? null : Ean13.of(isbn);
        if (isbn != null && digits == null) {
            diagnostics.add(
                    Diagnostic.error(
                            "isbn-wrong",
                            "`"
                                    + isbn
                                    + "` is no ISBN: its check digit is wrong or digits are missing",
                            SourceSpan.ofFile("book.yaml"),
                            "correct `isbn`"));
        }
        if (isbn == null) {
            diagnostics.add(
                    Diagnostic.note(
                            "cover-no-isbn",
                            "there is no ISBN: the place of the bar code stays free",
                            SourceSpan.ofFile("book.yaml"),
                            null));
        }
        List<String> names = m.editors().stream().map(Contributor::name).toList();
        return new CoverText(
                m.title(),
                m.subtitle(),
                names,
                m.blurb(),
                m.publisher(),
                digits,
                isbn,
                m.language());
    }

    /// Of a page, which is half a leaf.
    private @Nullable Double thickness(PressProfile p, @Nullable String paper) {
        if (paper == null) {
            if (p.paper().isEmpty()) {
                diagnostics.add(
                        Diagnostic.note(
                                "cover-paper",
                                p.title() + " names no paper: a leaf is taken to be 0.127 mm thick",
                                null,
                                "--paper 0.1mm says it better"));
                return CoverGeometry.USUAL_PAGE;
            }
            return p.pageThickness(null);
        }
        if (p.paper().containsKey(paper)) return p.pageThickness(paper);
        var length = Length.parse(paper);
        if (length.isPresent()
                && length.get().unit().absolute()
                && length.get().toPt() > 0.05
                && length.get().toPt() < 5) return length.get().toPt() / 2;
        diagnostics.add(
                Diagnostic.error(
                        "usage",
                        p.name() + " has no paper " + paper,
                        null,
                        (p.paper().isEmpty() ? "" : String.join(", ", p.paper().keySet()) + ", or ")
                                + "the thickness of a leaf, such as 0.1mm"));
        return null;
    }

    private @Nullable CoverImage picture(
            Manifest m, Path folder, CoverGeometry g, PressProfile p, boolean cmyk) {
        String own = m.cover();
        if (own == null) return null;
        ImageStore images = new ImageStore(world, folder);
        Diagnostic wrong = images.diagnose(own, SourceSpan.ofFile("book.yaml"));
        if (wrong != null) diagnostics.add(wrong);
        StoredImage stored = images.find(own);
        if (stored == null) return null;
        CoverImage image = CoverImage.of(stored.forEbook().data(), cmyk, p.inkLimit());
        if (image == null) {
            diagnostics.add(
                    Diagnostic.error(
                            "cover-image",
                            "the cover `" + own + "` can't be printed",
                            SourceSpan.ofFile("book.yaml"),
                            "save it as JPEG or PNG"));
            return null;
        }
        double wide = image.widthPx() / ((g.trimWidth() + g.bleed()) / 72);
        double high = image.heightPx() / ((g.trimHeight() + 2 * g.bleed()) / 72);
        long ppi = Math.round(Math.min(wide, high));
        int least = p.imagePpi() == 0 ? 300 : p.imagePpi();
        if (ppi < least) {
            diagnostics.add(
                    Diagnostic.warning(
                            "cover-resolution",
                            "the cover `"
                                    + own
                                    + "` has "
                                    + ppi
                                    + " pixels an inch; "
                                    + p.title()
                                    + " asks for "
                                    + least,
                            SourceSpan.ofFile("book.yaml"),
                            "a larger picture prints sharp"));
        }
        return image;
    }

    private BuildResult ended(Ending ending, List<Path> written) {
        return new BuildResult(ending, written, diagnostics.toList());
    }
}
