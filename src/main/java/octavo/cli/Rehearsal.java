package octavo.cli;

import java.util.ArrayList;
import java.util.List;
import octavo.world.RealWorld;

/// Several command lines in one process, with [#THEN] between them: what the launcher's cache of a fast start is made of
/// (JEP 514 records one process). A command that fails doesn't keep the next from running.
final class Rehearsal {
    /// Between two command lines.
    static final String THEN = "--then";

    private Rehearsal() {}

    public static void main(String[] args) {
        for (String[] line : lines(args))
            Main.run(line, new Terminal(System.out, System.err, new RealWorld()));
    }

    /// The command lines of `args`, without the empty ones.
    static List<String[]> lines(String[] args) {
        List<String[]> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        for (int i = 0; i <= args.length; i++) {
            if (i < args.length && !args[i].equals(THEN)) {
                line.add(args[i]);
                continue;
            }
            if (!line.isEmpty()) lines.add(line.toArray(String[]::new));
            line.clear();
        }
        return lines;
    }
}
