package octavo.gather.html;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// Finds the notes to which marks in the text lead, in the same file or in another of the book.
public final class NoteTargets {
    private static final Pattern MARK =
            Pattern.compile("[\\[(]?(?:\\d{1,4}|[*†‡§¶]{1,3}|[a-z]|[ivxlc]{1,6})[\\])]?\\.?");
    private static final Pattern NOTE_ID =
            Pattern.compile(
                    "(?i)_?(?:cite[_-]?note|foot ?note|end ?note|note|fn|ftn|edn|en|n)[-_:.]?[\\w.:-]*");

    private static final Pattern WAY_BACK =
            Pattern.compile("[\\p{L}]{1,2}|\\d{1,3}[.,]\\d{1,3}|(?i)jump (?:up|back).{0,20}");

    private final Map<String, Map<String, Element>> byFile = new HashMap<>();
    private final Set<Element> used = Collections.newSetFromMap(new IdentityHashMap<>());

    /// @param path of the file, as links name it
    public void add(String path, Document doc) {
        Map<String, Element> ids = byFile.computeIfAbsent(path, p -> new HashMap<>());
        for (Element e : doc.select("[id]")) ids.putIfAbsent(e.id(), e);
    }

    /// Whether a link leads to a note.
    ///
    /// @param from path of the file in which the link stands
    public boolean isNote(Element link, String from) {
        return resolve(link, from) != null;
    }

    /// The note's element, or null where the link leads to no note.
    ///
    /// @param from path of the file in which the link stands
    @Nullable Element resolve(Element link, String from) {
        String href = ImageSink.decode(link.attr("href"));
        int hash = href.indexOf('#');
        if (hash < 0) return null;
        String path = href.substring(0, hash);
        String file = path.isEmpty() ? from : resolvePath(from, path);
        Map<String, Element> ids = byFile.get(file);
        Element target = ids == null ? null : ids.get(href.substring(hash + 1));
        if (target == null) return null;
        boolean says =
                Semantics.is(link, "noteref")
                        || Semantics.is(target, "footnote", "endnote", "rearnote", "note");
        if (!says && !looksLikeMark(link, target)) return null;
        return noteElement(target);
    }

    /// Without semantics: a short mark, raised or in brackets, that leads to something called a note or to an item that
    /// leads back.
    private static boolean looksLikeMark(Element link, Element target) {
        if (isBacklink(link) || !MARK.matcher(link.text().trim()).matches()) return false;
        Element parent = link.parent();
        boolean raised =
                link.selectFirst("sup") != null
                        || parent != null && Markup.name(parent).equals("sup");
        boolean bracketed = link.text().trim().startsWith("[");
        Element note = noteElement(target);
        boolean back = leadsTo(note, link.id()) || parent != null && leadsTo(note, parent.id());
        boolean named = NOTE_ID.matcher(target.id()).matches();
        return raised || bracketed ? back || named : back && named;
    }

    private static boolean leadsTo(Element note, String id) {
        if (id.isEmpty()) return false;
        for (Element a : note.select("a[href]")) if (a.attr("href").endsWith("#" + id)) return true;
        return false;
    }

    private static Element noteElement(Element target) {
        String n = Markup.name(target);
        if (n.equals("li")
                || n.equals("aside")
                || n.equals("dd")
                || n.equals("section")
                || n.equals("div")) return target;
        Element item = target.closest("li, aside, dd");
        if (item != null && item.closest("table") == null) return item;
        return n.equals("p") ? target : target.closest("p") == null ? target : target.closest("p");
    }

    void use(Element note) {
        used.add(note);
    }

    /// Whether a link in a note leads back to a mark of it, one of several: "a", "b", "2.1". A number alone is left:
    /// it may be the line to which a note belongs.
    ///
    /// @param from path of the file in which the link stands
    boolean leadsBack(Element link, String from) {
        String href = ImageSink.decode(link.attr("href"));
        if (!href.startsWith("#") || !WAY_BACK.matcher(link.text().trim()).matches()) return false;
        Element note = link.parent();
        while (note != null && !used.contains(note)) note = note.parent();
        Map<String, Element> ids = byFile.get(from);
        Element mark = ids == null ? null : ids.get(href.substring(1));
        if (note == null || mark == null || mark.childNodeSize() > 20) return false;
        for (Element a : mark.select("a[href]")) if (note.equals(resolve(a, from))) return true;
        return false;
    }

    boolean isUsed(Element note) {
        return used.contains(note);
    }

    /// Whether notes that stand elsewhere now are all there is between a heading and the next one.
    boolean isAllUnder(Element heading, @Nullable Element root) {
        if (used.isEmpty()) return false;
        boolean any = false;
        Node at = after(heading, root);
        while (at != null) {
            boolean note = at instanceof Element e && used.contains(e);
            any |= note;
            if (at instanceof TextNode t && !t.isBlank()) return false;
            if (at instanceof Element e && !note) {
                if (Markup.isHeading(e)) return any;
                if (!Markup.isDropped(e) && Markup.name(e).matches("img|svg|math|video|iframe"))
                    return false;
            }
            boolean skip = note || at instanceof Element e && Markup.isDropped(e);
            at = skip || at.childNodeSize() == 0 ? after(at, root) : at.childNode(0);
        }
        return any;
    }

    /// The next node that is not within, as far as the root reaches.
    private static @Nullable Node after(Node n, @Nullable Element root) {
        for (Node up = n; up != null && up != root; up = up.parentNode()) {
            Node next = up.nextSibling();
            if (next != null) return next;
        }
        return null;
    }

    static boolean isBacklink(Element a) {
        if (!Markup.name(a).equals("a")) return false;
        if (Semantics.is(a, "backlink", "referrer")
                || a.classNames().stream()
                        .anyMatch(c -> c.contains("backref") || c.contains("backlink"))) {
            return true;
        }
        String t = a.text().trim();
        return !t.isEmpty()
                && t.codePoints().allMatch(c -> "↩↑^⏎↵⤴\uFE0E\uFE0F".indexOf(c) >= 0)
                && a.attr("href").contains("#");
    }

    public static String resolvePath(String from, String path) {
        ArrayDeque<String> parts = new ArrayDeque<>();
        int slash = from.lastIndexOf('/');
        if (slash >= 0 && !path.startsWith("/"))
            for (String p : from.substring(0, slash).split("/")) parts.addLast(p);
        for (String p : path.split("/")) {
            if (p.equals("..")) {
                if (!parts.isEmpty()) parts.removeLast();
            } else if (!p.equals(".") && !p.isEmpty()) {
                parts.addLast(p);
            }
        }
        return String.join("/", parts);
    }
}
