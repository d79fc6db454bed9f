package octavo.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import octavo.cite.CitedVolume;
import octavo.collection.Entry;
import octavo.collection.Volume;
import octavo.content.Article;
import octavo.content.ArticleBody;
import octavo.content.ArticleBody.Facsimile;
import octavo.content.ArticleBody.Flow;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.diag.SourceSpan;
import octavo.gather.pdf.PdfReader;
import octavo.gather.source.GatherOptions;
import octavo.gather.source.GatheredArticle;
import octavo.gather.source.SourceFile;
import octavo.pdf.Facsimiles;
import octavo.world.World;
import org.jspecify.annotations.Nullable;

/// The articles whose pages are reproduced as they are: figures in print, a text in the e-book. The pages of the print
/// edition begin in that text where the reproduced pages do.
final class FacsimileReadings implements AutoCloseable {
    static final FacsimileReadings NONE = new FacsimileReadings(null);

    private final @Nullable Facsimiles pages;

    /// By the entry's id.
    private final Map<String, FacsimileText> texts = new LinkedHashMap<>();

    private FacsimileReadings(@Nullable Facsimiles pages) {
        this.pages = pages;
    }

    static FacsimileReadings of(World world, Path folder, Volume volume, Diagnostics diagnostics) {
        boolean any =
                volume.entries().stream().anyMatch(e -> e.article().body() instanceof Facsimile);
        if (!any) return NONE;
        FacsimileReadings readings = new FacsimileReadings(new Facsimiles());
        for (Entry e : volume.entries()) {
            if (e.article().body() instanceof Facsimile f)
                readings.open(world, folder, e, f, diagnostics);
        }
        return readings;
    }

    boolean isEmpty() {
        return texts.isEmpty();
    }

    @Nullable Facsimiles pages() {
        return pages;
    }

    /// Of a reproduced page; null for anything else.
    double @Nullable [] sizePt(String source) {
        Facsimiles.View v = pages == null ? null : pages.find(source);
        return v == null ? null : new double[] {v.widthPt(), v.heightPt()};
    }

    /// Pictures for the e-book of pages without any text, by their path.
    void pictures(Path folder, Volume volume, Map<Path, byte[]> made) {
        if (pages == null) return;
        for (Entry e : volume.entries()) {
            FacsimileText text = texts.get(e.id());
            if (text == null) continue;
            text.pictures()
                    .forEach((n, source) -> {
                        byte[] jpeg = pages.picture(source);
                        Path file = folder.resolve(e.folder()).resolve(FacsimileText.picture(n));
                        if (jpeg != null) made.put(file.normalize(), jpeg);
                    });
        }
    }

    private void open(World world, Path folder, Entry e, Facsimile f, Diagnostics diagnostics) {
        Path file = folder.resolve(e.folder()).resolve(f.file()).normalize();
        String name = folder.relativize(file).toString().replace('\\', '/');
        byte[] bytes;
        try {
            if (!file.startsWith(folder) || !world.real(file).startsWith(world.real(folder)))
                throw new IOException("it is outside the book's folder");
            bytes = world.read(file);
        } catch (IOException x) {
            boolean there = file.startsWith(folder) && world.isFile(file);
            diagnostics.add(
                    Diagnostic.error(
                            there ? "unreadable" : "file-missing",
                            there
                                    ? "can't be read: " + x.getMessage()
                                    : "the PDF `" + f.file() + "` of this facsimile is not there",
                            SourceSpan.ofFile(there ? name : e.folder() + "/article.md"),
                            "correct `file` under `facsimile`, or put the PDF there"));
            return;
        }
        if (pages == null) return;
        List<Facsimiles.View> views = pages.open(name, bytes, f.pages(), diagnostics);
        if (views.isEmpty()) return;
        Flow text = f.text();
        if (text.blocks().isEmpty()) text = gathered(file, name, bytes, f.pages());
        texts.put(e.id(), new FacsimileText(f.file(), views, text));
    }

    /// The text as `octavo add` would find it.
    private static Flow gathered(Path file, String name, byte[] bytes, List<Integer> numbers) {
        Flow none = new Flow(List.of(), List.of());
        String chosen =
                numbers.isEmpty()
                        ? null
                        : numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
        GatherOptions options =
                new GatherOptions(null, false, chosen, false, GatherOptions.Corrections.NONE);
        try {
            List<GatheredArticle> found =
                    PdfReader.read(
                                    name,
                                    new SourceFile(String.valueOf(file.getFileName()), bytes),
                                    options)
                            .value();
            boolean one =
                    !found.isEmpty() && found.getFirst().article().body() instanceof Facsimile;
            return one ? ((Facsimile) found.getFirst().article().body()).text() : none;
        } catch (IOException x) {
            return none;
        }
    }

    /// With a figure for each page.
    CitedVolume print(CitedVolume cited) {
        return with(cited, (text, f) -> new Flow(text.figures(f.fullPage()), List.of()));
    }

    /// With the text.
    CitedVolume ebook(CitedVolume cited) {
        return with(cited, (text, f) -> new Flow(text.anchored(f), text.notes(f)));
    }

    private CitedVolume with(CitedVolume cited, BiFunction<FacsimileText, Facsimile, Flow> body) {
        if (texts.isEmpty()) return cited;
        Volume v = cited.volume();
        Map<String, Entry> changed = new HashMap<>();
        for (Entry e : v.entries()) {
            FacsimileText text = texts.get(e.id());
            if (text == null || !(e.article().body() instanceof Facsimile f)) continue;
            Article other = e.article().withBody((ArticleBody) body.apply(text, f));
            changed.put(e.id(), e.withArticle(other));
        }
        return cited.withEntries(e -> changed.getOrDefault(e.id(), e));
    }

    @Override
    public void close() {
        if (pages != null) pages.close();
    }
}
