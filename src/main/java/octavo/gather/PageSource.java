package octavo.gather;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import octavo.content.ArticleBody;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.gather.fetch.Addresses;
import octavo.gather.fetch.Fetcher;
import octavo.gather.html.HtmlReader;
import octavo.gather.html.ImageSink;
import octavo.gather.source.GatherOptions;
import octavo.gather.source.GatheredArticle;
import octavo.gather.source.SourceText;
import octavo.gather.webarchive.WebArchive;
import octavo.world.World;
import org.jspecify.annotations.Nullable;

/// A page: fetched, saved with its folder, saved in one file with its images as `data:` (SingleFile), or in a web
/// archive of any kind.
final class PageSource {
    private final Gatherer gatherer;
    private final World world;
    private final GatherOptions options;
    private final Diagnostics diagnostics;

    PageSource(Gatherer gatherer, World world, GatherOptions options, Diagnostics diagnostics) {
        this.gatherer = gatherer;
        this.world = world;
        this.options = options;
        this.diagnostics = diagnostics;
    }

    List<GatheredArticle> gather(SourceKind kind, Material m) throws IOException {
        Diagnostics own = new Diagnostics();
        PageSource alone = new PageSource(gatherer, world, options, own);
        GatheredArticle g = kind == SourceKind.ARCHIVE ? alone.archived(m) : alone.page(m);
        boolean empty =
                g.article().body() instanceof ArticleBody.Flow f
                        && f.blocks().isEmpty()
                        && f.notes().isEmpty();
        // Of a page with nothing in it there is nothing to gather.
        for (Diagnostic d : own.toList())
            diagnostics.add(
                    empty && d.code().equals("text-missing")
                            ? Diagnostic.error(d.code(), d.message(), d.span(), d.hint())
                            : d);
        return empty ? List.of() : List.of(g);
    }

    GatheredArticle page(Material m) throws IOException {
        SourceText text = gatherer.text(m, m.charset());
        ImageSink.Files files = gatherer.files(m, text.text());
        if (m.fetched() != null) {
            String address = m.fetched().address().toString();
            return Origin.of(read(text, m, files, address), address, world.today().toString());
        }
        SavedFrom from = SavedFrom.of(text.text());
        return saved(read(text, m, files, from == null ? null : from.url()), from);
    }

    private GatheredArticle archived(Material m) throws IOException {
        WebArchive archive = WebArchive.parse(m.bytes());
        WebArchive.Page page = archive.page();
        SourceText text = gatherer.text(page.html(), page.charset(), m.name());
        SavedFrom from = SavedFrom.of(text.text());
        boolean known = page.location().matches("(?i)https?://.*");
        String at = from == null ? page.location() : from.url();
        GatheredArticle g = read(text, m, new Archived(archive, text.text()), at);
        String url = known ? page.location() : null;
        return saved(Origin.of(g, url, page.saved(), "web archive"), from);
    }

    /// With the address and the day that the program which saved the page wrote into it.
    private static GatheredArticle saved(GatheredArticle g, @Nullable SavedFrom from) {
        return from == null ? g : Origin.of(g, from.url(), from.day(), from.program());
    }

    /// The files of an archive.
    private record Archived(WebArchive archive, String html) implements ImageSink.Files {
        @Override
        public byte @Nullable [] read(String path) {
            return file(archive, html, path);
        }

        @Override
        public byte @Nullable [] sheet(String path) {
            return file(archive, html, path);
        }
    }

    private GatheredArticle read(
            SourceText text, Material m, ImageSink.Files files, @Nullable String address) {
        return Gatherer.mended(
                diagnostics.take(
                        HtmlReader.read(
                                text.text(), m.name(), m.evidence(), files, options, address)),
                text);
    }

    /// By the address as it stands there, or from where the page was.
    private static byte @Nullable [] file(WebArchive archive, String html, String path) {
        byte[] bytes = archive.file(path);
        if (bytes != null || path.startsWith("cid:")) return bytes;
        try {
            URI base = RemoteFiles.base(Addresses.parse(archive.page().location()), html);
            URI address = Fetcher.resolve(base, path);
            bytes = archive.file(address.toString());
            return bytes == null ? archive.file(path.replaceAll("#.*$", "")) : bytes;
        } catch (IOException e) {
            return archive.file(path.replaceAll("[?#].*$", ""));
        }
    }
}
