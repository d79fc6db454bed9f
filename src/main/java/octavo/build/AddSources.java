package octavo.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import octavo.content.ArticleBody;
import octavo.content.Source;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.diag.Outcome;
import octavo.diag.SourceSpan;
import octavo.gather.Gatherer;
import octavo.gather.clean.HouseStyle;
import octavo.gather.clean.InlineText;
import octavo.gather.source.GatherOptions;
import octavo.gather.source.GatheredArticle;
import octavo.gather.source.SharedEvidence;
import octavo.gather.source.SourceFile;
import octavo.markdown.ArticleReader;
import octavo.world.Utf8;
import octavo.world.World;
import octavo.yaml.Yaml;
import octavo.yaml.YamlMapping;
import org.jspecify.annotations.Nullable;

/// `octavo add`: gathers sources and puts their articles into a book. The folders of the articles are written first,
/// then `book.yaml` once with all of them; a source that can't be read leaves no trace.
public final class AddSources {
    private final World world;
    private final Request request;
    private final Diagnostics diagnostics = new Diagnostics();
    private final List<Added> added = new ArrayList<>();
    private final List<String> unreadable = new ArrayList<>();

    /// @param book folder with a `book.yaml`
    /// @param part title of the part to which they are added; null for the part that the source names, or the book's
    ///     last part
    public record Request(
            Path book, List<String> sources, @Nullable String part, GatherOptions options) {
        public Request {
            sources = List.copyOf(sources);
        }
    }

    /// @param folder of the article, relative to the book
    /// @param removed number of pieces that were taken out
    /// @param updated it was in the book already, and its source has changed
    public record Added(String source, String folder, String title, int removed, boolean updated) {}

    /// @param unreadable sources of which nothing could be read: exit code 3
    /// @param usage there is no book: exit code 2
    public record Result(List<Added> added, List<String> unreadable, boolean usage) {
        public Result {
            added = List.copyOf(added);
            unreadable = List.copyOf(unreadable);
        }
    }

    public static Request request(
            Path book, List<String> sources, @Nullable String part, SourceChoices choices) {
        return new Request(book, sources, part, choices.options());
    }

    private AddSources(World world, Request request) {
        this.world = world;
        this.request = request;
    }

    public static Outcome<Result> run(World world, Request request) {
        AddSources a = new AddSources(world, request);
        boolean usage = !a.add();
        return a.diagnostics.with(new Result(a.added, a.unreadable, usage));
    }

    /// @return false when there is no book
    private boolean add() {
        Path file = request.book.resolve("book.yaml");
        if (!world.isFile(file)) {
            diagnostics.add(
                    Diagnostic.error(
                            "no-book",
                            "holds no book.yaml",
                            SourceSpan.ofFile(name(request.book)),
                            "`octavo new` makes a book"));
            return false;
        }
        try {
            String text = diagnostics.take(Utf8.decode(world.read(file), name(file)));
            diagnostics.take(Yaml.parse(text, name(file), 1));
            if (!diagnostics.hasErrors()) add(file, text);
        } catch (IOException e) {
            diagnostics.add(
                    Diagnostic.error(
                            "not-writable",
                            String.valueOf(e.getMessage()),
                            SourceSpan.ofFile(name(file)),
                            null));
        }
        return true;
    }

