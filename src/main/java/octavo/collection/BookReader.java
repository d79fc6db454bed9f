package octavo.collection;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import octavo.content.Article;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.diag.Outcome;
import octavo.diag.SourceSpan;
import octavo.world.World;
import octavo.yaml.ScalarType;
import octavo.yaml.Yaml;
import octavo.yaml.YamlEntry;
import octavo.yaml.YamlMapping;
import octavo.yaml.YamlNode;
import octavo.yaml.YamlScalar;
import octavo.yaml.YamlSequence;
import org.jspecify.annotations.Nullable;

/// `book.yaml`, `people.yaml` and all texts of a book to a [Volume]. Paths in diagnostics are relative to the book.
public final class BookReader {
    /// A path leads out of the book's folder.
    public static final String OUTSIDE = "outside-book";

    /// The folder is none, or holds no `book.yaml`: a mistake in the command, not in the book.
    public static final String NO_BOOK = "no-book";

    private static final Set<String> UNREADABLE = Set.of("yaml-syntax", "not-utf-8", "unreadable");
    private static final String MANIFEST = "book.yaml";
    private static final String REGISTER = "people.yaml";

    private final World world;
    private final String slug;
    private final BookFiles files;
    private final Diagnostics diagnostics = new Diagnostics();

    private BookReader(World world, Path folder) {
        this.world = world;
        this.files = new BookFiles(world, folder);
        this.slug = slug(folder);
    }

    /// @param bookFolder with a `book.yaml`; where there is none the one diagnostic is [#NO_BOOK]
    public static Outcome<Volume> read(World world, Path bookFolder) {
        BookReader reader = new BookReader(world, bookFolder);
        if (!world.isFile(bookFolder.resolve(MANIFEST))) {
            String what = world.isFolder(bookFolder) ? "holds no book.yaml" : "is no folder";
            reader.diagnostics.add(
                    Diagnostic.error(
                            NO_BOOK,
                            "`" + bookFolder + "` " + what,
                            SourceSpan.ofFile(bookFolder.toString()),
                            world.isFile(bookFolder.resolve("book.yml"))
                                    ? "rename book.yml there to book.yaml"
                                    : "name a book's folder, or make one: octavo new DIR"));
            return reader.diagnostics.with(
                    reader.volume(YamlMapping.EMPTY, YamlMapping.EMPTY, new Diagnostics()));
        }
        YamlMapping manifest = reader.yaml(MANIFEST);
        if (reader.diagnostics.toList().stream().anyMatch(d -> UNREADABLE.contains(d.code()))) {
            // What follows from a line that can't be read would only hide it.
            return reader.diagnostics.with(
                    reader.volume(YamlMapping.EMPTY, YamlMapping.EMPTY, new Diagnostics()));
        }
        new KeyCheck(reader.diagnostics).mapping(manifest, BookKeys.MANIFEST);
        YamlMapping people = YamlMapping.EMPTY;
        if (reader.files.isFile(REGISTER)) {
            people = reader.yaml(REGISTER);
            new KeyCheck(reader.diagnostics).value(REGISTER, BookKeys.PEOPLE_FILE, people);
        }
        return reader.diagnostics.with(reader.volume(manifest, people, reader.diagnostics));
    }

    private YamlMapping yaml(String file) {
        byte[] bytes = files.read(file, "file-missing", SourceSpan.ofFile(file), diagnostics);
        return bytes == null
                ? YamlMapping.EMPTY
                : emptied(diagnostics.take(Yaml.parse(bytes, file)));
    }

    /// With nothing in the place of blank text: a key with `""` is left out like one without a value.
    private static YamlMapping emptied(YamlMapping m) {
        return new YamlMapping(
                m.entries().stream()
                        .map(e -> new YamlEntry(e.key(), e.keySpan(), emptied(e.value())))
                        .toList(),
                m.span());
    }

    private static YamlNode emptied(YamlNode n) {
        return switch (n) {
            case YamlMapping m -> emptied(m);
            case YamlSequence s ->
                    new YamlSequence(
                            s.items().stream().map(BookReader::emptied).toList(), s.span());
            case YamlScalar s when s.text().isBlank() ->
                    new YamlScalar("", ScalarType.NULL, s.span());
            case YamlScalar s -> s;
        };
    }

    private Volume volume(YamlMapping yaml, YamlMapping register, Diagnostics to) {
        Manifest manifest = new ManifestReader(yaml, new People(register, to), to).read(slug);
        checkCover(yaml, manifest.cover(), to);
        checkReference(yaml, manifest.referencePages(), to);
        TextReader texts = new TextReader(files, register);
        EntryIds ids = new EntryIds();
        List<Matter> front = new MatterReader(files, texts, ids, to).front(yaml);
        PartsReader reader = new PartsReader(files, texts, ids, to);
        List<Part> parts = reader.read(yaml);
        List<Matter> back = new MatterReader(files, texts, ids, to).back(yaml);
        YamlEntry at = yaml.entry("parts");
        Completeness.check(
                parts,
                Stream.concat(front.stream(), back.stream()).toList(),
                reader.listed(),
                files,
                at == null || at.keySpan() == null ? SourceSpan.ofFile(MANIFEST) : at.keySpan(),
                to);
        List<Article> articles = new ArrayList<>();
        parts.forEach(p -> p.entries().forEach(e -> articles.add(e.article())));
        Stream.concat(front.stream(), back.stream())
                .forEach(m -> {
                    if (m instanceof Matter.Text t) articles.add(t.article());
                });
        LanguageCheck.check(articles, manifest.language(), to);
        return new Volume(
                slug,
                manifest,
                front,
                parts,
                back,
                NewestDate.of(world, manifest.date(), articles, to),
                CitationKeys.read(yaml, files, to));
    }

    private void checkReference(YamlMapping yaml, @Nullable String report, Diagnostics to) {
        if (report == null || !(yaml.get("pages") instanceof YamlMapping pages)) return;
        YamlNode node = pages.get("reference");
        SourceSpan at = node == null ? null : node.span();
        String path = files.inside(report, at, to);
        if (path == null || files.isFile(path)) return;
        String near = files.nearest(path);
        to.add(
                Diagnostic.error(
                        "file-missing",
                        "there is no file `" + report + "`",
                        at,
                        near != null
                                ? near
                                : "keep a copy of out/SLUG.report.json of the edition that readers have"));
    }

    private void checkCover(YamlMapping yaml, @Nullable String cover, Diagnostics to) {
        if (cover == null) return;
        SourceSpan at = yaml.get("cover") == null ? null : yaml.get("cover").span();
        String path = files.inside(cover, at, to);
        if (path != null && !files.isFile(path)) {
            to.add(
                    Diagnostic.error(
                            "image-missing",
                            files.isFolder(path)
                                    ? "`" + cover + "` is a folder, not an image"
                                    : "there is no image `" + cover + "`",
                            at,
                            coverHint(path)));
        }
    }

    private String coverHint(String path) {
        boolean folder = files.isFolder(path);
        String near = folder ? null : files.nearest(path);
        if (near == null && !folder) near = files.nearestBelow("", path);
        return near != null
                ? near
                : "put the image into the book and write its path from there, or take `cover:` out: a typographic one is made";
    }

    /// The folder's own name; of `.` that of the working folder.
    private static String slug(Path folder) {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        return name == null ? "book" : name.toString();
    }
}
