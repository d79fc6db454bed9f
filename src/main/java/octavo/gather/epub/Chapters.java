package octavo.gather.epub;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import octavo.gather.html.Markup;
import octavo.gather.html.NoteTargets;
import octavo.gather.source.Removed;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/// The articles of a book: mostly a file of the spine each. A file that holds several chapters, as its mark-up or the
/// table of contents says, is cut; files that go on where the one before stopped (converters cut long ones) are joined.
final class Chapters {
    private static final String CHAPTERS =
            "article, section[epub:type~=chapter], section[epub:type~=short-story], "
                    + "section[epub:type~=essay], section[epub:type~=poem], section[epub:type~=letter], section[role=doc-chapter]";

    /// Below this many letters several entries of the table of contents are sections of one text.
    private static final int LONG = 30_000;

    /// A book of one file as long as this is no chapter, even if one entry is on top: the inner entries are.
    private static final int VERY_LONG = 180_000;

    private static final int MOST_CUTS = 2_000;

    /// Letters.
    private static final int TITLE_PAGE = 1_000;

    private static final String MATTER =
            "(?i)(?:table of )?contents\\.?|(?:list of )?(?:illustrations|plates|maps|figures|tables)\\.?|the project gutenberg ebook.*|(?:the full )?project gutenberg.* licen[cs]e|inhalt(?:sverzeichnis)?\\.?|table des (?:mati[èe]res|illustrations)\\.?|[íi]ndice(?: general)?\\.?|indice\\.?|sommaire\\.?|spis (?:treści|rzeczy)\\.?|содержание\\.?|оглавление\\.?|inhoud\\.?|obsah\\.?|innehåll\\.?";

    private final PackageDocument pack;
    private final Contents contents;
    private final Map<String, String> labels;
    private final NoteTargets notes;
    private boolean alone;

    /// @param items the files of it, in order
    /// @param root the element that holds it all
    record Chapter(
            List<SpineItem> items, Element root, @Nullable String label, @Nullable String part) {
        SpineItem first() {
            return items.getFirst();
        }
    }

    Chapters(PackageDocument pack, Contents contents, NoteTargets notes) {
        this.pack = pack;
        this.contents = contents;
        this.labels = contents.labels();
        this.notes = notes;
    }

    List<Chapter> of(List<SpineItem> items) {
        List<FilesBySize.Place> places = FilesBySize.chapters(items, contents);
        return articles(places.isEmpty() ? ofFiles(items) : ofPieces(items, places));
    }

    /// What of the title and the author stood at the beginning of the whole.
    final List<Removed> repeated = new ArrayList<>();

    /// Parts of files that are title pages and contents.
    final List<String> matter = new ArrayList<>();

    private List<Chapter> articles(List<Chapter> chapters) {
        List<Chapter> out = new ArrayList<>();
        for (Chapter c : chapters) {
            boolean piece =
                    c.root() != c.first().body()
                            || chapters.stream()
                                    .anyMatch(o ->
                                            o != c && o.first().path().equals(c.first().path()));
            if (piece && c.label() != null && isMatter(c.label(), c.root())) matter.add(c.label());
            else out.add(c);
        }
        return out;
    }

    private boolean isMatter(String label, Element root) {
        int chars = root.text().length();
        if (label.equalsIgnoreCase(pack.title())) return chars < TITLE_PAGE;
        return chars < SpineItem.MOST_MATTER && label.matches(MATTER);
    }

    private List<Chapter> ofFiles(List<SpineItem> items) {
        List<Chapter> out = new ArrayList<>();
        Set<String> named = contents.files();
        alone = items.stream().filter(i -> i.role() == SpineItem.Role.ARTICLE).count() == 1;
        String part = null;
        SpineItem before = null;
        for (SpineItem item : items) {
            if (item.role() == SpineItem.Role.PART) part = item.body().text();
            if (item.role() == SpineItem.Role.ARTICLE) {
                if (before != null && goesOn(item, before, named))
                    out.add(longer(out.removeLast(), item, item.body()));
                else out.addAll(chapters(item, labels.get(item.path()), part));
            }
            boolean text = item.role() == SpineItem.Role.ARTICLE;
            before = text && !out.isEmpty() ? item : null;
        }
        return out;
    }

    private List<Chapter> ofPieces(List<SpineItem> items, List<FilesBySize.Place> places) {
        List<Chapter> out = new ArrayList<>();
        for (SpineItem item : items) {
            if (item.role() != SpineItem.Role.ARTICLE) continue;
            Element body = item.body();
            List<Chapter> pieces = new ArrayList<>();
            for (FilesBySize.Place p : places.reversed()) {
                if (!p.path().equals(item.path())) continue;
                Element at = p.place() == body ? body : top(p.place(), body);
                Element piece =
                        at == body || isFirst(at, body) || at.parent() == null
                                ? body
                                : Cut.before(at, body);
                String part = p.part().isEmpty() ? null : p.part();
                pieces.addFirst(new Chapter(List.of(item), piece, p.label(), part));
                if (piece == body) break;
            }
            if (pieces.isEmpty() || pieces.getFirst().root() != body) {
                if (out.isEmpty()) out.add(new Chapter(List.of(item), body, null, null));
                else if (!isBlank(body)) out.add(longer(out.removeLast(), item, body));
            }
            for (Chapter c : pieces) if (!isBlank(c.root())) out.add(c);
        }
        out.removeIf(c -> isBlank(c.root()));
        return out;
    }