    private void add(Path file, String manifest) throws IOException {
        BookSources known = BookSources.of(world, request.book);
        String text = manifest;
        GatherOptions options = options(Yaml.parse(manifest, name(file), 1).value());
        for (String source : request.sources) {
            Outcome<List<GatheredArticle>> gathered = Gatherer.gather(world, source, options);
            known.withoutKnownPeople(gathered.diagnostics()).forEach(diagnostics::add);
            if (gathered.value().isEmpty()) unreadable.add(source);
            for (List<GatheredArticle> group : byPart(gathered.value())) {
                List<String> folders = new ArrayList<>();
                for (GatheredArticle g : group) {
                    String folder = write(source, g, known);
                    if (folder != null) folders.add(folder);
                }
                String edited =
                        folders.isEmpty()
                                ? text
                                : list(text, folders, group.getFirst().partTitle(), file);
                if (edited != null) text = edited;
            }
        }
        if (!text.equals(manifest)) world.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /// The book's house, where none was named with the command.
    private GatherOptions options(YamlMapping manifest) {
        String house =
                manifest.get("typography") instanceof YamlMapping typography
                        ? typography.text("house")
                        : null;
        return request.options.house() != null || house == null
                ? request.options
                : request.options.with(HouseStyle.of(house));
    }

    /// Neighbours that stand in the same part of their source.
    private static List<List<GatheredArticle>> byPart(List<GatheredArticle> articles) {
        List<List<GatheredArticle>> out = new ArrayList<>();
        for (GatheredArticle g : articles) {
            boolean same =
                    !out.isEmpty()
                            && Objects.equals(out.getLast().getFirst().partTitle(), g.partTitle());
            if (!same) out.add(new ArrayList<>());
            out.getLast().add(g);
        }
        return out;
    }

    /// @return the article's folder relative to the book, or null when the book has it already
    private @Nullable String write(String source, GatheredArticle gathered, BookSources known)
            throws IOException {
        GatheredArticle g = gathered;
        String today = world.today().toString();
        ArticleFolder article = ArticleFolder.of(g, today);
        String there = known.find(article.sha256(), g.slug());
        if (there == null) there = sameSource(g, article, known);
        if (there != null) {
            Path at = request.book.resolve(there);
            g = Corrected.again(world, at, g);
            article = ArticleFolder.of(g, today);
            if (new UpdateArticle(world, at, there, diagnostics).update(article)) {
                Corrected.record(world, at, request.options.corrections());
                added.add(new Added(source, there, title(at, article), g.removed().size(), true));
            } else {
                diagnostics.add(
                        Diagnostic.note(
                                "already-added",
                                "is in the book already, as " + there,
                                SourceSpan.ofFile(source),
                                null));
            }
            return null;
        }
        String folder = known.claim(g.slug(), article.sha256());
        article.write(world, request.book.resolve(folder));
        Corrected.record(world, request.book.resolve(folder), request.options.corrections());
        if (g.shared() != null) writeShared(g.shared(), known);
        if (g.article().body() instanceof ArticleBody.Flow f && f.blocks().isEmpty()) {
            diagnostics.add(
                    Diagnostic.warning(
                            "article-empty",
                            "the source has no text but this title",
                            SourceSpan.ofFile(folder + "/article.md"),
                            "write the text, or take the article out of book.yaml"));
        }
        added.add(new Added(source, folder, article.title(), g.removed().size(), false));
        return folder;
    }

    /// As the editor has it now.
    private String title(Path folder, ArticleFolder article) throws IOException {
        String text = Utf8.decode(world.read(folder.resolve("article.md")), "article.md").value();
        String title =
                InlineText.of(ArticleReader.read(text, "article.md").value().metadata().title());
        return title.isBlank() ? article.title() : title;
    }

    /// The article that an older state of the source became: of the same address or file name, and mostly of the same
    /// words.
    private @Nullable String sameSource(GatheredArticle g, ArticleFolder article, BookSources known)
            throws IOException {
        Source s = g.article().source();
        String best = null;
        double most = 0;
        for (String folder :
                known.ofOrigin(s.retrieved() == null ? null : s.url(), article.evidence())) {
            Path recorded =
                    request.book.resolve(folder).resolve("source").resolve(ArticleFolder.GATHERED);
            if (!world.isFile(recorded)) continue;
            String before = Utf8.decode(world.read(recorded), folder).value();
            double likeness = UpdateArticle.Parts.likeness(before, article.text());
            boolean sameName = folder.matches("articles/" + g.slug() + "(?:-\\d+)?");
            if (likeness < (sameName ? 0.25 : 0.5) || likeness <= most) continue;
            best = folder;
            most = likeness;
        }
        return best;
    }

    private void writeShared(SharedEvidence shared, BookSources known) throws IOException {
        if (!known.claimShared(shared.name())) return;
        Path folder = request.book.resolve("sources").resolve(shared.name());
        for (SourceFile f : shared.files()) world.write(folder.resolve(f.name()), f.bytes());
    }

    private @Nullable String list(
            String text, List<String> folders, @Nullable String partOfSource, Path file) {
        String part = request.part == null ? partOfSource : request.part;
        YamlMapping manifest = Yaml.parse(text, name(file), 1).value();
        String edited = ManifestEdit.add(text, manifest, folders, part);
        if (edited == null) {
            diagnostics.add(
                    Diagnostic.error(
                            "manifest-not-edited",
                            "`parts:` is written in a way that can’t be added to",
                            SourceSpan.ofFile(name(file)),
                            "add by hand: " + String.join(", ", folders)));
        }
        return edited;
    }

    private static String name(Path path) {
        String n = path.toString().replace('\\', '/');
        return n.isEmpty() ? "." : n;
    }
}
