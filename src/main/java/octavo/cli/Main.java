package octavo.cli;

import octavo.world.RealWorld;
import picocli.CommandLine;

/// The program's entry.
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        int code = run(args, new Terminal(System.out, System.err, new RealWorld()));
        System.out.flush();
        System.err.flush();
        // Not `exit` where it can be helped: it runs the shutdown hooks of libraries.
        if (code != 0) System.exit(code);
    }

    /// `octavo help build` is `octavo build --help`.
    private static String[] help(String[] args) {
        if (args.length == 0 || !args[0].equals("help")) return args;
        return args.length == 1 ? new String[] {"--help"} : new String[] {args[1], "--help"};
    }

    /// Runs a command and returns its exit code. Never throws.
    static int run(String[] args, Terminal terminal) {
        CommandLine line = new CommandLine(new OctavoCommand(terminal), new Commands(terminal));
        line.setOut(terminal.outWriter());
        line.setErr(terminal.errWriter());
        line.setColorScheme(
                CommandLine.Help.defaultColorScheme(
                        terminal.colour() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpLongOptionsMaxWidth(28);
        line.setParameterExceptionHandler((e, _) -> UsageProblem.report(terminal, e));
        line.setExecutionExceptionHandler((e, l, r) -> terminal.fault(e));
        try {
            return line.execute(help(args));
        } catch (StackOverflowError | OutOfMemoryError e) {
            return terminal.fault(e);
        }
    }
}
