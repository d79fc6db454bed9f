package octavo.gather.html;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jsoup.nodes.Element;

/// Takes out a page's own table of contents: links within the page that say what its headings say. A book makes its own.
final class PageContents {
    private static final int FEWEST = 3;

    private PageContents() {}

    static void remove(Element root, BiConsumer<Element, String> drop) {
        Set<String> headings = new HashSet<>();
        Set<String> ids = new HashSet<>();
        for (Element h : root.select("h1, h2, h3, h4, h5, h6, dt, summary")) {
            if (!key(h.text()).isEmpty()) headings.add(key(h.text()));
            for (Element e : h.select("[id], a[name]"))
                ids.add(e.hasAttr("id") ? e.id() : e.attr("name"));
            Element parent = h.parent();
            if (parent != null && !parent.id().isEmpty() && parent.child(0) == h)
                ids.add(parent.id());
            Element before = h.previousElementSibling();
            if (before != null && !before.hasText() && !before.id().isEmpty()) ids.add(before.id());
        }
        if (headings.size() < FEWEST) return;
        for (Element list :
                List.copyOf(root.select("ul, ol, nav, div, p, details, section, table"))) {
            boolean gone = list == root || !list.parents().contains(root);
            if (gone || !isContents(list, headings, ids)) continue;
            Element box = list;
            // Its label and its frame.
            while (box.parent() != null && box.parent() != root && isFrame(box.parent(), list))
                box = box.parent();
            Element label = box.previousElementSibling();
            drop.accept(box, "the page’s table of contents");
            if (label != null && box == list && isLabel(label))
                drop.accept(label, "the page’s table of contents");
        }
    }

    private static boolean isContents(Element list, Set<String> headings, Set<String> ids) {
        List<Element> links = list.select("a[href]");
        if (links.size() < FEWEST) return false;
        int within = 0;
        double linked = 0;
        for (Element a : links) {
            String href = a.attr("href");
            int hash = href.indexOf('#');
            if (hash < 0) return false;
            String key = key(a.text());
            String id = ImageSink.decode(href.substring(hash + 1));
            if (headings.contains(key) || ids.contains(id) && key.length() > 2) within++;
            linked += TextWeight.of(a.text()).weight();
        }
        return within >= FEWEST
                && within >= 0.7 * links.size()
                && linked >= 0.7 * TextWeight.of(list.text()).weight();
    }

    private static boolean isFrame(Element parent, Element list) {
        return parent.text().length() - list.text().length() < 60
                && parent.selectFirst("img, figure, picture, video, h1") == null;
    }

    /// The words above it: short, and no text.
    private static boolean isLabel(Element e) {
        return !Markup.name(e).equals("h1")
                && e.text().length() <= 40
                && TextWeight.of(e.text()).sentences() == 0
                && (Markup.isHeading(e)
                        || e.selectFirst("b, strong") != null
                        || e.text().endsWith(":"));
    }

    /// Without the numbers that a table of contents counts with.
    private static String key(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceFirst("^[\\s\\d.)]+", "")
                .replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
