package octavo.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import octavo.build.Columns;
import octavo.build.Ending;
import octavo.build.ListFonts;
import octavo.diag.Outcome;
import octavo.world.World;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `octavo fonts`.
@Command(
        name = "fonts",
        description = "Lists the families that a book can use: faces, scripts, licence.",
        mixinStandardHelpOptions = true)
final class FontsCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final World world;

    @Parameters(
            paramLabel = "BOOK",
            converter = BookFolder.class,
            arity = "0..1",
            description =
                    "Folder of a book, whose own fonts come first; the current one otherwise.")
    private Path book = Path.of("");

    @Option(
            names = {"-o", "--output"},
            paramLabel = "PDF",
            description = "Also sets a specimen of all families as a PDF.")
    private @Nullable Path specimen;

    @Mixin private Speech speech = new Speech();

    FontsCommand(Terminal terminal, World world) {
        this.terminal = terminal;
        this.world = world;
    }

    @Override
    public Integer call() {
        Outcome<ListFonts.Result> listed = ListFonts.run(world, book, specimen);
        terminal.print(listed.diagnostics(), speech, book);
        List<List<String>> rows = listed.value().rows();
        Path written = listed.value().specimen();
        int code = (listed.hasErrors() ? Ending.ERRORS : Ending.MADE).code();
        if (speech.json) {
            List<Path> files = written == null ? List.of() : List.of(written);
            terminal.result(
                    ResultJson.of(
                            code, "fonts", ResultJson.table(rows), files, listed.diagnostics()));
            return code;
        }
        terminal.result(Columns.of(rows).stripTrailing());
        if (written != null) terminal.result(written.toString());
        return code;
    }
}