    private static boolean isBlank(Element e) {
        return e.text().isBlank() && e.selectFirst("img, image, svg") == null;
    }

    private Chapter longer(Chapter c, SpineItem item, Element piece) {
        List<SpineItem> items = new ArrayList<>(c.items());
        items.add(item);
        return new Chapter(
                List.copyOf(items), joined(c.items(), c.root(), item, piece), c.label(), c.part());
    }

    private List<Chapter> chapters(SpineItem item, @Nullable String label, @Nullable String part) {
        List<Element> roots = roots(item);
        if (roots.size() < 2) return cut(item, label, part);
        return roots.stream().map(r -> new Chapter(List.of(item), r, label, part)).toList();
    }

    /// Nothing leads to it, and it does not begin with a heading as high as the one before.
    private static boolean goesOn(SpineItem item, SpineItem before, Set<String> named) {
        if (item.role() != SpineItem.Role.ARTICLE
                || named.size() < 2
                || named.contains(item.path())
                || item.body().selectFirst(CHAPTERS) != null) return false;
        int own = firstHeading(item.body());
        int other = firstHeading(before.body());
        return own == 0 || other > 0 && own > other && isSplit(item, before);
    }

    static boolean isSplit(SpineItem item, SpineItem before) {
        return stem(item.path()).equals(stem(before.path()));
    }

    private static String stem(String path) {
        return path.replaceAll("(?:\\.\\w{1,5}){1,2}$", "")
                .replaceAll("[_-]?\\d*$", "")
                .toLowerCase(Locale.ROOT);
    }

    /// Level of the heading with which a text begins; 0 where it begins without.
    static int firstHeading(Element body) {
        int chars = 0;
        for (Element e : body.select("h1, h2, h3, h4, h5, h6, p, li, blockquote, pre, td")) {
            if (e.text().isBlank()) continue;
            if (Markup.isHeading(e)) return Markup.name(e).charAt(1) - '0';
            chars += e.text().length();
            if (chars > 80) return 0;
        }
        return 0;
    }

    /// A file is an article; one that holds nothing but several chapters side by side is several.
    private static List<Element> roots(SpineItem item) {
        Element at = item.body();
        for (int i = 0; i < 4; i++) {
            List<Element> chapters = at.children().stream().filter(c -> c.is(CHAPTERS)).toList();
            if (chapters.size() > 1) {
                int inside = chapters.stream().mapToInt(c -> c.text().length()).sum();
                return inside >= 0.97 * at.text().length() - 200 ? chapters : List.of(item.body());
            }
            List<Element> boxes = at.children().stream().filter(c -> !c.text().isBlank()).toList();
            if (boxes.size() != 1
                    || !Markup.name(boxes.getFirst()).matches("section|div|main")
                    || boxes.getFirst().is(CHAPTERS)) break;
            at = boxes.getFirst();
        }
        return List.of(item.body());
    }

    /// A file of several chapters that only the table of contents tells apart.
    private List<Chapter> cut(SpineItem item, @Nullable String label, @Nullable String part) {
        Element body = item.body();
        List<Contents.Entry> entries = contents.within(item.path());
        int length = body.text().length();
        String over = part;
        if (alone
                && entries.size() == 1
                && length >= VERY_LONG
                && entries.getFirst().inner().size() > 2) {
            over = entries.getFirst().label();
            entries = flat(entries.getFirst().inner());
        }
        List<Element> places = new ArrayList<>();
        List<String> names = new ArrayList<>();
        if (length >= LONG && entries.size() > 1 && entries.size() <= MOST_CUTS) {
            for (Contents.Entry e : entries) {
                Element at = e.fragment().isEmpty() ? null : body.getElementById(e.fragment());
                if (at == null || at == body) continue;
                at = top(at, body);
                if (places.contains(at)) continue;
                places.add(at);
                names.add(e.label());
            }
        }
        if (places.isEmpty() || places.size() == 1 && isFirst(places.getFirst(), body))
            return List.of(new Chapter(List.of(item), body, label, part));
        List<Chapter> out = new ArrayList<>();
        for (int i = places.size() - 1; i >= 0; i--) {
            Element tail = Cut.before(places.get(i), body);
            if (!tail.text().isBlank() || tail.selectFirst("img, image, svg") != null)
                out.addFirst(new Chapter(List.of(item), tail, names.get(i), over));
        }
        if (isWorthy(body)) out.addFirst(new Chapter(List.of(item), body, label, part));
        else if (!body.text().isBlank()) out.getFirst().root().prependChild(body.tagName("div"));
        return out;
    }

