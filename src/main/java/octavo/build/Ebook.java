package octavo.build;

import java.util.List;
import octavo.content.PageStart;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.diag.Outcome;
import octavo.epub.EpubInput;
import octavo.epub.EpubWriter;
import octavo.epub.device.DeviceProfile;
import octavo.font.FontLibrary;
import octavo.image.ImageFit;
import octavo.image.ImageStore;
import octavo.markup.MarkupDocument;
import octavo.pdf.CoverDesign;
import octavo.style.Cascade;
import octavo.style.EpubCss;
import octavo.style.Media;
import octavo.style.StyleSheet;
import octavo.style.StyledNode.StyledElement;
import org.jspecify.annotations.Nullable;

/// The e-book of a book, for all readers and fitted to single devices.
final class Ebook {
    private static final double MEGA = 1e6;
    private static final long MB = 1 << 20;

    private final MarkupDocument document;
    private final StyleSheet style;
    private final FontLibrary fonts;
    private final ImageStore images;
    private final List<PageStart> pages;
    private final CoverDesign design;
    private final List<StyledElement> styled;
    private EpubFonts.@Nullable Chosen chosen;

    Ebook(
            MarkupDocument document,
            StyleSheet style,
            FontLibrary fonts,
            ImageStore images,
            List<PageStart> pages,
            CoverDesign design) {
        this.design = design;
        this.document = document;
        this.style = style;
        this.fonts = fonts;
        this.images = images;
        this.pages = pages;
        this.styled = Cascade.style(style, document, Media.EPUB).elements();
    }

    /// @param part of a book: links to its other parts become plain words without more ado
    byte[] common(CreditProof proof, boolean part, Diagnostics diagnostics) {
        Outcome<byte[]> made = EpubWriter.write(input(null));
        for (Diagnostic d : made.diagnostics()) {
            if (!part || !d.code().equals("link-target-missing")) diagnostics.add(d);
        }
        if (!proof.nothingOwed()) proof.epub(made.value(), styled);
        return made.value();
    }

    byte[] forDevice(DeviceProfile device) {
        return EpubWriter.write(input(device)).value();
    }

    private EpubInput input(@Nullable DeviceProfile device) {
        EbookImages forms = new EbookImages(images, device == null ? null : fit(device.images()));
        int levels = device == null ? 0 : device.files().contentsLevels();
        return new EpubInput(
                levels == 0 ? document : document.withLevels(levels),
                OutputMetadata.epub(document),
                EpubCss.of(style, device == null || device.css().bodySize()) + fonts().formulas(),
                fonts().fonts(),
                forms,
                forms.cover(document, fonts, design),
                pages,
                device != null && device.spans());
    }

    private EpubFonts.Chosen fonts() {
        EpubFonts.Chosen known = chosen;
        if (known == null) chosen = known = EpubFonts.of(styled, fonts);
        return known;
    }

    private static ImageFit fit(DeviceProfile.Images i) {
        return new ImageFit(
                i.types(),
                i.longestPx(),
                i.mostMegapixels() * MEGA,
                i.mostMb() * MB,
                i.transparent());
    }
}
