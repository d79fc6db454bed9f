package octavo.build;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import octavo.epub.EpubImages;
import octavo.font.FontLibrary;
import octavo.image.EncodedImage;
import octavo.image.ImageFit;
import octavo.image.ImageStore;
import octavo.image.StoredImage;
import octavo.markup.MarkupDocument;
import octavo.pdf.CoverDesign;
import octavo.pdf.CoverText;
import org.jspecify.annotations.Nullable;

/// The book's images as an e-book may hold them, each converted once.
final class EbookImages implements EpubImages {
    private final ImageStore store;
    private final @Nullable ImageFit fit;
    private final Map<String, Image> known = new HashMap<>();

    /// @param fit of the device for which the book is made; null for all devices
    EbookImages(ImageStore store, @Nullable ImageFit fit) {
        this.store = store;
        this.fit = fit;
    }

    @Override
    public @Nullable Image find(String source) {
        Image image = known.get(source);
        if (image != null) return image;
        StoredImage stored = store.find(source);
        if (stored == null) return null;
        EncodedImage form = fit == null ? stored.forEbook() : stored.forDevice(fit);
        image = new Image(form.data(), form.mediaType());
        known.put(source, image);
        return image;
    }

    /// The manifest's cover, else a typographic one.
    Image cover(MarkupDocument document, FontLibrary fonts, CoverDesign design) {
        String own = document.info().cover();
        Image image = own == null ? null : find(own);
        if (image != null) return image;
        List<String> names = OutputMetadata.names(document);
        CoverText text =
                MakeCover.text(
                        document.title(),
                        document.info().subtitle(),
                        names,
                        document.info().publisher(),
                        document.language());
        byte[] png = CoverDesign.png(design, text, fonts);
        return new Image(png, "image/png");
    }
}
