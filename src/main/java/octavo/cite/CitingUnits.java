package octavo.cite;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import octavo.cite.bib.Reference;
import octavo.cite.bib.ReferenceLibrary;
import octavo.cite.bib.ReferenceReader;
import octavo.collection.CitationSettings;
import octavo.collection.Entry;
import octavo.collection.Matter;
import octavo.collection.Part;
import octavo.collection.Volume;
import octavo.content.Article;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.diag.SourceSpan;
import octavo.world.World;

/// The texts of a book that may cite, each with the references that it can cite.
final class CitingUnits {
    /// In the order of the book.
    final List<CitingUnit> all = new ArrayList<>();

    /// By [Entry], [Matter] or, for its headnote, [Part].
    final Map<Object, CitingUnit> byText = new IdentityHashMap<>();

    private final World world;
    private final Path folder;
    private final String language;
    private final Diagnostics diagnostics;

    CitingUnits(World world, Path folder, String language, Diagnostics diagnostics) {
        this.world = world;
        this.folder = folder;
        this.language = language;
        this.diagnostics = diagnostics;
    }

    ReferenceLibrary library(List<CitationSettings.File> files) {
        List<List<Reference>> read = new ArrayList<>();
        for (CitationSettings.File f : files) {
            try {
                read.add(
                        diagnostics.take(
                                ReferenceReader.read(
                                        world.read(folder.resolve(f.path())), f.path(), language)));
            } catch (IOException e) {
                diagnostics.add(
                        Diagnostic.error(
                                "file-missing", "`" + f.path() + "` can't be read", f.at(), null));
            }
        }
        return ReferenceLibrary.of(read, diagnostics);
    }

    /// @return the libraries that articles have of their own
    List<ReferenceLibrary> read(Volume volume, ReferenceLibrary book) {
        List<ReferenceLibrary> own = new ArrayList<>();
        for (Matter m : volume.front()) matter(m, book);
        int part = 0;
        for (Part p : volume.parts()) {
            if (!p.headnote().isEmpty()) {
                CitingUnit u = new CitingUnit(p, part, language, book);
                all.add(u);
                byText.put(p, u);
            }
            for (Entry e : p.entries()) {
                Entry entry =
                        e.cited() != null ? CitedReadings.placeholder(e, book, diagnostics) : e;
                ReferenceLibrary mine = library(files(e));
                if (!mine.isEmpty()) own.add(mine);
                CitingUnit u =
                        new CitingUnit(entry, part, languageOf(e.article()), mine.over(book));
                all.add(u);
                byText.put(e, u);
            }
            part++;
        }
        for (Matter m : volume.back()) matter(m, book);
        return own;
    }

    private List<CitationSettings.File> files(Entry e) {
        List<CitationSettings.File> out = new ArrayList<>();
        for (String f : e.article().citing().bibliography()) {
            Path path = Path.of(e.folder()).resolve(f).normalize();
            SourceSpan at = SourceSpan.ofFile(e.folder() + "/article.md");
            if (path.isAbsolute() || path.startsWith("..") || !world.isFile(folder.resolve(path))) {
                diagnostics.add(
                        Diagnostic.error(
                                "file-missing",
                                "there is no file `" + f + "` in the book",
                                at,
                                "`bibliography` is relative to the article's folder"));
            } else {
                out.add(new CitationSettings.File(path.toString().replace('\\', '/'), at));
            }
        }
        return out;
    }

    private void matter(Matter m, ReferenceLibrary book) {
        if (!(m instanceof Matter.Text t)) return;
        CitingUnit u = new CitingUnit(t, languageOf(t.article()), book);
        all.add(u);
        byText.put(t, u);
    }

    private String languageOf(Article a) {
        String l = a.metadata().language();
        return l == null || l.isBlank() ? language : l;
    }
}
