package octavo.gather;

import java.util.SortedMap;
import java.util.TreeMap;
import octavo.content.Article;
import octavo.content.Source;
import octavo.gather.source.GatheredArticle;
import org.jspecify.annotations.Nullable;

/// Where a source came from becomes part of its article.
final class Origin {
    private Origin() {}

    /// @param url taken where the source states none
    /// @param retrieved ISO date, or null when it was not fetched
    static GatheredArticle of(GatheredArticle g, @Nullable String url, @Nullable String retrieved) {
        Article a = g.article();
        Source s = a.source();
        Source with =
                new Source(
                        s.container(),
                        s.kind(),
                        s.inferred(),
                        s.url() == null ? url : s.url(),
                        s.published(),
                        s.added(),
                        retrieved == null ? s.retrieved() : retrieved,
                        s.file(),
                        s.sha256());
        return g.with(
                new Article(a.metadata(), with, a.rights(), a.images(), a.body(), a.citing()));
    }

    /// The same, with where it stands among the origins.
    ///
    /// @param where who states them
    static GatheredArticle of(
            GatheredArticle g, @Nullable String url, @Nullable String retrieved, String where) {
        SortedMap<String, String> origins = new TreeMap<>(g.origins());
        if (url != null && g.article().source().url() == null) origins.put("url", where);
        if (retrieved != null) origins.put("retrieved", where);
        return of(g, url, retrieved).withOrigins(origins);
    }

    static GatheredArticle kind(GatheredArticle g, String kind) {
        Article a = g.article();
        Source s = a.source();
        Source with =
                new Source(
                        s.container(),
                        kind,
                        s.inferred(),
                        s.url(),
                        s.published(),
                        s.added(),
                        s.retrieved(),
                        s.file(),
                        s.sha256());
        return g.with(
                new Article(a.metadata(), with, a.rights(), a.images(), a.body(), a.citing()));
    }
}
