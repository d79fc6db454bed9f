package octavo.cli;

import picocli.CommandLine.Option;

/// How much a command says.
final class Speech {
    @Option(
            names = {"-q", "--quiet"},
            description = "No progress, no notes; warnings and errors only.")
    boolean quiet;

    @Option(names = "--json", description = "Diagnostics and results as JSON on standard output.")
    boolean json;
}
