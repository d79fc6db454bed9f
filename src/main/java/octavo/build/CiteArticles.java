package octavo.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import octavo.cite.CitationStyle;
import octavo.cite.CitationStyles;
import octavo.cite.Citations;
import octavo.cite.CitedVolume;
import octavo.cite.SourceItems;
import octavo.cite.bib.JsonValue;
import octavo.cite.bib.References;
import octavo.cite.csl.CslItem;
import octavo.collection.BookReader;
import octavo.collection.Entry;
import octavo.collection.Volume;
import octavo.content.PlainText;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.diag.Outcome;
import octavo.diag.SourceSpan;
import octavo.world.World;
import octavo.yaml.NearestName;
import org.jspecify.annotations.Nullable;

/// `octavo cite`: how to cite each article, the original and the reprint with its pages in this book. The pages are
/// those of the last build.
public final class CiteArticles {
    /// Code of the error for a citation style that isn't there or can't be used.
    public static final String NO_STYLE = CitationStyles.UNUSABLE;

    private CiteArticles() {}

    /// What is printed.
    public enum Format {
        TEXT,
        BIBTEX,
        RIS,
        CSL_JSON;

        /// As it is written on the command line.
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// @param usage there is no book, or no such article: exit code 2
    public record Result(String text, boolean usage) {}

    /// @param articles ids or folders; all where it is empty
    /// @param style instead of the book's, or null
    public static Outcome<Result> run(
            World world, Path book, List<String> articles, @Nullable String style, Format format) {
        Diagnostics d = new Diagnostics();
        Path folder = book.toAbsolutePath().normalize();
        Volume volume = EditorialTypography.of(d.take(BookReader.read(world, folder)));
        if (d.toList().stream().anyMatch(x -> x.code().equals(BookReader.NO_BOOK)))
            return d.with(new Result("", true));
        Volume styled =
                new Volume(
                        volume.slug(),
                        volume.manifest(),
                        volume.front(),
                        volume.parts(),
                        volume.back(),
                        volume.newestDate(),
                        style != null || volume.citations().style() != null
                                ? volume.citations()
                                : volume.citations().withStyle("chicago-author-date"));
        CitedVolume cited = d.take(Citations.resolve(world, folder, styled, style, false));
        CitationStyle s = cited.style();
        if (s == null) return d.with(new Result("", false));
        List<Entry> wanted = wanted(volume, articles, d);
        if (wanted.isEmpty() && !articles.isEmpty()) return d.with(new Result("", true));
        Map<String, String> pages = pages(world, folder, volume.slug(), d);
        List<CslItem> items = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        String language = volume.manifest().language();
        for (Entry e : wanted) {
            CslItem as = cited.originals().get(e.id());
            CslItem original = as != null ? as : SourceItems.original(e.article(), e.id());
            CslItem reprint =
                    SourceItems.reprint(
                            e.article(),
                            volume.manifest(),
                            volume.newestDate(),
                            e.id() + "-reprint",
                            pages.get(e.id()));
            items.add(original);
            items.add(reprint);
            text.append(PlainText.ofInlines(e.title()))
                    .append("\n  original: ")
                    .append(s.plainEntry(original, language))
                    .append("\n  reprint:  ")
                    .append(s.plainEntry(reprint, language))
                    .append("\n\n");
        }
        String out =
                switch (format) {
                    case TEXT -> text.toString();
                    case BIBTEX ->
                            String.join("\n\n", items.stream().map(References::toBibtex).toList());
                    case RIS -> String.join("\n", items.stream().map(References::toRis).toList());
                    case CSL_JSON -> References.toCslJson(items);
                };
        // A record of RIS ends with a space.
        return d.with(new Result(format == Format.RIS ? out : out.strip(), false));
    }

    private static List<Entry> wanted(Volume v, List<String> articles, Diagnostics d) {
        List<Entry> all = v.entries().stream().filter(e -> e.cited() == null).toList();
        if (articles.isEmpty()) return all;
        List<Entry> out = new ArrayList<>();
        for (String a : articles) {
            String name = a.replaceFirst("/article\\.md$", "").replaceFirst("/$", "");
            Entry found = null;
            for (Entry e : all) if (e.id().equals(name) || e.folder().equals(name)) found = e;
            if (found != null) {
                out.add(found);
                continue;
            }
            String near = NearestName.of(name, all.stream().map(Entry::id).toList());
            d.add(
                    Diagnostic.error(
                            "article-missing",
                            "the book has no article `" + a + "`",
                            SourceSpan.ofFile("book.yaml"),
                            near == null ? null : "did you mean `" + near + "`?"));
        }
        return out;
    }

    /// By the article's id, from the report of the last build.
    private static Map<String, String> pages(World world, Path folder, String slug, Diagnostics d) {
        Map<String, String> out = new HashMap<>();
        Path report = folder.resolve("out").resolve(slug + ".report.json");
        if (!world.isFile(report)) {
            d.add(
                    Diagnostic.note(
                            "pages-unknown",
                            "the book has not been built, so the pages in it are left out",
                            null,
                            "octavo build"));
            return out;
        }
        try {
            JsonValue whole =
                    JsonValue.parse(new String(world.read(report), StandardCharsets.UTF_8));
            if (whole instanceof JsonValue.JsonObject o
                    && o.values().get("sections") instanceof JsonValue.JsonArray a) {
                for (JsonValue j : a.values())
                    if (j instanceof JsonValue.JsonObject section) pages(section, out);
            }
        } catch (IOException | JsonValue.SyntaxException e) {
            d.add(
                    Diagnostic.warning(
                            "pages-unknown",
                            "the report of the last build can't be read",
                            SourceSpan.ofFile(report.toString()),
                            "octavo build"));
        }
        return out;
    }

    private static void pages(JsonValue.JsonObject section, Map<String, String> out) {
        String id = text(section, "id");
        String first = text(section, "first");
        String last = text(section, "last");
        if (id != null && first != null)
            out.put(id, last == null || last.equals(first) ? first : first + "–" + last);
    }

    private static @Nullable String text(JsonValue.JsonObject o, String key) {
        return o.values().get(key) instanceof JsonValue.JsonString(String t, int l, int c)
                ? t
                : null;
    }
}
