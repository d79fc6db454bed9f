package octavo.gather.docx;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/// Formulas (ECMA-376, 22.1) as MathML.
final class OfficeMath {
    private OfficeMath() {}

    static String mathml(Element math, boolean display) {
        return "<math xmlns=\"http://www.w3.org/1998/Math/MathML\""
                + (display ? " display=\"block\"" : "")
                + ">"
                + row(math)
                + "</math>";
    }

    /// All children, in an `mrow` where they are several.
    private static String row(@Nullable Element e) {
        StringBuilder b = new StringBuilder();
        int count = 0;
        for (Element c : Xml.children(e)) {
            String s = element(c);
            if (!s.isEmpty()) count++;
            b.append(s);
        }
        return count == 1 ? b.toString() : "<mrow>" + b + "</mrow>";
    }

    private static String row(Element e, String part) {
        return row(Xml.child(e, part));
    }

    private static String element(Element e) {
        return switch (Xml.name(e)) {
            case "r" -> run(e);
            case "f" ->
                    Xml.value(e, "fPr", "type").equals("lin")
                            ? "<mrow>" + row(e, "num") + "<mo>/</mo>" + row(e, "den") + "</mrow>"
                            : "<mfrac" + bar(e) + ">" + row(e, "num") + row(e, "den") + "</mfrac>";
            case "sSup" -> "<msup>" + row(e, "e") + row(e, "sup") + "</msup>";
            case "sSub" -> "<msub>" + row(e, "e") + row(e, "sub") + "</msub>";
            case "sSubSup" ->
                    "<msubsup>" + row(e, "e") + row(e, "sub") + row(e, "sup") + "</msubsup>";
            case "sPre" ->
                    "<mmultiscripts>"
                            + row(e, "e")
                            + "<mprescripts/>"
                            + row(e, "sub")
                            + row(e, "sup")
                            + "</mmultiscripts>";
            case "rad" ->
                    Xml.isOn(Xml.child(e, "radPr"), "degHide")
                                    || Xml.children(Xml.child(e, "deg")).isEmpty()
                            ? "<msqrt>" + row(e, "e") + "</msqrt>"
                            : "<mroot>" + row(e, "e") + row(e, "deg") + "</mroot>";
            case "d" -> delimited(e);
            case "nary" -> nary(e);
            case "func" ->
                    "<mrow>" + row(e, "fName") + "<mo>&#x2061;</mo>" + row(e, "e") + "</mrow>";
            case "limLow" -> "<munder>" + row(e, "e") + row(e, "lim") + "</munder>";
            case "limUpp" -> "<mover>" + row(e, "e") + row(e, "lim") + "</mover>";
            case "acc" ->
                    "<mover accent=\"true\">"
                            + row(e, "e")
                            + operator(or(Xml.value(e, "accPr", "chr"), "\u0302"))
                            + "</mover>";
            case "bar" ->
                    Xml.value(e, "barPr", "pos").equals("top")
                            ? "<mover>" + row(e, "e") + "<mo>¯</mo></mover>"
                            : "<munder>" + row(e, "e") + "<mo>_</mo></munder>";
            case "groupChr" ->
                    "<munder>"
                            + row(e, "e")
                            + operator(or(Xml.value(e, "groupChrPr", "chr"), "⏟"))
                            + "</munder>";
            case "m" -> matrix(Xml.children(e, "mr"));
            case "eqArr" -> {
                StringBuilder b = new StringBuilder("<mtable>");
                for (Element r : Xml.children(e, "e"))
                    b.append("<mtr><mtd>").append(row(r)).append("</mtd></mtr>");
                yield b.append("</mtable>").toString();
            }
            case "box", "borderBox", "phant" -> row(e, "e");
            case "oMath", "e", "num", "den", "sub", "sup", "deg", "lim", "fName" -> row(e);
            default -> "";
        };
    }

    private static String bar(Element fraction) {
        return Xml.value(fraction, "fPr", "type").equals("noBar") ? " linethickness=\"0\"" : "";
    }

    private static String delimited(Element e) {
        Element p = Xml.child(e, "dPr");
        String open = Xml.child(p, "begChr") == null ? "(" : Xml.value(p, "begChr");
        String close = Xml.child(p, "endChr") == null ? ")" : Xml.value(p, "endChr");
        String between = Xml.child(p, "sepChr") == null ? "|" : Xml.value(p, "sepChr");
        StringBuilder b = new StringBuilder("<mrow>").append(operator(open));
        List<Element> parts = Xml.children(e, "e");
        for (int i = 0; i < parts.size(); i++) {
            if (i > 0) b.append(operator(between));
            b.append(row(parts.get(i)));
        }
        return b.append(operator(close)).append("</mrow>").toString();
    }

    private static String nary(Element e) {
        Element p = Xml.child(e, "naryPr");
        String sign = operator(or(Xml.value(p, "chr"), "∫"));
        boolean below = Xml.value(p, "limLoc").equals("undOvr");
        String sub = row(e, "sub");
        String sup = row(e, "sup");
        boolean noSub = Xml.isOn(p, "subHide");
        boolean noSup = Xml.isOn(p, "supHide");
        String head;
        if (noSub && noSup) head = sign;
        else if (noSup) head = wrap(below ? "munder" : "msub", sign + sub);
        else if (noSub) head = wrap(below ? "mover" : "msup", sign + sup);
        else head = wrap(below ? "munderover" : "msubsup", sign + sub + sup);
        return "<mrow>" + head + row(e, "e") + "</mrow>";
    }

    private static String matrix(List<Element> rows) {
        StringBuilder b = new StringBuilder("<mtable>");
        for (Element r : rows) {
            b.append("<mtr>");
            for (Element c : Xml.children(r, "e")) b.append(wrap("mtd", row(c)));
            b.append("</mtr>");
        }
        return b.append("</mtable>").toString();
    }

    private static String wrap(String name, String content) {
        return "<" + name + ">" + content + "</" + name + ">";
    }

    private static String or(String text, String otherwise) {
        return text.isEmpty() ? otherwise : text;
    }

    private static String operator(String text) {
        return text.isEmpty() ? "" : "<mo>" + escape(text) + "</mo>";
    }

    /// Numbers, names and operators, each its own element.
    private static String run(Element r) {
        StringBuilder text = new StringBuilder();
        for (Element t : Xml.children(r, "t")) text.append(Xml.text(t));
        String s = text.toString();
        Element p = Xml.child(r, "rPr");
        if (Xml.isOn(p, "nor")) return wrap("mtext", escape(s));
        boolean upright = Xml.value(p, "sty").equals("p");
        StringBuilder b = new StringBuilder();
        for (int i = 0; i < s.length(); ) {
            int c = s.codePointAt(i);
            int end = i + Character.charCount(c);
            if (Character.isDigit(c)) {
                while (end < s.length()
                        && (Character.isDigit(s.charAt(end))
                                || ".,".indexOf(s.charAt(end)) >= 0
                                        && end + 1 < s.length()
                                        && Character.isDigit(s.charAt(end + 1)))) end++;
                b.append(wrap("mn", s.substring(i, end)));
            } else if (Character.isLetter(c)) {
                while (upright && end < s.length() && Character.isLetter(s.charAt(end))) end++;
                String name = escape(s.substring(i, end));
                b.append(
                        upright && s.codePointCount(i, end) == 1
                                ? "<mi mathvariant=\"normal\">" + name + "</mi>"
                                : wrap("mi", name));
            } else if (!Character.isWhitespace(c)) {
                b.append(operator(s.substring(i, end)));
            }
            i = end;
        }
        return b.toString();
    }

    private static String escape(String s) {
        return s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
