package octavo.cite.csl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `cs:date`.
final class DateRenderer {
    private final Renderer r;

    DateRenderer(Renderer r) {
        this.r = r;
    }

    @Nullable Node render(CslElement e) {
        String v = e.get("variable");
        r.called++;
        if (r.taken.contains(v)) return null;
        CslDate d = r.item.date(v);
        String words = r.item.text(v);
        if (d == null && !words.isEmpty()) d = RawDate.parse(words);
        if (d == null) return null;
        if (v.equals("locator-date")) return null;
        List<CslElement> parts = parts(e);
        if (r.area == Renderer.Area.SORT) return sortKey(d, parts);
        Node n = Node.branch();
        if (d.start() == null || d.start().year() == 0 && d.start().month() == 0) {
            if (d.literal().isEmpty() || !hasYear(parts)) return null;
            Node l = Node.of(RichText.parse(d.literal(), r.locale));
            if (!e.has("form"))
                for (CslElement p : parts)
                    if (p.is("name", "year")) l = Node.branch().add(l).style(p);
            n.add(l);
        } else {
            List<CslElement> known = new ArrayList<>();
            for (CslElement p : parts) if (has(d.start(), p)) known.add(p);
            if (known.isEmpty()) return null;
            CslDate.Day end = d.end();
            if (end == null || end.equals(d.start())) {
                for (CslElement p : known) n.add(part(d.start(), p, v, false, false));
            } else range(n, d.start(), end, known, v, delimiter(e));
            n.delimiter(delimiter(e));
        }
        if (n.isEmpty()) return null;
        if (r.looking && v.equals("accessed")) {
            r.rendered++;
            return null;
        }
        r.started = true;
        r.rendered++;
        if (r.inSubstitute) r.taken.add(v);
        TextCase.apply(List.of(n), e.get("text-case"), r.english, r.language);
        return Node.branch().add(n).style(e);
    }

    /// A date in words is printed where the year of another would be.
    private static boolean hasYear(List<CslElement> parts) {
        for (CslElement p : parts) if (p.is("name", "year")) return true;
        return false;
    }

    private String delimiter(CslElement e) {
        if (!e.has("form")) return e.get("delimiter");
        CslElement l = r.locale.date(e.get("form"));
        return l == null ? "" : l.get("delimiter");
    }

    /// The parts to print, with the style's settings over the locale's.
    private List<CslElement> parts(CslElement e) {
        List<CslElement> out = new ArrayList<>();
        if (!e.has("form")) {
            for (CslElement c : e.children()) if (c.name().equals("date-part")) out.add(c);
            return out;
        }
        CslElement l = r.locale.date(e.get("form"));
        if (l == null) return out;
        String which = e.get("date-parts");
        for (CslElement p : l.children()) {
            if (!p.name().equals("date-part")) continue;
            String name = p.get("name");
            if (which.equals("year") && !name.equals("year")) continue;
            if (which.equals("year-month") && name.equals("day")) continue;
            CslElement mine = null;
            for (CslElement c : e.children()) if (c.is("name", name)) mine = c;
            out.add(mine == null ? p : merged(p, mine));
        }
        return out;
    }

    private static CslElement merged(CslElement locale, CslElement style) {
        Map<String, String> a = new HashMap<>(locale.attributes());
        style.attributes()
                .forEach((k, v) -> {
                    if (!k.equals("prefix") && !k.equals("suffix")) a.put(k, v);
                });
        return new CslElement(locale.name(), a, List.of(), "", locale.line(), locale.column());
    }

    private static boolean has(CslDate.Day d, CslElement p) {
        return switch (p.get("name")) {
            case "year" -> d.year() != 0;
            case "month" -> d.month() != 0 || d.season() != 0;
            case "day" -> d.day() != 0 && d.month() != 0;
            default -> false;
        };
    }

    /// 2 for the year, 1 for the month, 0 for the day.
    private static int rank(CslElement p) {
        return switch (p.get("name")) {
            case "year" -> 2;
            case "month" -> 1;
            default -> 0;
        };
    }

    private static int widest(CslDate.Day a, CslDate.Day b) {
        if (a.year() != b.year()) return 2;
        if (a.month() != b.month() || a.season() != b.season()) return 1;
        return 0;
    }

