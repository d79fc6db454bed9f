package octavo.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import octavo.build.BuildBook;
import octavo.build.BuildRequest;
import octavo.build.BuildResult;
import octavo.world.World;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `octavo check`.
@Command(
        name = "check",
        description = "Says everything that build would say, and writes nothing.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final World world;

    @Parameters(
            paramLabel = "BOOK",
            converter = BookFolder.class,
            arity = "0..1",
            description = "Folder with a book.yaml; the current one where none is named.")
    private Path book = Path.of("");

    @Option(
            names = "--for",
            paramLabel = "PROFILE",
            split = ",",
            description =
                    "Also what a printer (kdp, ingram, lulu, office, x1a, x4) or a device (apple, eink, google, kindle, kobo) would find.")
    private List<String> profiles = new ArrayList<>();

    @Mixin private Speech speech = new Speech();

    CheckCommand(Terminal terminal, World world) {
        this.terminal = terminal;
        this.world = world;
    }

    @Override
    public Integer call() {
        BuildRequest request =
                new BuildRequest(
                        book, true, true, null, null, false, false, null, profiles, null, null,
                        null);
        BuildResult result = new BuildBook(world, terminal.progress(speech)).run(request);
        terminal.print(result.diagnostics(), speech, book);
        if (speech.json) terminal.result(ResultJson.of(List.of(result)));
        return result.ending().code();
    }
}
