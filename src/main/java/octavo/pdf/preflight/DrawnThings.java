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
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceCMYK;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
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
    private boolean drawn;

    DrawnThings(PDPage page, int number, PressProfile profile, Findings findings) {
        this.page = page;
        this.number = number;
        this.profile = profile;
        this.findings = findings;
        addOperator(new DrawObject(this));
        addOperator(new Concatenate(this));
        addOperator(new Save(this));
        addOperator(new Restore(this));
        addOperator(new SetGraphicsStateParameters(this));
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
        if (SHOWS_TEXT.contains(name)) {
            drawn = true;
            PDFont font = getGraphicsState().getTextState().getFont();
            if (font != null) fonts.add(font);
            color(getGraphicsState().getNonStrokingColor(), true);
        } else if (name.equals("gs")) {
            graphicsState();
        } else {
            if (FILLS.contains(name)) {
                drawn = true;
                color(getGraphicsState().getNonStrokingColor(), false);
            }
            if (STROKES.contains(name)) color(getGraphicsState().getStrokingColor(), false);
        }
    }

    private void graphicsState() {
        if (profile.standard() != Standard.X1A) return;
        boolean clear =
                getGraphicsState().getAlphaConstant() < 1
                        || getGraphicsState().getNonStrokeAlphaConstant() < 1
                        || getGraphicsState().getSoftMask() != null;
        if (clear) transparency("something on it is transparent");
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

    private void color(PDColor c, boolean text) throws IOException {
        PDColorSpace space = c.getColorSpace();
        if (space == null) return;
        space(space, text ? "text" : "an area");
        if (space instanceof PDDeviceRGB) {
            float[] v = c.getComponents();
            boolean black = v.length == 3 && v[0] == 0 && v[1] == 0 && v[2] == 0;
            if (black && text && profile.color() != PressProfile.Color.SRGB)
                findings.error(
                        "press-black-text",
                        "black text is set in three colours",
                        number,
                        "set it in black ink alone");
        }
        if (space instanceof PDDeviceCMYK) {
            float[] v = c.getComponents();
            float sum = 0;
            for (float f : v) sum += f;
            if (text && v.length == 4 && v[3] > 0.95 && sum > v[3] + 0.01)
                findings.error(
                        "press-rich-black-text",
                        "black text has other inks beneath",
                        number,
                        "set it in black ink alone");
            ink(sum, text ? "text" : "an area");
        }
    }

    private void ink(double sum, String where) {
        if (profile.inkLimit() > 0 && sum * 100 > profile.inkLimit() + 2)
            findings.error(
                    "press-ink",
                    String.format(
                            Locale.ROOT,
                            "%s takes %.0f %% of ink; the limit is %d %%",
                            where,
                            sum * 100,
                            profile.inkLimit()),
                    number,
                    "choose a lighter colour");
    }

    private void space(PDColorSpace space, String where) {
        boolean allowed =
                switch (profile.color()) {
                    case GRAY -> space instanceof PDDeviceGray || isOneInk(space);
                    case CMYK ->
                            space instanceof PDDeviceGray
                                    || space instanceof PDDeviceCMYK
                                    || isOneInk(space)
                                    || iccAllowed(space);
                    case SRGB -> !(space instanceof PDDeviceCMYK);
                };
        if (!allowed)
            findings.error(
                    "press-color",
                    where
                            + " is in "
                            + space.getName()
                            + "; "
                            + profile.title()
                            + " prints in "
                            + inks(),
                    number,
                    "make it with `--for " + profile.name() + "`, or take the page as a picture");
    }

    private boolean iccAllowed(PDColorSpace space) {
        return profile.standard() == Standard.X4
                && space.getName().equals("ICCBased")
                && space.getNumberOfComponents() != 3;
    }

    private static boolean isOneInk(PDColorSpace s) {
        return s.getName().equals("Separation")
                || s.getName().equals("Indexed") && s.getNumberOfComponents() == 1;
    }

    private String inks() {
        return switch (profile.color()) {
            case GRAY -> "black";
            case CMYK -> "four inks";
            case SRGB -> "sRGB";
        };
    }

    /// Images and forms: drawn by `Do`.
    void drawn(COSName name, PDXObject object) throws IOException {
        drawn = true;
        if (object instanceof PDImageXObject image) image(name, image);
        else if (object instanceof PDTransparencyGroup && profile.standard() == Standard.X1A)
            transparency("the form " + name.getName() + " is a transparency group");
    }

    private void image(COSName name, PDImageXObject image) throws IOException {
        COSStream s = image.getCOSObject();
        boolean clear =
                s.containsKey(COSName.SMASK) || s.getInt(COSName.getPDFName("SMaskInData"), 0) != 0;
        if (clear && profile.standard() == Standard.X1A)
            transparency("the image " + name.getName() + " is transparent");
        if (s.containsKey(COSName.getPDFName("OPI")) || s.containsKey(COSName.F))
            findings.error(
                    "press-outside",
                    "the image " + name.getName() + " is in another file",
                    number,
                    "embed it");
        if (s.containsKey(COSName.getPDFName("Alternates")))
            findings.error(
                    "press-alternates",
                    "the image " + name.getName() + " has alternates",
                    number,
                    "keep one");
        if (image.getSuffix() != null
                && image.getSuffix().equals("jpx")
                && profile.standard() == Standard.X1A)
            findings.error(
                    "press-jpeg2000",
                    "the image " + name.getName() + " is JPEG 2000",
                    number,
                    "save it as JPEG or PNG");
        if (!image.isStencil()) {
            space(image.getColorSpace(), "the image " + name.getName());
            if (image.getColorSpace() instanceof PDDeviceCMYK && profile.inkLimit() > 0)
                ink(mostInk(image), "the image " + name.getName());
        }
        resolution(name, image);
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

    private void resolution(COSName name, PDImageXObject image) {
        if (profile.imagePpi() == 0) return;
        Matrix m = getGraphicsState().getCurrentTransformationMatrix();
        double w = Math.hypot(m.getScaleX(), m.getShearY());
        double h = Math.hypot(m.getScaleY(), m.getShearX());
        if (w < 1 || h < 1) return;
        double ppi = Math.min(image.getWidth() / w, image.getHeight() / h) * 72;
        if (ppi >= profile.imagePpi() - 1) return;
        findings.warning(
                "press-resolution",
                String.format(
                        Locale.ROOT,
                        "the image %s (%d x %d px) is %.0f ppi at its size of %.1f x %.1f in; %s wants %d",
                        name.getName(),
                        image.getWidth(),
                        image.getHeight(),
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