    private void range(
            Node n,
            CslDate.Day start,
            CslDate.Day end,
            List<CslElement> parts,
            String v,
            String delimiter) {
        int level = widest(start, end);
        int first = -1;
        int last = -1;
        CslElement widest = null;
        for (int i = 0; i < parts.size(); i++) {
            int rank = rank(parts.get(i));
            if (rank > level) continue;
            if (first < 0) first = i;
            last = i;
            if (widest == null || rank > rank(widest)) widest = parts.get(i);
        }
        if (first < 0 || widest == null) {
            for (CslElement p : parts) n.add(part(start, p, v, false, false));
            return;
        }
        String dash = widest.has("range-delimiter") ? widest.get("range-delimiter") : "–";
        for (int i = 0; i < first; i++) n.add(part(start, parts.get(i), v, false, false));
        Node both = Node.branch().delimiter("");
        Node left = Node.branch().delimiter(delimiter);
        Node right = Node.branch().delimiter(delimiter);
        boolean open = end.year() == 0;
        for (int i = first; i <= last; i++) {
            CslElement p = parts.get(i);
            left.add(part(start, p, open ? v : "", false, i == last));
            if (!open && has(end, p))
                right.add(part(end, p, i == last ? v : "", i == first, false));
        }
        both.add(left);
        both.add(Node.leaf(dash));
        both.add(right);
        n.add(both);
        for (int i = last + 1; i < parts.size(); i++)
            n.add(part(start, parts.get(i), v, false, false));
    }

    private @Nullable Node part(
            CslDate.Day d, CslElement p, String variable, boolean noPrefix, boolean noSuffix) {
        String name = p.get("name");
        String form = p.get("form");
        String t =
                switch (name) {
                    case "year" -> year(d.year(), form);
                    case "month" -> month(d, form);
                    default -> day(d, form);
                };
        if (t.isEmpty()) return null;
        Node leaf = Node.leaf(p.is("strip-periods", "true") ? Flattener.stripPeriods(t) : t);
        TextCase.apply(List.of(leaf), p.get("text-case"), true, r.context.language);
        Node n = Node.branch().add(leaf);
        if (name.equals("year")) {
            n.role = Node.Role.YEAR;
            leaf.role = Node.Role.NONE;
            suffix(n, variable);
        }
        n.style(p);
        if (noPrefix) n.prefix = "";
        if (noSuffix) n.suffix = "";
        return n;
    }

    /// The letter that tells works of one year apart, where the style doesn't place it itself.
    private void suffix(Node n, String variable) {
        boolean first = variable.equals("issued") || r.item.date("issued") == null;
        if (variable.isEmpty() || !first || r.context.yearSuffixInStyle) return;
        Node s = r.yearSuffix();
        if (!s.isEmpty()) n.add(s);
    }

    private String year(int y, String form) {
        if (y == 0) return "";
        if (y < 0) return -y + r.locale.term("bc", "", false);
        if (form.equals("short")) {
            String s = "0" + y;
            return s.substring(s.length() - 2);
        }
        return y < 500 ? y + r.locale.term("ad", "", false) : Integer.toString(y);
    }

    private static String two(int n) {
        return n < 10 ? "0" + n : Integer.toString(n);
    }

    private String month(CslDate.Day d, String form) {
        if (d.month() == 0) {
            if (d.season() == 0) return "";
            return r.locale.term("season-0" + d.season(), "", false);
        }
        return switch (form) {
            case "numeric" -> Integer.toString(d.month());
            case "numeric-leading-zeros" -> two(d.month());
            default -> r.locale.term("month-" + two(d.month()), form, false);
        };
    }

    private String day(CslDate.Day d, String form) {
        if (d.day() == 0) return "";
        return switch (form) {
            case "numeric-leading-zeros" -> two(d.day());
            case "ordinal" -> {
                if (d.day() > 1 && r.locale.option("limit-day-ordinals-to-day-1"))
                    yield Integer.toString(d.day());
                yield Numbers.ordinal(
                        d.day(), r.locale, r.locale.gender("month-" + two(d.month())));
            }
            default -> Integer.toString(d.day());
        };
    }

    private @Nullable Node sortKey(CslDate d, List<CslElement> parts) {
        boolean month = parts.isEmpty();
        boolean day = parts.isEmpty();
        boolean year = parts.isEmpty();
        for (CslElement p : parts) {
            year |= p.is("name", "year");
            month |= p.is("name", "month");
            day |= p.is("name", "day");
        }
        String key = key(d, year, month, day);
        if (key.isEmpty()) return null;
        r.rendered++;
        return Node.leaf(key);
    }

    /// A text that sorts as the date does.
    static String key(CslDate d, boolean year, boolean month, boolean day) {
        if (d.start() == null) return "";
        StringBuilder b = new StringBuilder(one(d.start(), year, month, day));
        if (d.end() != null) b.append(Collation.BREAK).append(one(d.end(), year, month, day));
        return b.toString();
    }

    private static String one(CslDate.Day d, boolean year, boolean month, boolean day) {
        StringBuilder b = new StringBuilder();
        if (year) {
            b.append(Math.max(0, d.year() + 100_000)).append(Collation.BREAK);
        }
        int m = d.month() == 0 && d.season() > 0 ? d.season() * 3 : d.month();
        b.append(two(month ? m : 0)).append(Collation.BREAK).append(two(day ? d.day() : 0));
        return b.toString();
    }
}
