package octavo.gather;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import octavo.content.Article;
import octavo.content.Contributor;
import octavo.content.Inline;
import octavo.content.Metadata;
import octavo.content.Rights;
import octavo.content.RightsGround;
import octavo.content.RightsStatus;
import octavo.content.Source;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.diag.SourceSpan;
import octavo.gather.clean.InlineText;
import octavo.gather.clean.LanguageGuess;
import octavo.gather.feed.Feed;
import octavo.gather.feed.FeedEntry;
import octavo.gather.fetch.Addresses;
import octavo.gather.fetch.Fetched;
import octavo.gather.fetch.Fetcher;
import octavo.gather.html.ImageSink;
import octavo.gather.html.NoteTargets;
import octavo.gather.html.PageContent;
import octavo.gather.html.PageConverter;
import octavo.gather.html.StyleHints;
import octavo.gather.source.GatherOptions;
import octavo.gather.source.GatheredArticle;
import octavo.gather.source.Licenses;
import octavo.gather.source.Slugs;
import octavo.yaml.YamlMapping;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/// A feed: an entry an article. Where a feed that was fetched has only a summary, the page that it names is fetched; a
/// feed in a file never leads to the network.
final class FeedSource {
    private static final int MOST_PAGES = 100;

    private final PageSource pages;
    private final Gatherer gatherer;
    private final GatherOptions options;
    private final Diagnostics diagnostics;
    private int fetched;
    private int summaries;

    FeedSource(
            PageSource pages, Gatherer gatherer, GatherOptions options, Diagnostics diagnostics) {
        this.pages = pages;
        this.gatherer = gatherer;
        this.options = options;
        this.diagnostics = diagnostics;
    }

    List<GatheredArticle> gather(Material m) throws IOException {
        Feed feed =
                Feed.parse(
                        gatherer.text(m, m.charset()).text(),
                        m.fetched() == null ? null : m.fetched().address().toString());
        List<GatheredArticle> out = new ArrayList<>();
        for (FeedEntry e : feed.entries()) {
            GatheredArticle page = e.whole() ? null : page(e, m);
            if (page == null && Jsoup.parseBodyFragment(e.html()).text().isBlank()) {
                reportEmpty(e, m);
                continue;
            }
            if (page == null && !e.whole()) summaries++;
            out.add(page == null ? article(e, feed, m) : page);
        }
        if (feed.entries().isEmpty())
            gatherer.error(
                    "source-empty",
                    "the feed has no entries",
                    m.name(),
                    "open its address in a browser to see whether it is the right one");
        if (summaries > 0)
            diagnostics.add(
                    Diagnostic.warning(
                            "feed-summary",
                            summaries == 1
                                    ? "of an entry the feed has only a summary"
                                    : "of " + summaries + " entries the feed has only summaries",
                            SourceSpan.ofFile(m.name()),
                            m.fetched() == null
                                    ? "name the feed by its address to have the pages fetched, or add these one by one"
                                    : null));
        return out;
    }

    /// An entry that has no text, a recording's for one, makes no article.
    private void reportEmpty(FeedEntry e, Material m) {
        String name = e.title().isEmpty() ? e.published() : e.title();
        diagnostics.add(
                Diagnostic.warning(
                        "text-missing",
                        "the entry “" + (name == null ? e.url() : name) + "” has no text",
                        SourceSpan.ofFile(m.name()),
                        e.url() == null ? null : "see whether its page has one: " + e.url()));
    }

    private @Nullable GatheredArticle page(FeedEntry e, Material m) {
        Fetcher fetcher = m.fetcher();
        if (fetcher == null || e.url() == null || ++fetched > MOST_PAGES) return null;
        try {
            URI address = Addresses.parse(e.url());
            Fetched f = fetcher.document(address);
            String stem = new SourceAddress.Remote(e.url(), address).stem();
            Material page = Material.fetched(e.url(), stem, f, fetcher);
            if (SourceKind.of(page) != SourceKind.HTML) return null;
            GatheredArticle g = pages.page(page.withExtension(SourceKind.HTML));
            return filled(g, e);
        } catch (IOException x) {
            diagnostics.add(
                    Diagnostic.warning(
                            "source-unreadable",
                            "can’t be read: " + x.getMessage(),
                            SourceSpan.ofFile(e.url()),
                            null));
            return null;
        }
    }

