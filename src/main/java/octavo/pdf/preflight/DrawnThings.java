package octavo.pdf.preflight;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import octavo.pdf.preflight.Preflight.Findings;
import octavo.press.PressProfile;
import octavo.press.PressProfile.Standard;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorN;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorSpace;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceCMYKColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceGrayColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceRGBColor;
import org.apache.pdfbox.contentstream.operator.color.SetStrokingColor;
import org.apache.pdfbox.contentstream.operator.color.SetStrokingColorN;
import org.apache.pdfbox.contentstream.operator.color.SetStrokingColorSpace;
import org.apache.pdfbox.contentstream.operator.color.SetStrokingDeviceCMYKColor;
import org.apache.pdfbox.contentstream.operator.color.SetStrokingDeviceGrayColor;
import org.apache.pdfbox.contentstream.operator.color.SetStrokingDeviceRGBColor;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.contentstream.operator.state.SetLineWidth;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.contentstream.operator.text.SetTextRenderingMode;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.PDPostScriptXObject;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceCMYK;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;

/// Reads a page's content: colours of text and areas, images at their size, transparency, fonts.
final class DrawnThings extends PDFStreamEngine {
    private static final Set<String> SHOWS_TEXT =
            Set.of(
                    OperatorName.SHOW_TEXT,
                    OperatorName.SHOW_TEXT_ADJUSTED,
                    OperatorName.SHOW_TEXT_LINE,
                    OperatorName.SHOW_TEXT_LINE_AND_SPACE);
    private static final Set<String> FILLS = Set.of("f", "F", "f*", "B", "B*", "b", "b*");
    private static final Set<String> STROKES = Set.of("S", "s", "B", "B*", "b", "b*");

    private final PDPage page;
    private final int number;
    private final PressProfile profile;
    private final Findings findings;
    private final Set<PDFont> fonts = new LinkedHashSet<>();
    private final ColorChecks colors;
    private final StateChecks states;
    private boolean drawn;

    DrawnThings(PDPage page, int number, PressProfile profile, Findings findings) {
        this.page = page;
        this.number = number;
        this.profile = profile;
        this.findings = findings;
        colors = new ColorChecks(number, profile, findings);
        states = new StateChecks(number, profile, findings);
        addOperator(new DrawObject(this));
        addOperator(new Concatenate(this));
        addOperator(new Save(this));
        addOperator(new Restore(this));
        addOperator(new SetGraphicsStateParameters(this));
        addOperator(new SetLineWidth(this));
        addOperator(new SetTextRenderingMode(this));
        addOperator(new BeginText(this));
        addOperator(new EndText(this));
        addOperator(new SetFontAndSize(this));
        addOperator(new SetNonStrokingColor(this));
        addOperator(new SetNonStrokingColorN(this));
        addOperator(new SetNonStrokingColorSpace(this));
        addOperator(new SetNonStrokingDeviceCMYKColor(this));
        addOperator(new SetNonStrokingDeviceGrayColor(this));
        addOperator(new SetNonStrokingDeviceRGBColor(this));
        addOperator(new SetStrokingColor(this));
        addOperator(new SetStrokingColorN(this));
        addOperator(new SetStrokingColorSpace(this));
        addOperator(new SetStrokingDeviceCMYKColor(this));
        addOperator(new SetStrokingDeviceGrayColor(this));
        addOperator(new SetStrokingDeviceRGBColor(this));
        if (page.getCOSObject().getCOSDictionary(COSName.GROUP) != null) group();
    }

    Set<PDFont> fonts() {
        return fonts;
    }

    boolean isEmpty() {
        return !drawn;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        super.processOperator(operator, operands);
        String name = operator.getName();
        var state = getGraphicsState();
        if (SHOWS_TEXT.contains(name)) {
            drawn = true;
            PDFont font = state.getTextState().getFont();
            if (font != null) fonts.add(font);
            colors.color(state.getNonStrokingColor(), true);
            states.painted(state, true, false, true);
        } else if (name.equals("gs")) {
            states.set(getResources(), operands, state);
        } else if (name.equals("sh")) {
            drawn = true;
            colors.shading(getResources(), operands);
        } else if (name.equals("BI")) {
            drawn = true;
            inline(operator);
        } else {
            boolean fills = FILLS.contains(name);
            boolean strokes = STROKES.contains(name);
            if (fills) {
                drawn = true;
                colors.color(state.getNonStrokingColor(), false);
            }
            if (strokes) {
                drawn = true;
                colors.color(state.getStrokingColor(), false);
            }
            if (fills || strokes) states.painted(state, fills, strokes, false);
        }
    }

    /// A picture within the content.
    private void inline(Operator operator) {
        COSDictionary p = operator.getImageParameters();
        if (p == null) return;
        COSBase space = p.getDictionaryObject(COSName.CS, COSName.COLORSPACE);
        if (space != null) colors.inline(space, getResources());
        resolution(
                "a small image in the text",
                p.getInt(COSName.W, COSName.WIDTH, 0),
                p.getInt(COSName.H, COSName.HEIGHT, 0));
    }

