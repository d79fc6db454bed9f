package octavo.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import octavo.build.BuildBook;
import octavo.build.BuildRequest;
import octavo.build.BuildResult;
import octavo.build.Ending;
import octavo.world.World;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `octavo build`.
@Command(
        name = "build",
        description = "Makes the PDF and the EPUB of a book, into its folder out/.",
        mixinStandardHelpOptions = true)
final class BuildCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final World world;

    @Parameters(
            paramLabel = "BOOK",
            converter = BookFolder.class,
            description = "Folder with a book.yaml; the current one where none is named.")
    private List<Path> books = new ArrayList<>();

    @Option(names = "--pdf", description = "The PDF; without --epub, the PDF alone.")
    private boolean pdf;

    @Option(names = "--epub", description = "The EPUB; without --pdf, the EPUB alone.")
    private boolean epub;

    @Option(
            names = "--style",
            paramLabel = "S",
            description = "Another style than the manifest's: a name or a folder.")
    private @Nullable String style;

    @Option(
            names = "--citation-style",
            paramLabel = "S",
            description = "Another citation style than the manifest's: a name or a CSL file.")
    private @Nullable String citationStyle;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "Another folder than BOOK/out.")
    private @Nullable Path output;

    @Option(
            names = "--for",
            paramLabel = "PROFILE",
            split = ",",
            description =
                    "Also for a printer (kdp, ingram, lulu, office, x1a, x4) or a device (apple, eink, google, kindle, kobo).")
    private List<String> profiles = new ArrayList<>();

    @Option(
            names = "--part",
            paramLabel = "TITLE",
            description = "One part alone, with the page numbers of the whole book.")
    private @Nullable String part;

    @Option(
            names = "--against",
            paramLabel = "REPORT",
            description = "Say what moved since the build of that report.json.")
    private @Nullable Path against;

    @Option(
            names = "--reference",
            paramLabel = "REPORT",
            description =
                    "Page numbers of another edition, from its report.json, in the margin and in the e-book.")
    private @Nullable Path reference;

    @Option(
            names = "--draft",
            description = "Build although rights are unsettled, with a mark on every page.")
    private boolean draft;

    @Mixin private Speech speech = new Speech();

    BuildCommand(Terminal terminal, World world) {
        this.terminal = terminal;
        this.world = world;
    }

    @Override
    public Integer call() {
        List<Path> folders = books.isEmpty() ? List.of(Path.of("")) : books;
        Ending ending = Ending.MADE;
        List<BuildResult> results = new ArrayList<>();
        for (Path folder : folders) {
            boolean both = pdf == epub;
            BuildRequest request =
                    new BuildRequest(
                            folder,
                            pdf || both,
                            epub || both,
                            style,
                            output,
                            draft,
                            true,
                            citationStyle,
                            profiles,
                            part,
                            against,
                            reference);
            BuildResult result = new BuildBook(world, terminal.progress(speech)).run(request);
            terminal.print(result.diagnostics(), speech, folder);
            if (!speech.json) {
                result.written().forEach(p -> terminal.result(p.toString()));
                List<String> moved = result.moved();
                if (moved != null && moved.isEmpty()) terminal.result("no page moved");
                if (moved != null) moved.forEach(terminal::result);
            }
            results.add(result);
            ending = ending.and(result.ending());
        }
        if (speech.json) terminal.result(ResultJson.of(results));
        return ending.code();
    }
}
