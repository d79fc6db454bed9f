package octavo.epub.device;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.diag.SourceSpan;
import octavo.image.ImageHeader;
import octavo.image.ImageInfo;
import org.jspecify.annotations.Nullable;

/// Compares a finished EPUB with what a shop or device takes. Every finding has a code, the file, and a remedy.
public final class DeviceCheck {
    /// A shop's 1.6 is 1.5 to 1.7.
    private static final double RATIO_TOLERANCE = 0.065;

    private final DeviceProfile profile;
    private final EpubContents book;
    private final Diagnostics diagnostics = new Diagnostics();

    private DeviceCheck(DeviceProfile profile, EpubContents book) {
        this.profile = profile;
        this.book = book;
    }

    /// @param epub a valid EPUB 3
    public static List<Diagnostic> check(byte[] epub, DeviceProfile profile) {
        try {
            DeviceCheck c = new DeviceCheck(profile, EpubContents.of(epub));
            c.whole(epub.length);
            PackageTraps.check(c.book, c::warn);
            NavTraps.check(c.book, profile, c::warn);
            c.cover();
            c.images();
            c.fonts();
            for (EpubContents.Item i : c.book.ofType("text/css")) {
                CssTraps.check(i, profile.css(), c::warn);
            }
            for (EpubContents.Item i : c.book.ofType("application/xhtml+xml")) c.file(i);
            return c.diagnostics.toList();
        } catch (IOException e) {
            return List.of(
                    Diagnostic.error(
                            "ebook-unreadable",
                            "the finished e-book can't be read back: " + e.getMessage(),
                            null,
                            "this is a fault in Octavo"));
        }
    }

    private void whole(int bytes) {
        long most = DeviceProfiles.bytes(profile.mostMb());
        if (most > 0 && bytes > most) {
            warn(
                    "ebook-size",
                    null,
                    "the e-book has " + mb(bytes) + ", more than " + mb(most),
                    "build it with `--for " + profile.name() + "`, which makes images smaller");
        }
        if (profile.creator() && book.creators().isEmpty()) {
            warn(
                    "ebook-creator",
                    null,
                    "no editor or author is named; the shop asks for one",
                    "add `editors:` to book.yaml");
        }
        boolean ncx = !book.ofType("application/x-dtbncx+xml").isEmpty();
        if (profile.files().ncx() && !ncx) {
            warn("ebook-ncx", null, "there is no NCX", "contents are taken from it");
        }
        int files = profile.files().most();
        if (files > 0 && book.spine().size() > files) {
            warn(
                    "ebook-files-many",
                    null,
                    book.spine().size() + " content documents, more than " + files,
                    "divide the book, or put short texts together in one article");
        }
        for (EpubContents.Item i : book.items()) {
            if (!i.name().matches("[A-Za-z0-9._/-]+")) {
                warn(
                        "ebook-file-name",
                        i,
                        "the name has other letters than ASCII's, or spaces",
                        "give the file another name");
            }
        }
    }

    private void cover() {
        EpubContents.Item cover = book.cover();
        DeviceProfile.Cover c = profile.cover();
        if (cover == null) {
            warn(
                    "ebook-cover-missing",
                    null,
                    "the book has no cover",
                    "name an image in book.yaml: `cover: cover.jpg`");
            return;
        }
        if (!c.types().isEmpty() && !c.types().contains(cover.mediaType())) {
            warn(
                    "ebook-cover-type",
                    cover,
                    "the cover is " + cover.mediaType(),
                    "take " + String.join(" or ", c.types()));
        }
        if (c.mostMb() > 0 && cover.data().length > DeviceProfiles.bytes(c.mostMb())) {
            warn(
                    "ebook-cover-size",
                    cover,
                    "the cover has "
                            + mb(cover.data().length)
                            + ", more than "
                            + c.mostMb()
                            + " MB",
                    "save it with fewer pixels or stronger compression");
        }
        ImageInfo info = ImageHeader.read(cover.data());
        DeviceProfile.Size least = c.least();
        if (info == null) return;
        shape(cover, c, info);
        if (least == null) return;
        if (info.widthPx() < least.widthPx() || info.heightPx() < least.heightPx()) {
            DeviceProfile.Size best = c.best() == null ? least : c.best();
            warn(
                    "ebook-cover-small",
                    cover,
                    "the cover has "
                            + px(info.widthPx(), info.heightPx())
                            + " pixels, fewer than "
                            + px(least.widthPx(), least.heightPx()),
                    "supply one of " + px(best.widthPx(), best.heightPx()) + " or more");
        }
    }

