package octavo.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// The command without a subcommand: prints its help.
@Command(
        name = "octavo",
        description =
                "Gathers articles into collections and makes print-ready PDFs and EPUB e-books of them.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            NewCommand.class,
            AddCommand.class,
            ExtractCommand.class,
            BuildCommand.class,
            CheckCommand.class,
            RightsCommand.class,
            CiteCommand.class,
            CoverCommand.class,
            ImposeCommand.class,
            StylesCommand.class,
            FontsCommand.class,
            CompletionCommand.class
        },
        footer = {
            "",
            "octavo COMMAND --help lists the options of a command.",
            "Exit codes: 0 made; 1 errors in the book; 2 usage; 3 a source can't be read; 4 rights forbid;"
                    + " 70 a fault in Octavo."
        })
final class OctavoCommand implements Runnable {
    private final Terminal terminal;

    @Spec private @Nullable CommandSpec spec;

    OctavoCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        if (spec != null) spec.commandLine().usage(terminal.outWriter());
    }
}