    private void group() {
        COSDictionary g = page.getCOSObject().getCOSDictionary(COSName.GROUP);
        if (profile.standard() == Standard.X1A
                && g != null
                && "Transparency".equals(g.getNameAsString(COSName.S)))
            transparency("it is a transparency group");
    }

    private void transparency(String what) {
        findings.error("press-transparency", what, number, "flatten it");
    }

    /// Images and forms: drawn by `Do`.
    void drawn(COSName name, PDXObject object) throws IOException {
        drawn = true;
        if (object instanceof PDPostScriptXObject)
            findings.error("press-postscript", "has parts in PostScript", number, "take them out");
        if (object instanceof PDImageXObject image) image(name, image);
        else if (object instanceof PDTransparencyGroup && profile.standard() == Standard.X1A)
            transparency("the form " + name.getName() + " is a transparency group");
    }

    private void image(COSName name, PDImageXObject image) throws IOException {
        COSStream s = image.getCOSObject();
        String what = findings.image(name.getName());
        boolean clear =
                s.containsKey(COSName.SMASK) || s.getInt(COSName.getPDFName("SMaskInData"), 0) != 0;
        if (clear && profile.standard() == Standard.X1A) transparency(what + " is transparent");
        if (s.containsKey(COSName.getPDFName("OPI")) || s.containsKey(COSName.F))
            findings.error("press-outside", what + " is in another file", number, "embed it");
        if (s.containsKey(COSName.getPDFName("Alternates")))
            findings.error("press-alternates", what + " has alternates", number, "keep one");
        if (image.getSuffix() != null
                && image.getSuffix().equals("jpx")
                && profile.standard() == Standard.X1A)
            findings.error(
                    "press-jpeg2000", what + " is JPEG 2000", number, "save it as JPEG or PNG");
        if (!image.isStencil()) {
            colors.space(image.getColorSpace(), what);
            if (image.getColorSpace() instanceof PDDeviceCMYK && profile.inkLimit() > 0)
                colors.ink(mostInk(image), what);
        }
        resolution(what, image.getWidth(), image.getHeight());
    }

    /// Of any pixel, 1 is one ink in full.
    private static double mostInk(PDImageXObject image) throws IOException {
        if (image.getBitsPerComponent() == 8
                && image.getSuffix() != null
                && image.getSuffix().equals("png")
                && image.getDecode() == null) return mostInk(image.createInputStream());
        java.awt.image.Raster r = image.getRawRaster();
        if (r.getNumBands() != 4) return 0;
        int most = 0;
        int[] row = null;
        for (int y = 0; y < r.getHeight(); y++) {
            row = r.getPixels(r.getMinX(), r.getMinY() + y, r.getWidth(), 1, row);
            for (int i = 0; i + 3 < row.length; i += 4)
                most = Math.max(most, row[i] + row[i + 1] + row[i + 2] + row[i + 3]);
        }
        return most / 255.0;
    }

    /// Of plain samples, four octets a pixel.
    private static double mostInk(InputStream samples) throws IOException {
        int most = 0;
        byte[] b = new byte[1 << 16];
        try (samples) {
            for (int n; (n = samples.readNBytes(b, 0, b.length)) > 0; )
                for (int i = 0; i + 3 < n; i += 4) {
                    int sum = (b[i] & 255) + (b[i + 1] & 255) + (b[i + 2] & 255) + (b[i + 3] & 255);
                    if (sum > most) most = sum;
                }
        }
        return most / 255.0;
    }

    private void resolution(String what, int width, int height) {
        if (profile.imagePpi() == 0) return;
        Matrix m = getGraphicsState().getCurrentTransformationMatrix();
        double w = Math.hypot(m.getScaleX(), m.getShearY());
        double h = Math.hypot(m.getScaleY(), m.getShearX());
        if (w < 1 || h < 1) return;
        double ppi = Math.min(width / w, height / h) * 72;
        if (ppi >= profile.imagePpi() - 1) return;
        findings.warning(
                "press-resolution",
                String.format(
                        Locale.ROOT,
                        "%s (%d x %d px) is %.0f ppi at its size of %.1f x %.1f in; %s wants %d",
                        what,
                        width,
                        height,
                        ppi,
                        w / 72,
                        h / 72,
                        profile.title(),
                        profile.imagePpi()),
                number,
                "supply a larger picture, or set it smaller");
    }

    /// Tells what is drawn, and goes into forms.
    private static final class DrawObject
            extends org.apache.pdfbox.contentstream.operator.OperatorProcessor {
        private final DrawnThings things;

        DrawObject(DrawnThings things) {
            super(things);
            this.things = things;
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) throws IOException {
            if (operands.isEmpty() || !(operands.getFirst() instanceof COSName name)) return;
            PDXObject object = things.getResources().getXObject(name);
            things.drawn(name, object);
            if (object instanceof PDTransparencyGroup g) things.showTransparencyGroup(g);
            else if (object instanceof PDFormXObject f) things.showForm(f);
        }

        @Override
        public String getName() {
            return OperatorName.DRAW_OBJECT;
        }
    }
}