    private void shape(EpubContents.Item cover, DeviceProfile.Cover c, ImageInfo info) {
        int longest = Math.max(info.widthPx(), info.heightPx());
        if (c.mostPx() > 0 && longest > c.mostPx()) {
            warn(
                    "ebook-cover-large",
                    cover,
                    "the cover has "
                            + px(info.widthPx(), info.heightPx())
                            + " pixels; "
                            + c.mostPx()
                            + " is the most for either side",
                    "save it with fewer pixels");
        }
        double ratio = (double) info.heightPx() / info.widthPx();
        if (c.ratio() > 0 && Math.abs(ratio / c.ratio() - 1) > RATIO_TOLERANCE) {
            warn(
                    "ebook-cover-shape",
                    cover,
                    String.format(
                            Locale.ROOT,
                            "the cover is %.2f times as high as wide; %.2f is asked for",
                            ratio,
                            c.ratio()),
                    "supply one of that shape, or it stands between bars");
        }
    }

    private void images() {
        DeviceProfile.Images limits = profile.images();
        String remedy = "build it with `--for " + profile.name() + "`, which converts it";
        for (EpubContents.Item i : book.items()) {
            if (!i.isImage()) continue;
            if (!limits.types().isEmpty() && !limits.types().contains(i.mediaType())) {
                warn("ebook-image-type", i, i.mediaType() + " is not shown", remedy);
            }
            if (limits.mostMb() > 0 && i.data().length > DeviceProfiles.bytes(limits.mostMb())) {
                warn(
                        "ebook-image-size",
                        i,
                        mb(i.data().length) + ", more than " + limits.mostMb() + " MB",
                        remedy);
            }
            ImageInfo info = ImageHeader.read(i.data());
            if (i.mediaType().equals("image/svg+xml")) {
                drawing(i);
                continue;
            }
            if (info == null) continue;
            double megapixels = (double) info.widthPx() * info.heightPx() / 1e6;
            if (limits.mostMegapixels() > 0 && megapixels > limits.mostMegapixels()) {
                warn(
                        "ebook-image-pixels",
                        i,
                        String.format(
                                Locale.ROOT,
                                "%.1f million pixels, more than %.1f",
                                megapixels,
                                limits.mostMegapixels()),
                        remedy);
            }
            if (!limits.inks() && info.components() == 4) {
                warn(
                        "ebook-image-inks",
                        i,
                        "the colours are those of printing inks (CMYK), which come out wrong or not at all",
                        remedy);
            }
            if (!limits.transparent() && info.alpha()) {
                warn(
                        "ebook-image-transparent",
                        i,
                        "transparent pixels: the device puts a colour of its own behind them",
                        remedy);
            }
        }
    }

    private void drawing(EpubContents.Item i) {
        if (i.text().contains("<text")) {
            warn(
                    "ebook-svg-text",
                    i,
                    "the drawing has text, which is set in whatever face the device has",
                    "turn its text into outlines in the drawing program");
        }
    }

    private void fonts() {
        for (EpubContents.Item i : book.items()) {
            if (!i.isFont() || profile.fontTypes().isEmpty()) continue;
            if (!profile.fontTypes().contains(i.mediaType())) {
                warn(
                        "ebook-font-type",
                        i,
                        i.mediaType() + " is not read",
                        "take the font as TrueType or OpenType");
            }
        }
    }

    private void file(EpubContents.Item i) throws IOException {
        int most = profile.files().mostKb() * 1024;
        if (most > 0 && i.data().length > most) {
            warn(
                    "ebook-file-size",
                    i,
                    i.data().length / 1024 + " KB, more than " + profile.files().mostKb(),
                    "divide the article with headings: files are split at them");
        }
        TextTraps.check(i, profile, this::warn);
    }

    /// How a check says what it found.
    interface Sink {
        void warn(String code, EpubContents.@Nullable Item item, String message, String remedy);
    }

    private void warn(
            String code, EpubContents.@Nullable Item item, String message, String remedy) {
        SourceSpan span = item == null ? null : SourceSpan.ofFile(item.name());
        diagnostics.add(Diagnostic.warning(code, profile.title() + ": " + message, span, remedy));
    }

    private static String px(int width, int height) {
        return width + " × " + height;
    }

    private static String mb(long bytes) {
        return String.format(Locale.ROOT, "%.1f MB", bytes / 1048576.0);
    }
}