    private static List<Contents.Entry> flat(List<Contents.Entry> entries) {
        List<Contents.Entry> out = new ArrayList<>();
        for (Contents.Entry e : entries) {
            if (e.path().isEmpty()) out.addAll(flat(e.inner()));
            else out.add(e);
        }
        return out;
    }

    /// More than a heading above the first chapter.
    private static boolean isWorthy(Element body) {
        int chars = 0;
        for (Element p : body.select("p, li, td, dd, pre, blockquote"))
            chars += p.ownText().length();
        return chars > 400;
    }

    private static boolean isFirst(Element place, Element body) {
        return top(place, body).previousElementSibling() == null && place.parent() == body;
    }

    /// The outermost element that begins where this one does.
    private static Element top(Element e, Element body) {
        Element at = e;
        while (at.parent() != null && at.parent() != body && at.parent() != e.ownerDocument()) {
            for (Node n = at.previousSibling(); n != null; n = n.previousSibling()) {
                boolean blank =
                        n instanceof Element x
                                ? x.text().isBlank() && x.selectFirst("img, image, svg") == null
                                : n.toString().isBlank() || n instanceof org.jsoup.nodes.Comment;
                if (!blank) return at;
            }
            at = at.parent();
        }
        return at;
    }

    /// A text and the file in which it goes on.
    private Element joined(List<SpineItem> items, Element root, SpineItem next, Element piece) {
        Set<String> files = paths(items);
        boolean fresh = items.size() == 1;
        files.add(next.path());
        Element body = fresh ? Document.createShell("").body() : root;
        if (fresh) {
            addresses(root, items.getFirst().path(), files);
            body.appendChild(Markup.name(root).equals("body") ? root.tagName("div") : root);
        }
        addresses(piece, next.path(), files);
        body.appendChild(piece.tagName("div"));
        return body;
    }

    private static Set<String> paths(List<SpineItem> items) {
        Set<String> files = new HashSet<>();
        for (SpineItem i : items) files.add(i.path());
        return files;
    }

    /// All files one text.
    ///
    /// @param title of the whole; the headings in it go one level down
    Element whole(List<SpineItem> items, String title) {
        Element body = Document.createShell("").body();
        Set<String> files = paths(items);
        TitleLines lines = new TitleLines(pack);
        for (SpineItem i : items) {
            Element from = i.body();
            if (body.childNodeSize() == 0) repeated.addAll(lines.ofWhole(from, items.size() == 1));
            if (from.text().isBlank() && from.selectFirst("img, image, svg") == null) continue;
            addresses(from, i.path(), files);
            for (Element h : from.select("h1, h2, h3, h4, h5"))
                h.tagName("h" + (Markup.name(h).charAt(1) - '0' + 1));
            String label = labels.get(i.path());
            boolean silent = from.selectFirst("h2, h3, h4, h5, h6") == null;
            if (silent && label != null && !label.equals(title) && items.size() > 1)
                from.prependElement("h2").text(label);
            Element box = from.tagName("div");
            if (!box.hasAttr("lang") && !box.hasAttr("xml:lang")) language(i, box);
            body.appendChild(box);
        }
        if (!title.isEmpty()) body.prependElement("h1").attr("epub:type", "fulltitle").text(title);
        return body;
    }

    private void language(SpineItem item, Element box) {
        String own = SpineItem.language(item.document());
        String book = pack.language() == null ? "" : pack.language();
        if (!own.isEmpty() && !book.equals(own) && !book.startsWith(own + "-"))
            box.attr("lang", own);
    }

    /// Relative addresses go from the container's root; links within the joined text to their places in it. Links to
    /// notes keep the file, by which notes are found.
    private void addresses(Element root, String from, Set<String> files) {
        for (String name : List.of("src", "xlink:href", "href", "poster", "data"))
            for (Element e :
                    root.select(
                            "["
                                    + name.replace(":", "|")
                                    + "], ["
                                    + name.replace(":", "\\:")
                                    + "]")) {
                String value = e.attr(name).strip();
                if (value.isEmpty() || value.matches("(?i)[a-z][a-z0-9+.-]*:.*|//.*")) continue;
                boolean note = Markup.name(e).equals("a") && notes.isNote(e, from);
                int hash = value.indexOf('#');
                String file = hash < 0 ? value : value.substring(0, hash);
                String target =
                        file.isEmpty()
                                ? from
                                : NoteTargets.resolvePath(from, PackageDocument.decode(file));
                String fragment = hash < 0 ? "" : value.substring(hash);
                if (!note && files.contains(target) && Markup.name(e).equals("a"))
                    e.attr(name, fragment.isEmpty() ? "#" : fragment);
                else e.attr(name, "/" + target.replace("%", "%25") + fragment);
            }
    }
}
