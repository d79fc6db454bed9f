package octavo.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import octavo.build.CiteArticles;
import octavo.build.Ending;
import octavo.diag.Outcome;
import octavo.world.World;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `octavo cite`.
@Command(
        name = "cite",
        description =
                "Prints how to cite each article: the original, and the reprint with its pages.",
        mixinStandardHelpOptions = true)
final class CiteCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final World world;

    @Parameters(
            paramLabel = "BOOK ARTICLE",
            description =
                    "Folder with a book.yaml, the current one where none is named; then the articles, all where"
                            + " none is named.")
    private List<String> names = new ArrayList<>();

    @Option(
            names = "--style",
            paramLabel = "S",
            description = "Another citation style than the book's: a name or a CSL file.")
    private @Nullable String style;

    @Option(
            names = "--to",
            paramLabel = "FORMAT",
            converter = FormatName.class,
            description = "text (the default), bibtex, ris or csl-json.")
    private CiteArticles.Format format = CiteArticles.Format.TEXT;

    @Mixin private Speech speech = new Speech();

    CiteCommand(Terminal terminal, World world) {
        this.terminal = terminal;
        this.world = world;
    }

    @Override
    public Integer call() {
        boolean named =
                !names.isEmpty()
                        && (world.isFile(
                                        BookFolder.of(Path.of(names.getFirst()))
                                                .resolve("book.yaml"))
                                || !world.isFile(Path.of("book.yaml")));
        Path book = BookFolder.of(Path.of(named ? names.getFirst() : ""));
        List<String> articles = named ? names.subList(1, names.size()) : names;
        Outcome<CiteArticles.Result> made = CiteArticles.run(world, book, articles, style, format);
        terminal.print(made.diagnostics(), speech, book);
        String text = made.value().text();
        boolean misnamed =
                style != null
                        && made.diagnostics().stream()
                                .anyMatch(d -> d.code().equals(CiteArticles.NO_STYLE));
        boolean usage = made.value().usage() || misnamed && made.hasErrors();
        Ending ending = made.hasErrors() ? Ending.ERRORS : Ending.MADE;
        int code = (usage ? Ending.USAGE : ending).code();
        if (speech.json) {
            String list =
                    format == CiteArticles.Format.CSL_JSON && !text.isEmpty()
                            ? text
                            : ResultJson.text(text);
            terminal.result(ResultJson.of(code, "citations", list, List.of(), made.diagnostics()));
        } else if (!text.isEmpty()) {
            terminal.result(text);
        }
        return code;
    }

    /// `text`, `bibtex`, `ris` or `csl-json`.
    static final class FormatName implements ITypeConverter<CiteArticles.Format> {
        @Override
        public CiteArticles.Format convert(String value) {
            return Choice.of(
                    "format", value, CiteArticles.Format.values(), CiteArticles.Format::key);
        }
    }
}
