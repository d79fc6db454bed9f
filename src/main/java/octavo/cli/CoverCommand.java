package octavo.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import octavo.build.BuildResult;
import octavo.build.MakeCover;
import octavo.world.World;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `octavo cover`.
@Command(
        name = "cover",
        description = "Makes the cover for a press: back, spine and front in one PDF.",
        mixinStandardHelpOptions = true)
final class CoverCommand implements Callable<Integer> {
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
            required = true,
            description = "Press profile: kdp, ingram, lulu, office, x1a, x4. May be repeated.")
    private List<String> profiles = new ArrayList<>();

    @Option(
            names = "--pages",
            paramLabel = "N",
            description = "Pages of the book; where nothing is said, it is laid out and counted.")
    private int pages;

    @Option(
            names = "--paper",
            paramLabel = "PAPER",
            description = "One of the profile's papers, or the thickness of a leaf: 0.1mm.")
    private @Nullable String paper;

    @Option(
            names = "--design",
            paramLabel = "DESIGN",
            description =
                    "label (cloth with a label), field (a field of colour) or quarter (a quarter binding);"
                            + " where nothing is said, the one of the style.")
    private @Nullable String design;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "Another folder than BOOK/out.")
    private @Nullable Path output;

    @Mixin private Speech speech = new Speech();

    CoverCommand(Terminal terminal, World world) {
        this.terminal = terminal;
        this.world = world;
    }

    @Override
    public Integer call() {
        MakeCover.Request request =
                new MakeCover.Request(book, profiles, pages, paper, design, output);
        BuildResult result = new MakeCover(world, terminal.progress(speech)).run(request);
        terminal.print(result.diagnostics(), speech, book);
        if (speech.json) terminal.result(ResultJson.of(List.of(result)));
        else result.written().forEach(p -> terminal.result(p.toString()));
        return result.ending().code();
    }
}
