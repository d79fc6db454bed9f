package octavo.math;

import java.util.Map;
import java.util.TreeMap;

/// Elements to XML.
final class MathWriter {
    private MathWriter() {}

    static String write(MathNode math) {
        StringBuilder sb = new StringBuilder(256);
        write(sb, math, true);
        return sb.toString();
    }

    private static void write(StringBuilder sb, MathNode n, boolean root) {
        sb.append('<').append(n.name());
        if (root) sb.append(" xmlns=\"http://www.w3.org/1998/Math/MathML\"");
        for (Map.Entry<String, String> a : new TreeMap<>(n.attributes()).entrySet()) {
            sb.append(' ').append(a.getKey()).append("=\"");
            escape(sb, a.getValue());
            sb.append('"');
        }
        if (n.children().isEmpty() && n.text().isEmpty()) {
            sb.append("/>");
            return;
        }
        sb.append('>');
        escape(sb, n.text());
        for (MathNode c : n.children()) write(sb, c, false);
        sb.append("</").append(n.name()).append('>');
    }

    private static void escape(StringBuilder sb, String s) {
        s.codePoints()
                .forEach(c -> {
                    switch (c) {
                        case '&' -> sb.append("&amp;");
                        case '<' -> sb.append("&lt;");
                        case '>' -> sb.append("&gt;");
                        case '"' -> sb.append("&quot;");
                        case '\n', '\r', '\t' -> sb.append(' ');
                        default -> {
                            boolean legal =
                                    c >= 0x20 && c < 0xD800
                                            || c > 0xDFFF && c != 0xFFFE && c != 0xFFFF;
                            if (legal) sb.appendCodePoint(c);
                        }
                    }
                });
    }
}
