package octavo.cli;

import octavo.world.RealWorld;
import picocli.CommandLine;

/// Makes the commands with the terminal they speak to.
final class Commands implements CommandLine.IFactory {
    private final Terminal terminal;
    private final RealWorld world = new RealWorld();

    Commands(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        if (type == NewCommand.class) return type.cast(new NewCommand(terminal, world));
        if (type == AddCommand.class) return type.cast(new AddCommand(terminal, world));
        if (type == ExtractCommand.class) return type.cast(new ExtractCommand(terminal, world));
        if (type == RightsCommand.class) return type.cast(new RightsCommand(terminal, world));
        if (type == FontsCommand.class) return type.cast(new FontsCommand(terminal, world));
        if (type == StylesCommand.class) return type.cast(new StylesCommand(terminal, world));
        if (type == CiteCommand.class) return type.cast(new CiteCommand(terminal, world));
        if (type == CoverCommand.class) return type.cast(new CoverCommand(terminal, world));
        if (type == ImposeCommand.class) return type.cast(new ImposeCommand(terminal, world));
        if (type == BuildCommand.class) return type.cast(new BuildCommand(terminal, world));
        if (type == CheckCommand.class) return type.cast(new CheckCommand(terminal, world));
        if (type == CompletionCommand.class) return type.cast(new CompletionCommand(terminal));
        return CommandLine.defaultFactory().create(type);
    }
}
