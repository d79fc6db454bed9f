package octavo.gather;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.content.ArticleBody;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.gather.fetch.Addresses;
import octavo.gather.fetch.Fetcher;
import octavo.gather.html.HtmlReader;
import octavo.gather.html.ImageSink;
import octavo.gather.mhtml.WebArchive;
import octavo.gather.source.GatherOptions;
import octavo.gather.source.GatheredArticle;
import octavo.gather.source.SourceText;
import octavo.world.World;
import org.jspecify.annotations.Nullable;

/// A page: fetched, saved with its folder, saved in one file with its images as `data:` (SingleFile), or in a web
/// archive.
final class PageSource {
    /// What programs that save pages write at their head: SingleFile's `url:`, a browser's `saved from url=(0020)`.
    private static final Pattern SAVED =
            Pattern.compile(
                    "(?s)<!--\\s*(?:Page saved with SingleFile\\s{0,50}url:\\s{0,50}|saved from url=\\(\\d+\\))(https?://\\S+?)\\s");

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
        GatheredArticle g = kind == SourceKind.MHTML ? alone.archived(m) : alone.page(m);
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
        GatheredArticle g = read(text.text(), m, gatherer.files(m, text.text()));
        if (m.fetched() != null)
            return Origin.of(g, m.fetched().address().toString(), world.today().toString());
        return Origin.of(g, savedFrom(text.text()), null);
    }

    private GatheredArticle archived(Material m) throws IOException {
        WebArchive archive = WebArchive.parse(m.bytes());
        WebArchive.Page page = archive.page();
        SourceText text = gatherer.text(page.html(), page.charset(), m.name());
        GatheredArticle g = read(text.text(), m, p -> file(archive, text.text(), p));
        boolean known = page.location().matches("(?i)https?://.*");
        return Origin.of(g, known ? page.location() : null, null);
    }

    private GatheredArticle read(String text, Material m, ImageSink.Files files) {
        return diagnostics.take(HtmlReader.read(text, m.name(), m.evidence(), files, options));
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
            return null;
        }
    }

    private static @Nullable String savedFrom(String text) {
        Matcher m = SAVED.matcher(text.substring(0, Math.min(text.length(), 20_000)));
        return m.find() ? m.group(1) : null;
    }
}
