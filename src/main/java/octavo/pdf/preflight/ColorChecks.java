package octavo.pdf.preflight;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import octavo.pdf.preflight.Preflight.Findings;
import octavo.press.PressProfile;
import octavo.press.PressProfile.Standard;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceCMYK;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceN;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.color.PDPattern;
import org.apache.pdfbox.pdmodel.graphics.color.PDSeparation;
import org.apache.pdfbox.pdmodel.graphics.pattern.PDShadingPattern;
import org.apache.pdfbox.pdmodel.graphics.shading.PDShading;

/// Colours on one page: those that the press has, black text in black ink, no more ink than the paper bears.
final class ColorChecks {
    /// Inks that every press has, and what means all of them or none.
    private static final Set<String> COMMON =
            Set.of("Black", "Cyan", "Magenta", "Yellow", "All", "None");

    private final int number;
    private final PressProfile profile;
    private final Findings findings;

    /// @param number of the page, index from 0
    ColorChecks(int number, PressProfile profile, Findings findings) {
        this.number = number;
        this.profile = profile;
        this.findings = findings;
    }

    /// The operand of `sh`.
    void shading(PDResources resources, List<COSBase> operands) throws IOException {
        if (operands.isEmpty() || !(operands.getFirst() instanceof COSName name)) return;
        PDShading s = resources.getShading(name);
        if (s != null) space(s.getColorSpace(), "a shading");
    }

    /// Of a picture within the content, by its short name.
    void inline(COSBase space, PDResources resources) {
        COSBase full =
                switch (space instanceof COSName n ? n.getName() : "") {
                    case "G" -> COSName.DEVICEGRAY;
                    case "RGB" -> COSName.DEVICERGB;
                    case "CMYK" -> COSName.DEVICECMYK;
                    default -> space;
                };
        try {
            space(PDColorSpace.create(full, resources), "a small image in the text");
        } catch (IOException | RuntimeException e) {
            findings.error(
                    "press-color",
                    "a small image in the text is in colours that no PDF knows",
                    number,
                    "make the file anew");
        }
    }

    /// An ink of its own costs a plate of its own; a press of one ink or four has none.
    private void spot(PDColorSpace space, String where) {
        List<String> inks =
                switch (space) {
                    case PDSeparation s -> List.of(s.getColorantName());
                    case PDDeviceN n -> n.getColorantNames();
                    default -> List.of();
                };
        for (String ink : inks) {
            if (COMMON.contains(ink)) continue;
            findings.error(
                    "press-spot",
                    where + " is in the ink of its own “" + ink + "”",
                    number,
                    "print it in " + inks() + ", or agree on the ink with the printer");
        }
    }

    /// Of what is filled, stroked or written.
    void color(PDColor c, boolean text) throws IOException {
        PDColorSpace space = c.getColorSpace();
        if (space == null) return;
        if (space instanceof PDPattern all && all.getPattern(c) instanceof PDShadingPattern p) {
            if (p.getShading() != null) space(p.getShading().getColorSpace(), "a shading");
            return;
        }
        if (space instanceof PDPattern) return;
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

    /// @param sum of all inks, 1 is one in full
    void ink(double sum, String where) {
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

    /// @param where it was met, for the message
    void space(PDColorSpace space, String where) {
        spot(space, where);
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
}
