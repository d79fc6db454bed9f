package octavo.image;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Writes a drawing anew: elements of SVG alone, without scripts, animation, editors' data, and references that lead
/// out of the file. Elements lose their prefix; comments, processing instructions and the document type go.
final class SvgCleaner {
    /// Of the drawing's width and height together.
    private static final double FINEST_DASH = 1e-5;

    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final String XLINK = "http://www.w3.org/1999/xlink";
    private static final String XML = "http://www.w3.org/XML/1998/namespace";
    private static final int MAX_DEPTH = 200;
    private static final int MAX_ELEMENTS = 500_000;
    private static final Set<String> DROPPED =
            Set.of(
                    "script",
                    "foreignobject",
                    "metadata",
                    "animate",
                    "animatecolor",
                    "animatemotion",
                    "animatetransform",
                    "set",
                    "discard",
                    "mpath",
                    "handler",
                    "listener",
                    "iframe",
                    "audio",
                    "video",
                    "canvas",
                    "embed",
                    "object");
    private static final Set<String> TEXT = Set.of("text", "tspan", "textPath");
    private static final Pattern INNER_IMAGE =
            Pattern.compile(
                    "data:image/(png|jpe?g|gif);base64,[A-Za-z0-9+/=\\s]*",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern OUTER_URL =
            Pattern.compile("url\\(\\s*['\"]?\\s*(?!#)[^)]*\\)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern IMPORT =
            Pattern.compile("@import[^;]*;?", Pattern.CASE_INSENSITIVE);

    private final XMLStreamReader in;
    private final double width;
    private final double height;
    private final boolean needsViewBox;
    private final StringBuilder out = new StringBuilder();
    private boolean text;

    /// @param in at the root's start tag
    /// @param needsViewBox the root has none that is usable
    SvgCleaner(XMLStreamReader in, double width, double height, boolean needsViewBox) {
        this.in = in;
        this.width = width;
        this.height = height;
        this.needsViewBox = needsViewBox;
    }

    boolean hasText() {
        return text;
    }

    byte[] clean() throws XMLStreamException, BrokenImageException {
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        int depth = 0;
        int elements = 0;
        boolean style = false;
        for (int event = in.getEventType();
                event != XMLStreamConstants.END_DOCUMENT;
                event = in.next()) {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (depth >= MAX_DEPTH || ++elements > MAX_ELEMENTS) {
                        throw new BrokenImageException("it has too many elements");
                    }
                    if (isDropped()) {
                        skip();
                    } else {
                        start(depth++ == 0);
                        style = in.getLocalName().equals("style");
                        text |= TEXT.contains(in.getLocalName());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    style = false;
                    out.append("</").append(in.getLocalName()).append('>');
                }
                case XMLStreamConstants.CHARACTERS,
                        XMLStreamConstants.CDATA,
                        XMLStreamConstants.SPACE -> {
                    String s = in.getText();
                    escape(style ? IMPORT.matcher(withoutOuterUrls(s)).replaceAll("") : s);
                }
                default -> {}
            }
        }
        return out.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    private boolean isDropped() {
        String namespace = in.getNamespaceURI();
        boolean svg = namespace == null || namespace.isEmpty() || namespace.equals(SVG);
        return !svg || DROPPED.contains(in.getLocalName().toLowerCase(Locale.ROOT));
    }

    private void skip() throws XMLStreamException, BrokenImageException {
        int depth = 1;
        while (depth > 0) {
            switch (in.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {}
            }
            if (depth > MAX_DEPTH) throw new BrokenImageException("it has too many elements");
        }
    }

    private void start(boolean root) {
        out.append('<').append(in.getLocalName());
        if (root) {
            out.append(" xmlns=\"" + SVG + "\" xmlns:xlink=\"" + XLINK + '"');
            attribute("width", number(width));
            attribute("height", number(height));
            if (needsViewBox) attribute("viewBox", "0 0 " + number(width) + ' ' + number(height));
        }
        for (int i = 0; i < in.getAttributeCount(); i++) {
            String name = in.getAttributeLocalName(i);
            if (root && (name.equals("width") || name.equals("height"))) continue;
            if (root && needsViewBox && name.equals("viewBox")) continue;
            attribute(in.getAttributeNamespace(i), name, in.getAttributeValue(i));
        }
        out.append('>');
    }

    private void attribute(@Nullable String namespace, String name, String value) {
        if (name.toLowerCase(Locale.ROOT).startsWith("on")) return;
        String prefix = "";
        if (XLINK.equals(namespace)) prefix = "xlink:";
        else if (XML.equals(namespace)) prefix = "xml:";
        else if (namespace != null && !namespace.isEmpty() && !namespace.equals(SVG)) return;
        if (prefix.equals("xml:") && name.equals("base")) return;
        if (name.equals("stroke-dasharray") && isDust(value)) return;
        if (name.equals("href")
                && !value.strip().startsWith("#")
                && !INNER_IMAGE.matcher(value.strip()).matches()) {
            return;
        }
        attribute(prefix + name, name.equals("href") ? value : withoutOuterUrls(value));
    }

    /// Dashes that nobody sees, of which a line has billions.
    private boolean isDust(String dashes) {
        double sum = 0;
        for (String s : dashes.strip().split("[\\s,]+"))
            try {
                sum += Math.max(0, Double.parseDouble(s.replaceAll("[a-z%]+$", "")));
            } catch (NumberFormatException e) {
                return false;
            }
        return sum < (width + height) * FINEST_DASH;
    }

    private void attribute(String name, String value) {
        out.append(' ').append(name).append("=\"");
        escape(value);
        out.append('"');
    }

    private static String withoutOuterUrls(String css) {
        return css.indexOf('(') < 0 ? css : OUTER_URL.matcher(css).replaceAll("none");
    }

    private static String number(double n) {
        return n == Math.rint(n) && Math.abs(n) < 1e9
                ? Long.toString((long) n)
                : Double.toString(n);
    }

    private void escape(String s) {
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.append(c);
            }
        }
    }
}