    /// What the page leaves open the feed may know.
    private static GatheredArticle filled(GatheredArticle g, FeedEntry e) {
        Article a = g.article();
        Metadata d = a.metadata();
        Source s = a.source();
        Metadata metadata =
                new Metadata(
                        d.title().isEmpty() ? title(e) : d.title(),
                        d.subtitle(),
                        d.shortTitle(),
                        d.authors().isEmpty() ? authors(e) : d.authors(),
                        d.language(),
                        d.published(),
                        d.summary());
        Source source =
                new Source(
                        s.container(),
                        s.kind(),
                        s.inferred(),
                        s.url(),
                        s.published() == null ? e.published() : s.published(),
                        s.added(),
                        s.retrieved(),
                        s.file(),
                        s.sha256());
        return g.with(new Article(metadata, source, a.rights(), a.images(), a.body()));
    }

    private static List<Inline> title(FeedEntry e) {
        return e.title().isEmpty() ? List.of() : List.of(new Inline.Text(e.title()));
    }

    private static List<Contributor> authors(FeedEntry e) {
        return e.authors().stream().map(Contributor::author).toList();
    }

    /// The entry's own text; all of it is the article.
    private GatheredArticle article(FeedEntry e, Feed feed, Material m) {
        Document doc = Jsoup.parseBodyFragment(e.html());
        // Without it the entry's first heading would be taken for the title.
        if (!e.title().isEmpty()) doc.body().prependElement("h1").text(e.title());
        String language = LanguageGuess.of(doc.body().text());
        if (language == null || e.language() != null && e.language().startsWith(language))
            language = e.language() == null ? language : e.language();
        ImageSink images = new ImageSink(gathererFiles(m, e));
        NoteTargets notes = new NoteTargets();
        notes.add("entry", doc);
        PageContent content =
                PageConverter.convert(
                        doc.body(),
                        new PageConverter.Settings(
                                m.name(),
                                "entry",
                                language == null ? options.language() : language,
                                e.title().isEmpty() ? null : e.title(),
                                StyleHints.NONE,
                                images,
                                notes,
                                !e.title().isEmpty()),
                        diagnostics);
        List<Inline> title = title(e).isEmpty() ? content.title() : title(e);
        Article article =
                new Article(
                        new Metadata(
                                title, content.subtitle(), null, authors(e), language, null, null),
                        new Source(
                                feed.title().isEmpty() ? null : feed.title(),
                                "feed",
                                List.of(),
                                e.url(),
                                e.published(),
                                null,
                                m.fetched() == null ? null : gatherer.today(),
                                null,
                                null),
                        rights(e),
                        content.imageRecords(),
                        content.body());
        return new GatheredArticle(
                article,
                Slugs.of(InlineText.of(title), "entry"),
                null,
                YamlMapping.EMPTY,
                content.removed(),
                m.evidence(),
                null,
                content.images());
    }

    /// Addresses in an entry go from the entry's page.
    private ImageSink.Files gathererFiles(Material m, FeedEntry e) {
        Fetcher fetcher = m.fetcher();
        if (fetcher == null || m.fetched() == null) return gatherer.files(m, "");
        URI base = m.fetched().address();
        try {
            if (e.url() != null) base = Addresses.parse(e.url());
        } catch (IOException x) {
            // The feed's own address then.
        }
        return new RemoteFiles(fetcher, base);
    }

    private static Rights rights(FeedEntry e) {
        if (e.rights() == null) return Rights.UNKNOWN;
        String license = Licenses.find(e.rights());
        boolean free = "CC0-1.0".equals(license) || "CC-PDM-1.0".equals(license);
        return new Rights(
                license == null
                        ? RightsGround.NONE_FOUND
                        : free ? RightsGround.PUBLIC_DOMAIN : RightsGround.LICENCE,
                RightsStatus.UNCONFIRMED,
                license,
                null,
                null,
                List.of(e.rights()));
    }
}
