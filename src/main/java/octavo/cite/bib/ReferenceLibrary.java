package octavo.cite.bib;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import octavo.cite.csl.CslDate;
import octavo.cite.csl.CslItem;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.yaml.NearestName;
import org.jspecify.annotations.Nullable;

/// The references of one place in a book, by key. An article's own come before the book's.
public final class ReferenceLibrary {
    private final Map<String, Reference> byKey;

    private ReferenceLibrary(Map<String, Reference> byKey) {
        this.byKey = byKey;
    }

    /// A key that two files have is an error: nobody could tell which one is meant. Within one file the reader says so.
    public static ReferenceLibrary of(List<List<Reference>> files, Diagnostics diagnostics) {
        Map<String, Reference> all = new LinkedHashMap<>();
        for (List<Reference> file : files) {
            for (Reference r : file) {
                Reference first = all.putIfAbsent(r.key(), r);
                if (first != null && !first.span().file().equals(r.span().file()))
                    diagnostics.add(ReferenceReader.duplicate(r, first.span()));
            }
        }
        return new ReferenceLibrary(all);
    }

    /// These, and those of the book that are not among them.
    public ReferenceLibrary over(ReferenceLibrary book) {
        if (byKey.isEmpty()) return book;
        Map<String, Reference> all = new LinkedHashMap<>(byKey);
        book.byKey.forEach(all::putIfAbsent);
        return new ReferenceLibrary(all);
    }

    public @Nullable Reference get(String key) {
        return byKey.get(key);
    }

    public Collection<Reference> all() {
        return List.copyOf(byKey.values());
    }

    public boolean isEmpty() {
        return byKey.isEmpty();
    }

    /// What the unknown key may have meant, nearest first, three at most: misspelt ones, and those of which it is the
    /// beginning.
    public List<String> nearest(String key) {
        List<String> out = new ArrayList<>();
        List<String> rest = new ArrayList<>(byKey.keySet());
        String fold = key.toLowerCase(Locale.ROOT);
        while (out.size() < 3) {
            String n = NearestName.of(key, rest);
            if (n == null) break;
            out.add(n);
            rest.remove(n);
        }
        String stem = fold.replaceAll("[0-9]+[a-z]?$", "");
        for (String k : rest) {
            if (out.size() >= 3) break;
            String other = k.toLowerCase(Locale.ROOT);
            boolean near =
                    fold.length() > 2 && other.startsWith(fold)
                            || stem.length() > 2 && other.startsWith(stem);
            if (near) out.add(k);
        }
        return out;
    }

    /// What tells works apart: the DOI, the ISBN of a whole book, or title and year. Two references that share one of
    /// these are the same work, unless they [differ][#differ(CslItem, CslItem)].
    public static List<String> identities(CslItem i) {
        List<String> ids = new ArrayList<>();
        String doi = i.text("DOI").strip().toLowerCase(Locale.ROOT);
        if (!doi.isEmpty()) ids.add("doi:" + doi);
        boolean whole = i.type().equals("book");
        String isbn = i.text("ISBN").replaceAll("[^0-9Xx]", "");
        if (whole && isbn.length() >= 10) ids.add("isbn:" + isbn13(isbn));
        CslDate d = i.date("issued");
        String title = folded(i.text("title"));
        if (title.length() > 3 && d != null && d.start() != null) {
            String first =
                    Stream.of("author", "editor")
                            .flatMap(v -> i.names(v).stream())
                            .map(n -> n.isLiteral() ? n.literal() : n.family())
                            .findFirst()
                            .orElse("");
            ids.add(
                    "title:"
                            + title
                            + "|"
                            + d.start().year()
                            + "|"
                            + folded(first)
                            + "|"
                            + i.text("volume"));
        }
        return ids;
    }

    /// Whether two references can't be one work, though they share an identity: chapters that were given the DOI of
    /// their book, reviews of one author and year that are all called "Review".
    public static boolean differ(CslItem a, CslItem b) {
        if (a.type().equals("chapter") != b.type().equals("chapter")
                && (a.type().equals("book") || b.type().equals("book"))) return true;
        String one = folded(a.text("title"));
        String other = folded(b.text("title"));
        if (!one.isEmpty() && !other.isEmpty() && !one.contains(other) && !other.contains(one))
            return true;
        String doi = a.text("DOI");
        if (!doi.isEmpty() && doi.equalsIgnoreCase(b.text("DOI"))) return false;
        return conflict(doi.toLowerCase(Locale.ROOT), b.text("DOI").toLowerCase(Locale.ROOT))
                || conflict(firstPage(a), firstPage(b))
                || nameless(a)
                        && nameless(b)
                        && conflict(
                                folded(a.text("container-title")),
                                folded(b.text("container-title")));
    }

    private static boolean conflict(String a, String b) {
        return !a.isEmpty() && !b.isEmpty() && !a.equals(b);
    }

    private static boolean nameless(CslItem i) {
        return i.names("author").isEmpty() && i.names("editor").isEmpty();
    }

    private static String firstPage(CslItem i) {
        return i.text("page").split("[^\\p{L}\\p{N}]", 2)[0];
    }

    private static String isbn13(String isbn) {
        if (isbn.length() != 10) return isbn.substring(0, Math.min(13, isbn.length()));
        String d = "978" + isbn.substring(0, 9);
        int sum = 0;
        for (int n = 0; n < 12; n++) sum += (d.charAt(n) - '0') * (n % 2 == 0 ? 1 : 3);
        return d + (10 - sum % 10) % 10;
    }

    /// Letters and digits alone, in lower case without accents or markup.
    public static String folded(String text) {
        String s = Normalizer.normalize(text.replaceAll("<[^>]+>", ""), Normalizer.Form.NFD);
        return s.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }

    /// Two entries of one work under different keys.
    public List<Diagnostic> alike() {
        List<Diagnostic> out = new ArrayList<>();
        Map<String, Reference> seen = new LinkedHashMap<>();
        for (Reference r : byKey.values()) {
            for (String id : identities(r.item())) {
                Reference first = seen.putIfAbsent(id, r);
                if (first == null
                        || first.key().equals(r.key())
                        || first.span().equals(r.span())
                        || differ(first.item(), r.item())) continue;
                out.add(
                        Diagnostic.warning(
                                "references-alike",
                                "`"
                                        + r.key()
                                        + "` and `"
                                        + first.key()
                                        + "` ("
                                        + first.span()
                                        + ") are the same work by their "
                                        + what(id),
                                r.span(),
                                "keep one of them and cite that"));
                break;
            }
        }
        return out;
    }

    private static String what(String id) {
        return id.startsWith("doi:")
                ? "DOI"
                : id.startsWith("isbn:") ? "ISBN" : "title, year and first name";
    }
}
