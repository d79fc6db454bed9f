package octavo.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.ListIterator;
import java.util.TreeMap;
import octavo.content.Attributes;
import octavo.content.Inline;

/// The normal form of running text: neighbouring texts are one, runs of white space are one space, none stands at the
/// ends or beside a line break, and a line break stands between other things.
final class Inlines {
    private Inlines() {}

    /// Neighbouring texts joined, white space collapsed; empty texts left out.
    static List<Inline> join(List<? extends Inline> content) {
        List<Inline> out = new ArrayList<>();
        var text = new StringBuilder();
        for (Inline i : content) {
            if (i instanceof Inline.Text t) {
                text.append(t.text());
            } else {
                flush(text, out);
                out.add(i);
            }
        }
        flush(text, out);
        return out;
    }

    private static void flush(StringBuilder text, List<Inline> out) {
        if (text.isEmpty()) return;
        out.add(new Inline.Text(collapse(text.toString())));
        text.setLength(0);
    }

    /// White space of HTML: space, tab, line feed, form feed, carriage return.
    static String collapse(String s) {
        boolean clean = true;
        for (int i = 0; i < s.length() && clean; i++) {
            char c = s.charAt(i);
            clean = c > ' ' || c == ' ' && (i == 0 || s.charAt(i - 1) != ' ');
        }
        if (clean) return s;
        var out = new StringBuilder(s.length());
        boolean space = false;
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r') {
                if (!space) out.append(' ');
                space = true;
            } else {
                out.append(c);
                space = false;
            }
        }
        return out.toString();
    }

    /// [#join]ed and trimmed as the content of a block.
    static List<Inline> ofBlock(List<? extends Inline> content) {
        List<Inline> list = join(content);
        ListIterator<Inline> it = list.listIterator();
        boolean atStart = true;
        while (it.hasNext()) {
            Inline i = it.next();
            if (i instanceof Inline.LineBreak && it.previousIndex() == 0) {
                it.remove();
                continue;
            }
            if (i instanceof Inline.Text t && atStart) {
                String s = t.text().startsWith(" ") ? t.text().substring(1) : t.text();
                if (s.isEmpty()) {
                    it.remove();
                    continue;
                }
                it.set(new Inline.Text(s));
            }
            atStart = i instanceof Inline.LineBreak;
        }
        List<Inline> out = new ArrayList<>();
        for (Inline i : list) {
            if (i instanceof Inline.LineBreak) trimEnd(out);
            out.add(i);
        }
        while (!out.isEmpty()) {
            trimEnd(out);
            if (out.isEmpty() || !(out.getLast() instanceof Inline.LineBreak)) break;
            out.removeLast();
        }
        while (!out.isEmpty() && out.getFirst() instanceof Inline.LineBreak) out.removeFirst();
        return List.copyOf(out);
    }

    private static void trimEnd(List<Inline> out) {
        if (out.isEmpty() || !(out.getLast() instanceof Inline.Text t) || !t.text().endsWith(" "))
            return;
        out.removeLast();
        if (t.text().length() > 1)
            out.add(new Inline.Text(t.text().substring(0, t.text().length() - 1)));
    }

    /// The image that is all of the content, perhaps with attributes of a span around it; null where there is more.
    static boolean isOnlyImage(List<Inline> content) {
        return content.size() == 1 && content.getFirst() instanceof Inline.Image;
    }

    static Attributes withoutClass(Attributes a, String name) {
        var classes = new ArrayList<>(a.classes());
        classes.remove(name);
        return new Attributes(a.id(), classes, a.language(), a.direction(), a.other());
    }

    static Attributes withoutKeys(Attributes a, String... keys) {
        var other = new TreeMap<>(a.other());
        for (String k : keys) other.remove(k);
        return new Attributes(a.id(), a.classes(), a.language(), a.direction(), other);
    }
}
