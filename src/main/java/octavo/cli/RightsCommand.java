package octavo.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import octavo.build.Ending;
import octavo.build.ListRights;
import octavo.build.RequestLetters;
import octavo.diag.Outcome;
import octavo.world.World;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `octavo rights`.
@Command(
        name = "rights",
        description = "Lists every text and image of a book with its source, licence and status.",
        mixinStandardHelpOptions = true)
final class RightsCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final World world;

    @Parameters(
            paramLabel = "BOOK",
            converter = BookFolder.class,
            arity = "0..1",
            description = "Folder with a book.yaml; the current one where none is named.")
    private Path book = Path.of("");

    @Option(
            names = "--to",
            paramLabel = "FORMAT",
            converter = FormatName.class,
            description = "table (the default), csv, json or course-pack.")
    private ListRights.Format format = ListRights.Format.TABLE;

    @Option(
            names = "--letters",
            paramLabel = "DIR",
            description = "Writes a request for permission to each holder who is to be asked.")
    private @Nullable Path letters;

    @Mixin private Speech speech = new Speech();

    RightsCommand(Terminal terminal, World world) {
        this.terminal = terminal;
        this.world = world;
    }

    @Override
    public Integer call() {
        if (letters != null) return letters(letters);
        boolean table = format == ListRights.Format.TABLE;
        ListRights.Format to = speech.json && table ? ListRights.Format.JSON : format;
        Outcome<ListRights.Result> listed = ListRights.run(world, book, to, terminal.columns());
        terminal.print(listed.diagnostics(), speech, book);
        String text = listed.value().text().stripTrailing();
        Ending ending = listed.hasErrors() ? Ending.ERRORS : Ending.MADE;
        int code = (listed.value().usage() ? Ending.USAGE : ending).code();
        if (speech.json) {
            boolean json = to == ListRights.Format.JSON && !text.isEmpty();
            terminal.result(
                    ResultJson.of(
                            code,
                            "ledger",
                            json ? text : ResultJson.text(text),
                            List.of(),
                            listed.diagnostics()));
        } else if (!text.isEmpty()) {
            // Titles and names may hold what a terminal takes for commands.
            terminal.result(
                    to == ListRights.Format.TABLE
                            ? String.join("\n", text.lines().map(Terminal::plain).toList())
                            : text);
        }
        return code;
    }

    private int letters(Path folder) {
        Outcome<List<Path>> written = RequestLetters.run(world, book, folder);
        terminal.print(written.diagnostics(), speech, book);
        boolean none =
                written.diagnostics().stream().anyMatch(d -> d.code().equals(ListRights.NO_BOOK));
        Ending ending = written.hasErrors() ? Ending.ERRORS : Ending.MADE;
        int code = (none ? Ending.USAGE : ending).code();
        if (speech.json)
            terminal.result(ResultJson.of(code, written.value(), written.diagnostics()));
        else for (Path p : written.value()) terminal.result(p.toString());
        return code;
    }

    /// The names of the formats.
    static final class FormatName implements ITypeConverter<ListRights.Format> {
        @Override
        public ListRights.Format convert(String value) {
            return Choice.of("format", value, ListRights.Format.values(), ListRights.Format::key);
        }
    }
}
