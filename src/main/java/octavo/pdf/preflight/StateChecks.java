package octavo.pdf.preflight;

import java.util.List;
import java.util.Locale;
import octavo.pdf.preflight.Preflight.Findings;
import octavo.press.PressProfile;
import octavo.press.PressProfile.Standard;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceCMYK;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;

/// How things are painted on one page: transparency, overprint, lines too thin to print, transfer functions.
final class StateChecks {
    /// Thinner lines break or vanish on a press.
    private static final double HAIRLINE_PT = 0.2;

    private final int number;
    private final PressProfile profile;
    private final Findings findings;
    private boolean overprintFill;
    private boolean overprintStroke;

    /// @param number of the page, index from 0
    StateChecks(int number, PressProfile profile, Findings findings) {
        this.number = number;
        this.profile = profile;
        this.findings = findings;
    }

    /// `gs`, after the state has taken it up.
    void set(PDResources resources, List<COSBase> operands, PDGraphicsState now) {
        if (operands.isEmpty() || !(operands.getFirst() instanceof COSName name)) return;
        PDExtendedGraphicsState state = resources.getExtGState(name);
        if (state == null) return;
        COSDictionary d = state.getCOSObject();
        overprint(d);
        boolean functions =
                d.containsKey(COSName.TR)
                        || d.containsKey(COSName.TR2)
                                && !COSName.DEFAULT.equals(d.getDictionaryObject(COSName.TR2))
                        || d.containsKey(COSName.getPDFName("HTP"));
        if (functions && profile.standard() != Standard.NONE)
            findings.error(
                    "press-transfer",
                    "changes the printer's tone curves (transfer functions)",
                    number,
                    "apply the curves to the pictures instead");
        if (profile.standard() != Standard.X1A) return;
        boolean clear =
                now.getAlphaConstant() < 1
                        || now.getNonStrokeAlphaConstant() < 1
                        || now.getSoftMask() != null
                        || isBlend(d.getDictionaryObject(COSName.BM));
        if (clear)
            findings.error(
                    "press-transparency", "something on it is transparent", number, "flatten it");
    }

    private static boolean isBlend(COSBase mode) {
        COSBase m = mode instanceof COSArray a && a.size() > 0 ? a.getObject(0) : mode;
        return m instanceof COSName n
                && !n.getName().equals("Normal")
                && !n.getName().equals("Compatible");
    }

    private void overprint(COSDictionary d) {
        COSName stroke = COSName.getPDFName("OP");
        COSName fill = COSName.getPDFName("op");
        if (d.containsKey(stroke)) {
            overprintStroke = d.getBoolean(stroke, false);
            if (!d.containsKey(fill)) overprintFill = overprintStroke;
        }
        if (d.containsKey(fill)) overprintFill = d.getBoolean(fill, false);
    }

    void painted(PDGraphicsState state, boolean fills, boolean strokes, boolean text) {
        boolean white =
                fills && overprintFill && isWhite(state.getNonStrokingColor())
                        || strokes && overprintStroke && isWhite(state.getStrokingColor());
        if (white)
            findings.error(
                    "press-overprint-white",
                    (text ? "white text" : "something white")
                            + " is set to overprint: it would vanish",
                    number,
                    "let it knock out what is beneath");
        if (strokes) hairline(state);
    }

    private static boolean isWhite(PDColor c) {
        float[] v = c.getComponents();
        return switch (c.getColorSpace()) {
            case PDDeviceGray _ -> v[0] > 0.999;
            case PDDeviceRGB _ -> v[0] > 0.999 && v[1] > 0.999 && v[2] > 0.999;
            case PDDeviceCMYK _ -> v[0] + v[1] + v[2] + v[3] < 0.001;
            case null, default -> false;
        };
    }

    private void hairline(PDGraphicsState state) {
        double scale =
                Math.sqrt(
                        Math.abs(
                                state.getCurrentTransformationMatrix().getScaleX()
                                                * state.getCurrentTransformationMatrix().getScaleY()
                                        - state.getCurrentTransformationMatrix().getShearX()
                                                * state.getCurrentTransformationMatrix()
                                                        .getShearY()));
        double width = state.getLineWidth() * scale;
        if (width >= HAIRLINE_PT) return;
        findings.warning(
                "press-hairline",
                String.format(Locale.ROOT, "a line is %.2f pt thin; it may break or vanish", width),
                number,
                "make lines 0.25 pt or thicker");
    }
}
