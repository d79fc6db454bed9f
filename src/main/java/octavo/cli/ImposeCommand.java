package octavo.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import octavo.build.BuildResult;
import octavo.build.ImposePdf;
import octavo.diag.Outcome;
import octavo.world.World;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `octavo impose`.
@Command(
        name = "impose",
        description =
                "Puts the pages of any PDF on sheets: booklets, signatures, several on a side.",
        mixinStandardHelpOptions = true)
final class ImposeCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final World world;

    @Parameters(paramLabel = "PDF", description = "Such as a finished book's.")
    private Path pdf = Path.of("");

    @Option(
            names = "--booklet",
            description = "All sheets within one another, to be stitched through the fold.")
    private boolean booklet;

    @Option(
            names = "--signature",
            paramLabel = "N",
            description = "Bundles of N pages, each folded: 16, for example.")
    private int signature;

    @Option(
            names = "--up",
            paramLabel = "N",
            description =
                    "N pages on a side. Alone: in the order of reading. With --booklet or --signature: 2, 4"
                            + " or 8; the pile is cut into strips, the lower ones go under the upper ones.")
    private int up;

    @Option(
            names = "--sheet",
            paramLabel = "SIZE",
            description =
                    "A4, Letter, A3, Tabloid, SRA3, or 320x450mm; A4 (in the USA and Canada Letter) where"
                            + " nothing is said.")
    private @Nullable String sheet;

    @Option(
            names = "--creep",
            paramLabel = "LENGTH",
            description = "Thickness of the paper, 0.1mm where nothing is said; 0 for none.")
    private @Nullable String creep;

    @Option(
            names = "--flip",
            paramLabel = "EDGE",
            description =
                    "The edge over which the printer turns the sheet: long or short. Where nothing is"
                            + " said, the one at the side: short for a wide sheet, long for a tall one.")
    private @Nullable String flip;

    @Option(names = "--rtl", description = "The book is read from right to left.")
    private boolean rightToLeft;

    @Option(names = "--no-marks", description = "No marks for folding and cutting.")
    private boolean noMarks;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "PDF",
            description = "Another file than NAME-booklet.pdf (or -signatures-N, -N-up).")
    private @Nullable Path output;

    @Mixin private Speech speech = new Speech();

    ImposeCommand(Terminal terminal, World world) {
        this.terminal = terminal;
        this.world = world;
    }

    @Override
    public Integer call() {
        Outcome<ImposePdf.Result> made =
                ImposePdf.run(
                        world,
                        new ImposePdf.Request(
                                pdf,
                                booklet,
                                signature,
                                up,
                                sheet,
                                creep,
                                flip,
                                rightToLeft,
                                !noMarks,
                                output));
        terminal.print(made.diagnostics(), speech);
        Path written = made.value().written();
        if (speech.json) {
            List<Path> files = written == null ? List.of() : List.of(written);
            terminal.result(
                    ResultJson.of(
                            List.of(
                                    new BuildResult(
                                            made.value().ending(), files, made.diagnostics()))));
        } else if (written != null) {
            terminal.progress(speech).say(made.value().summary());
            terminal.result(written.toString());
        }
        return made.value().ending().code();
    }
}
