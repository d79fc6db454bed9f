package octavo.gather.epub;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// Books whose files are pieces of about one size (Project Gutenberg's): chapters begin anywhere in them and go on over
/// their ends. There the outermost entries of the table of contents alone say where chapters begin.
final class FilesBySize {
    /// Letters before a chapter begins, from which on they are the end of the one before.
    private static final int REST = 1_000;

    /// Letters between an entry and its first inner one, beneath which it is a heading over several chapters.
    private static final int HEADING = 400;

    private static final int MOST_PLACES = 2_000;

    private final List<SpineItem> items;
    private final Map<String, Integer> starts = new HashMap<>();
    private final Map<String, SpineItem> byPath = new HashMap<>();

    /// @param at where it stands, in letters from the book's beginning
    /// @param place the element that begins it
    /// @param part the heading over it, or empty
    record Place(int at, Element place, String path, String label, String part) {}

    private FilesBySize(List<SpineItem> items) {
        this.items = items.stream().filter(i -> i.role() == SpineItem.Role.ARTICLE).toList();
        int at = 0;
        for (SpineItem i : this.items) {
            starts.put(i.path(), at);
            byPath.put(i.path(), i);
            at += i.body().text().length();
        }
    }

    /// Where the chapters begin; none where the files are no such pieces.
    static List<Place> chapters(List<SpineItem> items, Contents contents) {
        FilesBySize f = new FilesBySize(items);
        List<Contents.Entry> entries = contents.entries();
        while (entries.size() == 1 && entries.getFirst().inner().size() > 2)
            entries = entries.getFirst().inner();
        List<Place> places = new ArrayList<>();
        f.places(entries, "", places);
        return places.size() <= MOST_PLACES && f.isCut(places, contents) ? places : List.of();
    }

    private void places(List<Contents.Entry> entries, String part, List<Place> places) {
        for (Contents.Entry e : entries) {
            if (places.size() > MOST_PLACES) return;
            Place own = place(e, part);
            Place inner = e.inner().size() < 2 ? null : place(e.inner().getFirst(), part);
            boolean over =
                    !e.inner().isEmpty()
                            && (own == null || inner != null && inner.at - own.at < HEADING);
            if (over) places(e.inner(), e.label(), places);
            else if (own != null && (places.isEmpty() || places.getLast().at < own.at))
                places.add(own);
        }
    }

    private @Nullable Place place(Contents.Entry e, String part) {
        SpineItem item = byPath.get(e.path());
        Integer start = starts.get(e.path());
        if (item == null || start == null) return null;
        Element body = item.body();
        Element found = e.fragment().isEmpty() ? body : body.getElementById(e.fragment());
        if (found == null) return null;
        return new Place(start + before(found, body), found, e.path(), e.label(), part);
    }

    /// Letters of the text before an element.
    static int before(Element place, Element body) {
        int[] letters = {0};
        body.filter((Node n, int depth) -> {
            if (n == place) return org.jsoup.select.NodeFilter.FilterResult.STOP;
            if (n instanceof TextNode t) letters[0] += t.text().strip().length();
            return org.jsoup.select.NodeFilter.FilterResult.CONTINUE;
        });
        return letters[0];
    }

    /// A chapter begins well within a file that began with another's end, and that was cut off the file before.
    private boolean isCut(List<Place> places, Contents contents) {
        for (int i = 1; i < items.size(); i++) {
            SpineItem item = items.get(i);
            if (!Chapters.isSplit(item, items.get(i - 1)) || Chapters.firstHeading(item.body()) > 0)
                continue;
            int first = Integer.MAX_VALUE;
            for (Place p : places)
                if (p.path.equals(item.path()))
                    first = Math.min(first, before(p.place, item.body()));
            if (first < REST || first == Integer.MAX_VALUE) continue;
            Set<String> fragments = contents.fragments(item.path());
            boolean led =
                    fragments.stream()
                            .anyMatch(id -> {
                                Element e =
                                        id.isEmpty() ? item.body() : item.body().getElementById(id);
                                return e != null && before(e, item.body()) < REST;
                            });
            if (!led) return true;
        }
        return false;
    }
}
