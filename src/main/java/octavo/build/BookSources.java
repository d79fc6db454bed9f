package octavo.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import octavo.diag.Diagnostic;
import octavo.world.World;
import octavo.yaml.Yaml;
import octavo.yaml.YamlMapping;
import org.jspecify.annotations.Nullable;

/// What a book has already: its articles with the hashes of their sources, and its people.
final class BookSources {
    private final Set<String> folders = new HashSet<>();

    /// Folders by the hash of their source.
    private final Map<String, List<String>> bySource = new HashMap<>();

    /// Folders by the address of their source, or by the evidence's path.
    private final Map<String, List<String>> byOrigin = new HashMap<>();

    private final Set<String> shared = new HashSet<>();
    private final Set<String> people = new HashSet<>();

    private BookSources() {}

    static BookSources of(World world, Path book) throws IOException {
        BookSources s = new BookSources();
        Path articles = book.resolve("articles");
        if (world.isFolder(articles)) {
            for (Path folder : world.list(articles)) {
                String name = "articles/" + folder.getFileName();
                s.folders.add(name);
                Path file = folder.resolve("article.md");
                if (world.isFile(file)) s.note(name, front(world.read(file)));
            }
        }
        Path people = book.resolve("people.yaml");
        if (world.isFile(people)) {
            YamlMapping m = Yaml.parse(world.read(people), "people.yaml").value();
            m.entries().forEach(e -> s.people.add(e.key()));
        }
        return s;
    }

    private void note(String folder, @Nullable YamlMapping source) {
        if (source == null) return;
        String sha256 = source.text("sha256");
        if (sha256 != null) bySource.computeIfAbsent(sha256, k -> new ArrayList<>()).add(folder);
        String file = source.text("file");
        String url = source.text("retrieved") == null ? null : source.text("url");
        if (file != null) byOrigin.computeIfAbsent(file, k -> new ArrayList<>()).add(folder);
        if (url != null) byOrigin.computeIfAbsent(url, k -> new ArrayList<>()).add(folder);
    }

    /// `source` of an article's front matter.
    private static @Nullable YamlMapping front(byte[] article) {
        String text = new String(article, StandardCharsets.UTF_8);
        if (!text.startsWith("---")) return null;
        int end = text.indexOf("\n---", 3);
        int start = text.indexOf('\n') + 1;
        if (end < start) return null;
        YamlMapping front = Yaml.parse(text.substring(start, end + 1), "article.md", 2).value();
        return front.get("source") instanceof YamlMapping m ? m : null;
    }

    /// Articles whose source has the same address or, of local ones, the same name: it may be the same in a newer state.
    List<String> ofOrigin(@Nullable String url, String file) {
        List<String> found = url == null ? null : byOrigin.get(url);
        if (found == null && url == null) found = byOrigin.get(file);
        return found == null ? List.of() : List.copyOf(found);
    }

    /// The article that was made of the same source under the same name, or null. (A file of several articles has one
    /// hash for all.)
    @Nullable String find(String sha256, String slug) {
        for (String folder : bySource.getOrDefault(sha256, List.of())) {
            if (folder.matches("articles/" + slug + "(?:-\\d+)?")) return folder;
        }
        return null;
    }

    /// A folder that no other article has.
    String claim(String slug, String sha256) {
        String folder = "articles/" + slug;
        for (int n = 2; !folders.add(folder); n++) folder = "articles/" + slug + "-" + n;
        bySource.computeIfAbsent(sha256, k -> new ArrayList<>()).add(folder);
        return folder;
    }

    /// @return false when they are written already
    boolean claimShared(String name) {
        return shared.add(name);
    }

    /// The messages about people by an id without those whom the book knows.
    List<Diagnostic> withoutKnownPeople(List<Diagnostic> all) {
        return all.stream()
                .filter(d ->
                        !d.code().equals("unknown-person")
                                || people.stream()
                                        .noneMatch(p -> d.message().contains("“" + p + "”")))
                .toList();
    }
}
