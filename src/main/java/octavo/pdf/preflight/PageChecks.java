package octavo.pdf.preflight;

import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import octavo.pdf.preflight.Preflight.Findings;
import octavo.press.PressProfile;
import octavo.press.PressProfile.Forbidden;
import octavo.press.PressProfile.Standard;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;

/// What is asked of each page: boxes, annotations, and what is drawn on it.
final class PageChecks {
    private final PDDocument document;
    private final PressProfile profile;
    private final Findings findings;
    private final Map<COSDictionary, Boolean> fonts = new IdentityHashMap<>();

    PageChecks(PDDocument document, PressProfile profile, Findings findings) {
        this.document = document;
        this.profile = profile;
        this.findings = findings;
    }

    void run() throws IOException {
        PDRectangle first = null;
        boolean empty = false;
        for (int p = 0; p < document.getNumberOfPages(); p++) {
            PDPage page = document.getPage(p);
            boxes(page, p);
            PDRectangle trim = page.getTrimBox();
            if (first == null) first = trim;
            else if (Math.abs(first.getWidth() - trim.getWidth()) > 0.1
                    || Math.abs(first.getHeight() - trim.getHeight()) > 0.1) {
                findings.error(
                        "press-trim-differs",
                        "its trim is " + size(trim) + ", that of the first page " + size(first),
                        p,
                        "set all pages in one size");
            }
            annotations(page, p);
            DrawnThings drawn = new DrawnThings(page, p, profile, findings);
            drawn.processPage(page);
            for (PDFont f : drawn.fonts()) font(f, p);
            empty = drawn.isEmpty();
        }
        if (profile.pages().lastBlank() && !empty)
            findings.error(
                    "press-last-page",
                    "its last page is not empty",
                    document.getNumberOfPages() - 1,
                    "the printer puts its bar code there: add an empty page");
    }

    private void boxes(PDPage page, int p) {
        COSDictionary d = page.getCOSObject();
        if (profile.standard() != Standard.NONE
                && !d.containsKey(COSName.TRIM_BOX)
                && !d.containsKey(COSName.ART_BOX))
            findings.error("press-trim-box", "has no trim box", p, "say where it is trimmed");
        if (profile.standard() != Standard.NONE
                && d.containsKey(COSName.TRIM_BOX)
                && d.containsKey(COSName.ART_BOX))
            findings.error(
                    "press-boxes",
                    "has a trim box and an art box",
                    p,
                    "keep the trim box: a PDF/X has one of the two");
        PDRectangle media = page.getMediaBox();
        PDRectangle bleed = raw(d, COSName.BLEED_BOX, page.getCropBox());
        PDRectangle trim = raw(d, COSName.TRIM_BOX, page.getCropBox());
        if (!within(trim, bleed) || !within(bleed, media))
            findings.error(
                    "press-boxes",
                    "its boxes do not stand one within the other",
                    p,
                    "trim within bleed within media");
        if (profile.marks() && trim.getLowerLeftY() - bleed.getLowerLeftY() < profile.bleed() - 0.1)
            findings.error(
                    "press-bleed",
                    String.format(
                            Locale.ROOT,
                            "its bleed is %.1f pt; %s wants %.1f pt",
                            trim.getLowerLeftY() - bleed.getLowerLeftY(),
                            profile.title(),
                            profile.bleed()),
                    p,
                    "make it with `--for " + profile.name() + "`");
        if (page.getRotation() != 0)
            findings.warning("press-rotated", "is rotated", p, "turn its content instead");
        if (d.containsKey(COSName.getPDFName("UserUnit")) && d.getFloat("UserUnit", 1) != 1)
            findings.error("press-user-unit", "has a unit of its own", p, "set it in points");
    }

    /// As it stands in the file: PDFBox cuts boxes to what lies within the sheet.
    private static PDRectangle raw(COSDictionary d, COSName box, PDRectangle otherwise) {
        COSArray a = d.getCOSArray(box);
        return a == null || a.size() != 4 ? otherwise : new PDRectangle(a);
    }

    private static boolean within(PDRectangle in, PDRectangle out) {
        double e = 0.1;
        return in.getLowerLeftX() >= out.getLowerLeftX() - e
                && in.getLowerLeftY() >= out.getLowerLeftY() - e
                && in.getUpperRightX() <= out.getUpperRightX() + e
                && in.getUpperRightY() <= out.getUpperRightY() + e;
    }

    private static String size(PDRectangle r) {
        return String.format(Locale.ROOT, "%.1f x %.1f pt", r.getWidth(), r.getHeight());
    }

    private void annotations(PDPage page, int p) throws IOException {
        if (page.getCOSObject().containsKey(COSName.AA))
            findings.error("press-action", "has an action that runs by itself", p, "take it out");
        if (page.getAnnotations().isEmpty()) return;
        if (profile.forbids(Forbidden.LINKS) || profile.standard() == Standard.X1A)
            findings.error(
                    "press-links",
                    "has links or other annotations",
                    p,
                    "make it with `--for " + profile.name() + "`");
    }

    private void font(PDFont font, int p) {
        if (fonts.putIfAbsent(font.getCOSObject(), true) != null) return;
        if (!font.isEmbedded())
            findings.error(
                    "press-font",
                    "the font " + font.getName() + " is not embedded",
                    p,
                    "embed it where the page was made, or let Octavo take the page as a picture");
        if ("Type3".equals(font.getSubType()))
            findings.warning(
                    "press-type3",
                    "the font " + font.getName() + " is made of drawings (Type 3)",
                    p,
                    "some printers refuse it: use the family itself");
    }
}
