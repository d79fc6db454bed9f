package octavo.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import octavo.build.Columns;
import octavo.build.Ending;
import octavo.build.ListStyles;
import octavo.diag.Outcome;
import octavo.world.World;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `octavo styles`.
@Command(
        name = "styles",
        description =
                "Lists the styles: page, text, faces, whom each is for; with a name, sets its specimen.",
        mixinStandardHelpOptions = true)
final class StylesCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final World world;

    @Parameters(
            paramLabel = "STYLE",
            arity = "0..1",
            description = "Sets a specimen of this style, as STYLE.pdf.")
    private @Nullable String name;

    @Option(
            names = "--book",
            paramLabel = "BOOK",
            converter = BookFolder.class,
            description =
                    "Folder of a book, whose own styles come first; the current one otherwise.")
    private Path book = Path.of("");

    @Option(
            names = {"-o", "--output"},
            paramLabel = "PDF",
            description =
                    "Another file for the specimen; without STYLE, a folder for those of all.")
    private @Nullable Path output;

    @Mixin private Speech speech = new Speech();

    StylesCommand(Terminal terminal, World world) {
        this.terminal = terminal;
        this.world = world;
    }

    @Override
    public Integer call() {
        String style = name;
        Path to = output;
        Outcome<ListStyles.Result> listed =
                style == null
                        ? ListStyles.all(world, book, to)
                        : ListStyles.one(
                                world, book, style, to == null ? Path.of(style + ".pdf") : to);
        terminal.print(listed.diagnostics(), speech, book);
        ListStyles.Result r = listed.value();
        Ending ending = listed.hasErrors() ? Ending.ERRORS : Ending.MADE;
        int code = (r.usage() ? Ending.USAGE : ending).code();
        if (speech.json) {
            terminal.result(
                    ResultJson.of(
                            code,
                            "styles",
                            ResultJson.table(r.rows()),
                            r.written(),
                            listed.diagnostics()));
            return code;
        }
        if (!r.rows().isEmpty()) terminal.result(Columns.of(r.rows()).stripTrailing());
        r.written().forEach(p -> terminal.result(p.toString()));
        return code;
    }
}
