package octavo.cite.csl;

import java.text.Normalizer;

/// [CslText] and [Bibliography] as HTML, in the form of the CSL test suite's results.
final class CslHtml {
    private CslHtml() {}

    static String of(CslText text) {
        StringBuilder b = new StringBuilder();
        for (Piece p : text.pieces())
            switch (p.kind) {
                case OPEN -> b.append(open(p.property, p.value));
                case CLOSE -> b.append(close(p.property, p.value));
                case BLOCK_OPEN -> {
                    switch (p.value) {
                        case "block" -> b.append("\n\n    <div class=\"csl-block\">");
                        case "left-margin" -> b.append("\n    <div class=\"csl-left-margin\">");
                        default -> b.append("<div class=\"csl-").append(p.value).append("\">");
                    }
                }
                case BLOCK_CLOSE -> {
                    b.append("</div>");
                    switch (p.value) {
                        case "block" -> b.append('\n');
                        case "right-inline", "indent" -> b.append("\n  ");
                        default -> {}
                    }
                }
                default -> escape(p.text, b);
            }
        return b.toString();
    }

    private static void escape(String s, StringBuilder b) {
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            switch (c) {
                case '&' -> b.append("&#38;");
                case '<' -> b.append("&#60;");
                case '>' -> b.append("&#62;");
                default -> {
                    String plain = superscript(c);
                    if (plain.isEmpty()) b.append(c);
                    else b.append("<sup>").append(plain).append("</sup>");
                }
            }
        }
    }

    /// What a superscript character stands for, or empty.
    private static String superscript(char c) {
        switch (c) {
            case '\u02c0' -> {
                return "\u0294";
            }
            case '\u02c1' -> {
                return "\u0295";
            }
            case '\u06e5' -> {
                return "\u0648";
            }
            case '\u06e6' -> {
                return "\u064a";
            }
            default -> {}
        }
        boolean range =
                c == '\u00aa'
                        || c == '\u00b2'
                        || c == '\u00b3'
                        || c == '\u00b9'
                        || c == '\u00ba'
                        || c >= '\u02b0' && c <= '\u02b8'
                        || c >= '\u02e0' && c <= '\u02e4'
                        || c >= '\u1d2c' && c <= '\u1d61'
                        || c >= '\u2070' && c <= '\u207f'
                        || c == '\u2120'
                        || c == '\u2122'
                        || c >= '\u3192' && c <= '\u319f';
        if (!range) return "";
        String s = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
        return s.length() == 1 && s.charAt(0) == c ? "" : s;
    }

    private static String open(String property, String value) {
        return switch (property + ":" + value) {
            case "font-style:italic" -> "<i>";
            case "font-style:oblique" -> "<em>";
            case "font-weight:bold" -> "<b>";
            case "vertical-align:sup" -> "<sup>";
            case "vertical-align:sub" -> "<sub>";
            case "vertical-align:baseline" -> "<span style=\"baseline\">";
            default -> "<span style=\"" + property + ":" + value + ";\">";
        };
    }

    private static String close(String property, String value) {
        return switch (property + ":" + value) {
            case "font-style:italic" -> "</i>";
            case "font-style:oblique" -> "</em>";
            case "font-weight:bold" -> "</b>";
            case "vertical-align:sup" -> "</sup>";
            case "vertical-align:sub" -> "</sub>";
            default -> "</span>";
        };
    }

    /// A `div` of `div`s, one for each entry.
    static String of(Bibliography bibliography) {
        StringBuilder b = new StringBuilder("<div class=\"csl-bib-body\">\n");
        for (Bibliography.Entry e : bibliography.entries())
            b.append("  <div class=\"csl-entry\">").append(of(e.text())).append("</div>\n");
        return b.append("</div>").toString();
    }
}
