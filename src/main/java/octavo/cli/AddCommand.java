package octavo.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import octavo.build.AddSources;
import octavo.build.Ending;
import octavo.build.Json;
import octavo.diag.Outcome;
import octavo.world.World;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `octavo add`.
@Command(
        name = "add",
        description = "Makes an article of each source and adds it to a book.",
        mixinStandardHelpOptions = true)
final class AddCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final World world;

    @Parameters(
            paramLabel = "SOURCE",
            arity = "1..*",
            description =
                    "A text, Markdown, a web page or web archive, EPUB, DOCX, ODT, RTF, PDF, a feed, a folder of"
                            + " these, an address over http or https, or - for standard input.")
    private List<String> sources = new ArrayList<>();

    @Option(
            names = "--book",
            paramLabel = "DIR",
            converter = BookFolder.class,
            description = "The book's folder; the current one where none is named.")
    private Path book = Path.of("");

    @Option(
            names = "--part",
            paramLabel = "TITLE",
            description = "The part to add to; it is made where it is not there.")
    private @Nullable String part;

    @Mixin private SourceOptions gathering = new SourceOptions();

    @Mixin private Speech speech = new Speech();

    AddCommand(Terminal terminal, World world) {
        this.terminal = terminal;
        this.world = world;
    }

    @Override
    public Integer call() {
        Outcome<AddSources.Result> done =
                AddSources.run(world, AddSources.request(book, sources, part, gathering.choices()));
        terminal.print(done.diagnostics(), speech, book);
        if (speech.json) {
            json(done);
        } else if (!speech.quiet) {
            for (AddSources.Added a : done.value().added()) {
                String removed =
                        a.removed() == 0
                                ? ""
                                : " ("
                                        + (a.removed() == 1 ? "one piece" : a.removed() + " pieces")
                                        + " of the source left out; see source/removed.yaml)";
                terminal.result(
                        a.folder()
                                + ": "
                                + (a.title().isBlank() ? "(no title)" : a.title())
                                + (a.updated() ? " (updated)" : "")
                                + removed);
            }
        }
        if (done.value().usage()) return Ending.USAGE.code();
        if (!done.value().unreadable().isEmpty()) return Ending.SOURCE_UNREADABLE.code();
        return (done.hasErrors() ? Ending.ERRORS : Ending.MADE).code();
    }

    private void json(Outcome<AddSources.Result> done) {
        Json json = new Json().object().name("added").array();
        for (AddSources.Added a : done.value().added()) {
            json.object()
                    .field("source", a.source())
                    .field("folder", a.folder())
                    .field("title", a.title())
                    .field("removed", a.removed())
                    .field("updated", a.updated())
                    .end();
        }
        json.end().name("diagnostics");
        ResultJson.diagnostics(json, done.diagnostics());
        terminal.result(json.end().toString());
    }
}
