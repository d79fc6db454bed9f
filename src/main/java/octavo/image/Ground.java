package octavo.image;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// White paper under pictures that were drawn for it: without, black lines vanish where a reading system makes the page
/// black, whatever a style says (at night reading systems take all backgrounds away).
final class Ground {
    private static final int WHITE = 255;
    private static final Pattern ROOT = Pattern.compile("<svg\\b[^>]*>");
    private static final Pattern VIEW_BOX =
            Pattern.compile(
                    "\\bviewBox=\"\\s*([-+0-9.eE]+)[\\s,]+([-+0-9.eE]+)[\\s,]+([0-9.eE+]+)[\\s,]+([0-9.eE+]+)\\s*\"");

    private Ground() {}

    /// The drawing with a white rectangle of its view box behind all else.
    ///
    /// @param cleaned by [SvgCleaner]: no `>` stands in an attribute
    static byte[] under(byte[] cleaned) {
        String svg = new String(cleaned, StandardCharsets.UTF_8);
        Matcher root = ROOT.matcher(svg);
        if (!root.find() || root.group().endsWith("/>")) return cleaned;
        Matcher box = VIEW_BOX.matcher(root.group());
        if (!box.find()) return cleaned;
        String rectangle =
                String.format(
                        "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"#fff\"/>",
                        box.group(1), box.group(2), box.group(3), box.group(4));
        return (svg.substring(0, root.end()) + rectangle + svg.substring(root.end()))
                .getBytes(StandardCharsets.UTF_8);
    }

    /// The same pixels on white, without transparency; the raster itself where it has none.
    static Raster under(Raster r) {
        byte @Nullable [] alpha = r.alpha();
        if (alpha == null) return r;
        byte[] out = new byte[r.samples().length];
        for (int i = 0; i < out.length; i++) {
            int a = alpha[i / r.components()] & 0xFF;
            out[i] = (byte) (((r.samples()[i] & 0xFF) * a + WHITE * (255 - a) + 127) / 255);
        }
        return new Raster(r.widthPx(), r.heightPx(), r.components(), out, null);
    }
}
