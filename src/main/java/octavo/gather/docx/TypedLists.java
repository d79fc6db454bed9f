package octavo.gather.docx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.content.Inline;
import octavo.content.Numbering;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/// Lists whose numbers and bullets were typed: a paragraph with a hanging indent that begins with a marker and a tab.
/// (So write RTF files whose writers know no list tables.) A number goes on with its list if it is the next one.
final class TypedLists {
    private static final Pattern MARKER =
            Pattern.compile(
                    "\\s*(?:([•●○▪■◦·*–—-])|\\(?(\\d{1,4}|[ivxlc]{1,6}|[IVXLC]{1,6}|[A-Za-z])[.)])\\s*");
    private static final int STEP = 360;
    private static final int DEEPEST = 8;

    private final DocxNumbering numbering;
    private final Map<Integer, Open> open = new HashMap<>();

    private record Open(String id, @Nullable Numbering numbering, int last) {}

    /// @param content without the marker
    record Item(String id, int level, List<Inline> content) {}

    TypedLists(DocxNumbering numbering) {
        this.numbering = numbering;
    }

    /// @param p the paragraph
    /// @return null where the paragraph is no such item
    @Nullable Item item(Element p, List<Inline> content) {
        Element indent = Xml.child(Xml.child(p, "pPr"), "ind");
        boolean hangs = twips(indent, "hanging") > 0 || twips(indent, "firstLine") < 0;
        if (!hangs || !(content.getFirst() instanceof Inline.Text first)) return null;
        Matcher m = MARKER.matcher(first.text());
        String typed = beforeTab(p).strip();
        if (!MARKER.matcher(typed).matches() || !m.lookingAt() || !m.group().strip().equals(typed))
            return null;
        if (m.end() == first.text().length() && content.size() == 1) return null;
        int left = Math.max(twips(indent, "left"), twips(indent, "start"));
        int level = Math.clamp(Math.ceilDiv(left, STEP) - 1, 0, DEEPEST);
        String word = m.group(2);
        Open before = open.get(level);
        Numbering kind = word == null ? null : kind(word, before);
        int number = kind == null || word == null ? 0 : number(word, kind);
        boolean next =
                before != null
                        && before.numbering == kind
                        && (kind == null || number == before.last + 1);
        String id = before != null && next ? before.id : numbering.typed(kind, Math.max(1, number));
        open.put(level, new Open(id, kind, number));
        open.keySet().removeIf(l -> l > level);
        List<Inline> rest = new ArrayList<>(content);
        String text = first.text().substring(m.end());
        if (text.isEmpty()) rest.removeFirst();
        else rest.set(0, new Inline.Text(text));
        return new Item(id, level, rest);
    }

    /// What stands before the paragraph's first tab; empty where it has none.
    private static String beforeTab(Element p) {
        StringBuilder b = new StringBuilder();
        for (Element run : Xml.children(p, "r"))
            for (Element e : Xml.children(run)) {
                String name = Xml.name(e);
                if (name.equals("tab")) return b.toString();
                if (name.equals("t")) b.append(Xml.text(e));
                if (b.length() > 12) return "";
            }
        return "";
    }

    private static Numbering kind(String word, @Nullable Open before) {
        char c = word.charAt(0);
        if (Character.isDigit(c)) return Numbering.DECIMAL;
        Numbering alpha = Character.isUpperCase(c) ? Numbering.UPPER_ALPHA : Numbering.LOWER_ALPHA;
        Numbering roman = Character.isUpperCase(c) ? Numbering.UPPER_ROMAN : Numbering.LOWER_ROMAN;
        boolean romanDigits = word.toLowerCase(Locale.ROOT).matches("[ivxlc]+");
        if (word.length() > 1) return roman;
        if (before != null && before.numbering == alpha && number(word, alpha) == before.last + 1)
            return alpha;
        if (romanDigits && before != null && before.numbering == roman) return roman;
        return word.equalsIgnoreCase("i") ? roman : alpha;
    }

    private static int number(String word, Numbering kind) {
        return switch (kind) {
            case DECIMAL -> Integer.parseInt(word);
            case LOWER_ALPHA, UPPER_ALPHA -> Character.toLowerCase(word.charAt(0)) - 'a' + 1;
            case LOWER_ROMAN, UPPER_ROMAN -> roman(word.toLowerCase(Locale.ROOT));
        };
    }

    private static int roman(String s) {
        int sum = 0;
        int before = 0;
        for (int i = s.length() - 1; i >= 0; i--) {
            int v =
                    switch (s.charAt(i)) {
                        case 'i' -> 1;
                        case 'v' -> 5;
                        case 'x' -> 10;
                        case 'l' -> 50;
                        default -> 100;
                    };
            sum += v < before ? -v : v;
            before = Math.max(before, v);
        }
        return sum;
    }

    private static int twips(@Nullable Element indent, String name) {
        String v = Xml.attribute(indent, name);
        return v.matches("-?\\d{1,6}") ? Integer.parseInt(v) : 0;
    }
}
