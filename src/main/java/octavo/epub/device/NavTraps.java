package octavo.epub.device;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// What devices trip over in the navigation: contents, landmarks, page list and the NCX. No validator compares the page
/// list with the order of the text.
final class NavTraps {
    private static final String OPS = "http://www.idpf.org/2007/ops";

    private final EpubContents book;
    private final DeviceCheck.Sink sink;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<String> pages = new ArrayList<>();
    private boolean contents;
    private boolean start;

    private NavTraps(EpubContents book, DeviceCheck.Sink sink) {
        this.book = book;
        this.sink = sink;
    }

    static void check(EpubContents book, DeviceProfile profile, DeviceCheck.Sink sink)
            throws IOException {
        try {
            NavTraps t = new NavTraps(book, sink);
            EpubContents.Item nav = book.nav();
            if (nav != null) t.nav(nav);
            else
                sink.warn(
                        "ebook-nav",
                        null,
                        "there is no navigation document",
                        "contents and landmarks are taken from it");
            if (profile.files().ncx()) t.ncx(profile);
        } catch (XMLStreamException e) {
            throw new IOException("the navigation: " + e.getMessage(), e);
        }
    }

    private void nav(EpubContents.Item nav) throws XMLStreamException {
        XMLStreamReader in = EpubContents.reader(nav.data());
        String kind = "";
        while (in.hasNext()) {
            int event = in.next();
            if (event == XMLStreamConstants.END_ELEMENT && in.getLocalName().equals("nav"))
                kind = "";
            if (event != XMLStreamConstants.START_ELEMENT) continue;
            String type = in.getAttributeValue(OPS, "type");
            if (in.getLocalName().equals("nav")) kind = type == null ? "" : type;
            if (!in.getLocalName().equals("a")) continue;
            contents |= kind.equals("toc");
            start |= kind.equals("landmarks") && "bodymatter".equals(type);
            if (kind.equals("page-list"))
                pages.add(resolved(nav.name(), in.getAttributeValue(null, "href")));
        }
        if (!contents)
            sink.warn("ebook-nav", nav, "the contents are empty", "give the articles titles");
        if (!start) {
            sink.warn(
                    "ebook-start",
                    nav,
                    "no landmark says where the text begins: the book opens at its cover",
                    "the first part or article is it; a book needs one");
        }
        pageList(nav);
    }

    private void pageList(EpubContents.Item nav) throws XMLStreamException {
        if (pages.isEmpty()) return;
        if (!book.said().contains("pageBreakSource") && !book.said().contains("source")) {
            sink.warn(
                    "ebook-page-source",
                    nav,
                    "the page list does not say of which edition the pages are",
                    "name the print edition in book.yaml: `isbn: {print: …}`");
        }
        for (EpubContents.Item i : book.spine()) index(i);
        int last = -1;
        for (String p : pages) {
            Integer at = places.get(p);
            if (at == null || at < last) {
                String file = p.substring(p.lastIndexOf('/') + 1);
                sink.warn(
                        "ebook-page-list",
                        nav,
                        at == null
                                ? "the page list leads to " + file + ", which is not in the text"
                                : "the page list is not in the order of the text at " + file,
                        "this is a fault in Octavo");
                return;
            }
            last = at;
        }
    }

    /// The number of each id in the order of the text.
    private void index(EpubContents.Item item) throws XMLStreamException {
        places.putIfAbsent(item.name(), places.size());
        XMLStreamReader in = EpubContents.reader(item.data());
        while (in.hasNext()) {
            if (in.next() != XMLStreamConstants.START_ELEMENT) continue;
            @Nullable String id = in.getAttributeValue(null, "id");
            if (id != null) places.putIfAbsent(item.name() + "#" + id, places.size());
        }
    }

    private static String resolved(String base, @Nullable String href) {
        return base.substring(0, base.lastIndexOf('/') + 1) + href;
    }

    private void ncx(DeviceProfile profile) throws XMLStreamException {
        int levels = profile.files().contentsLevels();
        if (levels == 0) return;
        for (EpubContents.Item ncx : book.ofType("application/x-dtbncx+xml")) {
            XMLStreamReader in = EpubContents.reader(ncx.data());
            int level = 0;
            int deepest = 0;
            while (in.hasNext()) {
                int event = in.next();
                boolean point =
                        (event == XMLStreamConstants.START_ELEMENT
                                        || event == XMLStreamConstants.END_ELEMENT)
                                && in.getLocalName().equals("navPoint");
                if (!point) continue;
                level += event == XMLStreamConstants.START_ELEMENT ? 1 : -1;
                deepest = Math.max(deepest, level);
            }
            if (deepest > levels) {
                sink.warn(
                        "ebook-contents-deep",
                        ncx,
                        "the NCX has " + deepest + " levels; " + levels + " are shown",
                        "build it with `--for "
                                + profile.name()
                                + "`, which leaves the deeper ones out");
            }
        }
    }
}
