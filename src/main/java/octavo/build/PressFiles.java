package octavo.build;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.diag.SourceSpan;
import octavo.frame.FrameItem;
import octavo.frame.Page;
import octavo.frame.PagedDocument;
import octavo.image.ImageStore;
import octavo.markup.MarkupDocument;
import octavo.pdf.Facsimiles;
import octavo.pdf.PdfOptions;
import octavo.pdf.PdfWriter;
import octavo.pdf.TypeArea;
import octavo.pdf.preflight.Preflight;
import octavo.press.PressProfile;
import org.jspecify.annotations.Nullable;

/// The files for the press that a build makes beside the accessible PDF, of the same pages: for all profiles of a book
/// the type area stands where the widest gutter among them wants it, in the accessible PDF as well.
final class PressFiles {
    private final List<PressProfile> profiles;
    private final String slug;
    private final Diagnostics diagnostics;

    PressFiles(List<PressProfile> profiles, String slug, Diagnostics diagnostics) {
        this.profiles = List.copyOf(profiles);
        this.slug = slug;
        this.diagnostics = diagnostics;
    }

    /// The pages with the room at the spine that the profiles want.
    PagedDocument placed(PagedDocument pages) {
        if (profiles.isEmpty()) return pages;
        TypeArea.Margins now = TypeArea.margins(pages);
        if (now.inner().page() < 0) return pages;
        double more = 0;
        for (PressProfile p : profiles) {
            double wanted = p.gutter(p.filled(pages.pages().size()));
            more = Math.max(more, wanted - now.inner().distancePt());
        }
        return more <= 0 ? pages : TypeArea.moved(pages, more);
    }

    /// Makes one file, opened again and looked through.
    void make(
            PressProfile profile,
            PagedDocument pages,
            MarkupDocument document,
            ImageStore images,
            @Nullable Facsimiles facsimiles,
            Outputs outputs) {
        int count = profile.filled(pages.pages().size());
        boolean full =
                profile.pages().lastBlank()
                        && count == pages.pages().size()
                        && !pages.pages().getLast().items().isEmpty();
        if (full) count = profile.filled(count + 1);
        PagedDocument all = TypeArea.filled(pages, count);
        String name = slug + "-" + profile.name() + ".pdf";
        if (count > pages.pages().size()) {
            diagnostics.add(
                    Diagnostic.note(
                            "press-filled",
                            name
                                    + ": "
                                    + (count - pages.pages().size())
                                    + " empty "
                                    + (count - pages.pages().size() == 1 ? "page" : "pages")
                                    + " added at the end, to "
                                    + count,
                            null,
                            null));
        }
        margins(profile, all, name);
        byte[] pdf =
                diagnostics.take(
                        PdfWriter.write(
                                all,
                                images,
                                facsimiles,
                                OutputMetadata.pdf(document),
                                PdfOptions.press(profile)));
        diagnostics.addAll(Preflight.check(pdf, name, profile, names(all, images, facsimiles)));
        outputs.put(name, pdf);
    }

    /// What the writer calls its images, in the order in which they first stand on a page, and what the book does.
    private static Map<String, String> names(
            PagedDocument pages, ImageStore images, @Nullable Facsimiles facsimiles) {
        Set<String> sources = new LinkedHashSet<>();
        for (Page p : pages.pages())
            for (FrameItem i : p.items())
                if (i instanceof FrameItem.ImageItem m) sources.add(m.source());
        Map<String, String> names = new HashMap<>();
        for (String s : sources) {
            boolean there =
                    images.find(s) != null || facsimiles != null && facsimiles.find(s) != null;
            if (there) names.put("I" + (names.size() + 1), s);
        }
        return names;
    }

    private void margins(PressProfile profile, PagedDocument pages, String name) {
        TypeArea.Margins m = TypeArea.margins(pages);
        if (m.inner().page() < 0) return;
        near(pages, name, profile, "inner", m.inner(), profile.gutter(pages.pages().size()));
        near(pages, name, profile, "outer", m.outer(), profile.outside());
        near(pages, name, profile, "upper", m.head(), profile.outside());
        near(pages, name, profile, "lower", m.foot(), profile.outside());
    }

    private void near(
            PagedDocument pages,
            String name,
            PressProfile profile,
            String side,
            TypeArea.Nearest is,
            double wanted) {
        if (is.distancePt() >= wanted - 0.05) return;
        diagnostics.add(
                Diagnostic.warning(
                        "press-margin",
                        String.format(
                                Locale.ROOT,
                                "%s: the %s margin of page %s is %.3f in; %s wants %.3f in",
                                name,
                                side,
                                pages.pages().get(is.page()).label(),
                                is.distancePt() / 72,
                                profile.title(),
                                wanted / 72),
                        SourceSpan.ofFile("book.yaml"),
                        "choose a larger `page: {trim: …}` or another style, or widen the style’s @page margins"));
    }
}
