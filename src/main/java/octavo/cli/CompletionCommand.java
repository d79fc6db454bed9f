package octavo.cli;

import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `octavo completion`.
@Command(
        name = "completion",
        description = "Prints the script by which bash and zsh complete commands and options.",
        mixinStandardHelpOptions = true)
final class CompletionCommand implements Runnable {
    private final Terminal terminal;

    @Spec private @Nullable CommandSpec spec;

    CompletionCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        if (spec != null)
            terminal.result(AutoComplete.bash("octavo", spec.root().commandLine()).stripTrailing());
    }
}
