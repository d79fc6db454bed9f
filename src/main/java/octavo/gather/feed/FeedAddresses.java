package octavo.gather.feed;

import java.net.URI;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Relative addresses of a feed: they go from `xml:base` (RFC 4287, 2) where it stands, else from the entry's page, the
/// publication's, or the feed's own address.
final class FeedAddresses {
    private static final String[][] PLACES = {{"a", "href"}, {"img", "src"}, {"source", "src"}};

    private FeedAddresses() {}

    /// @param e an element of the feed
    /// @param address of the feed, or null for one in a file
    /// @return null where nothing says it
    static @Nullable String base(Element e, @Nullable String address) {
        Element parent = e.parent();
        String outer = parent == null ? address : base(parent, address);
        String own = e.attr("xml:base").strip();
        return own.isEmpty() ? outer : resolved(own, outer);
    }

    /// @return null where it is no address of the network
    static @Nullable String resolved(String address, @Nullable String base) {
        String a = address.strip();
        try {
            URI uri = base == null ? new URI(a) : new URI(base).resolve(new URI(a));
            return Feed.isAddress(uri.toString()) ? uri.toString() : null;
        } catch (java.net.URISyntaxException | IllegalArgumentException e) {
            return Feed.isAddress(a) ? a : null;
        }
    }

    /// The text of an entry with its addresses in full.
    static String absolute(String html, @Nullable String base) {
        if (base == null || html.indexOf('<') < 0) return html;
        Document doc = Jsoup.parseBodyFragment(html);
        boolean changed = false;
        for (String[] place : PLACES) {
            for (Element e : doc.select(place[0] + "[" + place[1] + "]")) {
                String said = e.attr(place[1]).strip();
                if (said.isEmpty()
                        || said.startsWith("#")
                        || said.matches("(?i)[a-z][a-z0-9+.-]*:.*")) continue;
                String full = resolved(said, base);
                if (full == null) continue;
                e.attr(place[1], full);
                changed = true;
            }
        }
        return changed ? doc.body().html() : html;
    }
}
