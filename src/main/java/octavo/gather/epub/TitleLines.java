package octavo.gather.epub;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import octavo.content.Contributor;
import octavo.gather.html.Markup;
import octavo.gather.source.Removed;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// A text that is a whole book may begin with the book's title and author once more. They are in the metadata; here they
/// go, and are told.
final class TitleLines {
    private static final int MOST_LINES = 6;

    /// Letters of what else stands in a file that is a title page.
    private static final int TITLE_PAGE = 300;

    private static final String BLOCKS = "h1, h2, h3, h4, h5, h6, p, div, li, blockquote, pre, td";
    private static final String BY =
            "^(?:(?:written|edited|geschrieben|écrit) )?(?:by|von|par|de|por|di|da|door|av|af|przez) ";

    private final Set<String> authors = new HashSet<>();
    private final String title;

    TitleLines(PackageDocument pack) {
        title = letters(pack.title());
        StringBuilder all = new StringBuilder();
        for (Contributor c : pack.contributors()) {
            if (!c.role().equals("aut")) continue;
            authors.add(letters(c.name()));
            all.append(letters(c.name()));
        }
        authors.add(all.toString());
        authors.remove("");
    }

    /// Takes them out of the file with which the book begins.
    ///
    /// @param alone whether the book is this one file
    List<Removed> ofWhole(Element body, boolean alone) {
        Element heading = namesTheBook(body, alone);
        return heading == null ? List.of() : out(body, heading);
    }

    /// Takes out the author's name where it follows the title, which stays.
    List<Removed> ofAuthor(Element body) {
        List<Element> leaves = leaves(body);
        if (leaves.size() < 2 || !Markup.isHeading(leaves.getFirst())) return List.of();
        List<Removed> removed = new ArrayList<>();
        for (Element e : leaves.subList(1, leaves.size())) {
            if (!authors.contains(byline(e))) break;
            removed.add(taken(e, "the author"));
        }
        return removed;
    }

    /// The heading that names the book and not only the first text of a collection that is called so.
    private @Nullable Element namesTheBook(Element body, boolean alone) {
        Element first = null;
        for (Element e : leaves(body)) {
            String said = letters(e.text());
            if (said.equals(title)) first = e;
            if (first != null || !authors.contains(byline(e))) break;
        }
        if (first == null || title.isEmpty()) return null;
        if (!alone) return body.text().length() - first.text().length() < TITLE_PAGE ? first : null;
        if (!Markup.isHeading(first)) return first;
        int level = Markup.name(first).charAt(1);
        for (Element h : body.select("h1, h2, h3, h4, h5, h6"))
            if (h != first && Markup.name(h).charAt(1) <= level) return null;
        return first;
    }

    private List<Removed> out(Element body, Element heading) {
        List<Removed> removed = new ArrayList<>();
        for (Element e : leaves(body)) {
            boolean author = authors.contains(byline(e));
            if (!author && e != heading) break;
            removed.add(taken(e, author ? "the author" : "the title"));
        }
        return removed;
    }

    private static Removed taken(Element e, String what) {
        Removed removed = new Removed(Markup.line(e), e.text(), what + ", as in the metadata");
        e.remove();
        return removed;
    }

    private static List<Element> leaves(Element body) {
        List<Element> out = new ArrayList<>();
        for (Element e : body.select(BLOCKS)) {
            if (out.size() == MOST_LINES) break;
            if (e == body || e.text().isBlank()) continue;
            if (e.select(BLOCKS).stream().anyMatch(c -> c != e && !c.text().isBlank())) continue;
            out.add(e);
        }
        return out;
    }

    private static String byline(Element e) {
        String text = e.text().strip();
        String name = text.replaceFirst("(?iu)" + BY, "");
        return name.length() > 200 ? "" : letters(name);
    }

    private static String letters(String text) {
        return text.replaceAll("(?iu)(?<=\\s)(?:and|und|et|y|e|i|og|och|en)(?=\\s)", "")
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toLowerCase(Locale.ROOT);
    }
}
