package octavo.cli;

import java.util.ArrayList;
import java.util.List;
import octavo.build.Ending;
import octavo.yaml.NearestName;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// What is wrong with a command line, in words, with the nearest command or option.
final class UsageProblem {
    private UsageProblem() {}

    static int report(Terminal terminal, ParameterException e) {
        CommandLine line = e.getCommandLine();
        String name = line.getParent() == null ? "octavo" : "octavo " + line.getCommandName();
        terminal.problem(message(e, name));
        String nearest = nearest(e);
        terminal.hint(
                (nearest == null ? "" : "did you mean `" + nearest + "`? ")
                        + name
                        + " --help lists what there is");
        return Ending.USAGE.code();
    }

    private static String message(ParameterException e, String name) {
        if (e instanceof UnmatchedArgumentException u && !u.getUnmatched().isEmpty()) {
            String first = u.getUnmatched().getFirst();
            if (first.startsWith("-"))
                return "`" + name + "` has no option `" + first.replaceFirst("=.*", "") + "`";
            return name.equals("octavo")
                    ? "there is no command `" + first + "`"
                    : "`" + first + "` is one name too many for `" + name + "`";
        }
        if (e instanceof MissingParameterException m && !m.getMissing().isEmpty()) {
            ArgSpec missing = m.getMissing().getFirst();
            if (!(missing instanceof OptionSpec option))
                return "`" + name + "` needs " + missing.paramLabel();
            return option.required() && String.valueOf(e.getMessage()).contains("required option")
                    ? "`" + name + "` needs " + option.longestName() + "=" + option.paramLabel()
                    : option.longestName() + " needs a value: " + option.paramLabel();
        }
        // What Picocli puts before a message of ours.
        return String.valueOf(e.getMessage())
                .replaceFirst("^Invalid value for (option '[^']+'|[^:]*): (?=there is no )", "");
    }

    private static @Nullable String nearest(ParameterException e) {
        if (!(e instanceof UnmatchedArgumentException u) || u.getUnmatched().isEmpty()) return null;
        CommandLine line = e.getCommandLine();
        String first = u.getUnmatched().getFirst().replaceFirst("=.*", "");
        List<String> known = new ArrayList<>();
        if (first.startsWith("-")) {
            for (OptionSpec o : line.getCommandSpec().options()) known.addAll(List.of(o.names()));
        } else if (line.getParent() == null) {
            known.addAll(line.getSubcommands().keySet());
        }
        return NearestName.of(first, known);
    }
}
