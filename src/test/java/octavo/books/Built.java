package octavo.books;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import octavo.cli.Program;
import octavo.testing.Shared;

/// Whole books, built once for all tests that look at them.
final class Built {
    private static final Map<String, Path> BOOKS = new HashMap<>();

    private Built() {}

    static Path sampler() {
        return book("sampler", Path.of("books/sampler"));
    }

    static Path harbour() {
        return book("harbour", Path.of("books/harbour"));
    }

    /// A book of a language, from the tests' resources: `ar`, `he`, `ja`, `ru`.
    static Path language(String tag) {
        return book(tag, Path.of("src/test/resources/octavo/books", tag));
    }

    static Path posts() {
        return gathered("posts", "posts");
    }

    /// The sampler in one of the styles that come along.
    static Path styled(String style) {
        return book("sampler", style + "-", Path.of("books/sampler"), "--style", style);
    }

    /// The sampler with a press PDF for every printer.
    static Path forPrinters() {
        String all = "kdp,ingram,lulu,office,x1a,x4";
        return book("sampler", "press-", Path.of("books/sampler"), "--pdf", "--for", all);
    }

    static Path postsForPrinters() {
        Path book = posts().getParent().getParent();
        return book("posts", "press-", book, "--pdf", "--for", "kdp");
    }

    static Path emerson() {
        return gathered("emerson", "standardebooks/ralph-waldo-emerson_essays");
    }

    static Path poe() {
        return gathered("poe", "standardebooks/edgar-allan-poe_short-fiction");
    }

    /// The path of PDF and EPUB without their endings.
    private static Path book(String name, Path folder) {
        return book(name, "", folder);
    }

    private static synchronized Path book(
            String name, String variant, Path folder, Object... options) {
        return BOOKS.computeIfAbsent(
                variant + name,
                n -> {
                    Path out = folder(n + "-out");
                    List<Object> arguments = new ArrayList<>(List.of("build", folder, "-o", out));
                    arguments.addAll(List.of(options));
                    Program build = Program.run(arguments.toArray());
                    assertEquals(0, build.code(), build.err());
                    return out.resolve(name);
                });
    }

    private static synchronized Path gathered(String name, String source) {
        Path corpus = Shared.folder().resolve("corpus");
        return BOOKS.computeIfAbsent(
                name,
                n -> {
                    Path book = folder(n).resolve(n);
                    assertEquals(0, Program.run("new", book, "-q").code());
                    Program add = Program.run("add", corpus.resolve(source), "--book", book, "-q");
                    assertEquals(0, add.code(), add.err());
                    Program build = Program.run("build", book, "-q");
                    assertEquals(0, build.code(), build.err());
                    return book.resolve("out").resolve(n);
                });
    }

    private static Path folder(String name) {
        try {
            Path folder = Files.createTempDirectory("octavo-" + name);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(f -> f.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
