package octavo.image;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// An SVG drawing, read without fetching anything and written anew without what could act or load (see [SvgCleaner]).
///
/// @param widthPx CSS pixels
/// @param heightPx CSS pixels
/// @param hasText holds text that would be set with the fonts of whoever shows it
/// @param cleaned the drawing without scripts, animation, foreign elements and outside references
record SvgFile(double widthPx, double heightPx, boolean hasText, byte[] cleaned) {
    /// CSS Images 3, section 5.1: the default object size.
    private static final double DEFAULT_WIDTH = 300;

    private static final double DEFAULT_HEIGHT = 150;
    private static final Pattern LENGTH =
            Pattern.compile("\\s*\\+?([0-9.]+(?:[eE][-+]?[0-9]+)?)\\s*([a-z]*)\\s*");

    static boolean looksLike(byte[] data) {
        String start = new String(data, 0, Math.min(data.length, 4096), StandardCharsets.UTF_8);
        if (start.indexOf('\0') >= 0) {
            boolean little = (data[0] & 0xFF) == 0xFF;
            start =
                    new String(
                            data,
                            0,
                            Math.min(data.length, 4096),
                            little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
        }
        return Pattern.compile("<([A-Za-z]+:)?svg[\\s>]").matcher(start).find()
                && !start.toLowerCase(Locale.ROOT).contains("<html");
    }

    static SvgFile read(byte[] data) throws BrokenImageException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        // Entities of the document's own may be used (old Illustrator files need them), within the
        // JDK's limits;
        // whatever is outside is taken as empty.
        factory.setXMLResolver(
                (publicId, systemId, base, name) -> new ByteArrayInputStream(new byte[0]));
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            XMLStreamReader in = factory.createXMLStreamReader(new ByteArrayInputStream(data));
            while (in.getEventType() != XMLStreamConstants.START_ELEMENT) in.next();
            if (!in.getLocalName().equals("svg"))
                throw new BrokenImageException("it is no SVG drawing");
            double[] box = viewBox(in.getAttributeValue(null, "viewBox"));
            double width = length(in.getAttributeValue(null, "width"));
            double height = length(in.getAttributeValue(null, "height"));
            if (width <= 0 && height <= 0) {
                width = box.length == 0 ? DEFAULT_WIDTH : box[2];
                height = box.length == 0 ? DEFAULT_HEIGHT : box[3];
            } else if (width <= 0) {
                width = box.length == 0 ? DEFAULT_WIDTH : height * box[2] / box[3];
            } else if (height <= 0) {
                height = box.length == 0 ? DEFAULT_HEIGHT : width * box[3] / box[2];
            }
            SvgCleaner cleaner = new SvgCleaner(in, width, height, box.length == 0);
            byte[] cleaned = cleaner.clean();
            SvgUses.check(cleaned);
            return new SvgFile(width, height, cleaner.hasText(), cleaned);
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            throw new BrokenImageException(
                    "it is no well-formed XML" + (line > 0 ? " (line " + line + ")" : ""));
        }
    }

    private static double[] viewBox(@Nullable String value) {
        if (value == null) return new double[0];
        String[] parts = value.strip().split("[\\s,]+", -1);
        if (parts.length != 4) return new double[0];
        double[] box = new double[4];
        try {
            for (int i = 0; i < 4; i++) box[i] = Double.parseDouble(parts[i]);
        } catch (NumberFormatException e) {
            return new double[0];
        }
        return box[2] > 0 && box[3] > 0 ? box : new double[0];
    }

    /// CSS pixels; 0 for a percentage or what is no length.
    private static double length(@Nullable String value) {
        if (value == null) return 0;
        Matcher m = LENGTH.matcher(value.toLowerCase(Locale.ROOT));
        if (!m.matches()) return 0;
        double factor =
                switch (m.group(2)) {
                    case "", "px" -> 1;
                    case "pt" -> 96 / 72.0;
                    case "pc" -> 16;
                    case "in" -> 96;
                    case "cm" -> 96 / 2.54;
                    case "mm" -> 96 / 25.4;
                    case "q" -> 96 / 101.6;
                    case "em", "rem" -> 16;
                    case "ex" -> 8;
                    default -> 0;
                };
        try {
            return Double.parseDouble(m.group(1)) * factor;
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    ImageInfo info() {
        int w = (int) Math.clamp(Math.ceil(widthPx), 1, Integer.MAX_VALUE);
        int h = (int) Math.clamp(Math.ceil(heightPx), 1, Integer.MAX_VALUE);
        return new ImageInfo(ImageFormat.SVG, w, h, 0, 0, Orientation.UPRIGHT, 3, true);
    }
}
