package octavo.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import octavo.build.Ending;
import octavo.build.Progress;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.diag.Severity;
import octavo.diag.SourceSpan;
import octavo.world.World;

/// Standard output for results, standard error for progress and diagnostics.
final class Terminal {
    /// Of one code, as many are printed in full; the rest is counted.
    private static final int IN_FULL = 8;

    private static final int COLUMNS = 80;
    private static final int FEWEST_COLUMNS = 40;

    private final PrintStream out;
    private final PrintStream err;
    private final World world;

    Terminal(PrintStream out, PrintStream err, World world) {
        this.out = new PrintStream(out, false, StandardCharsets.UTF_8);
        this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
        this.world = world;
    }

    PrintWriter outWriter() {
        return new PrintWriter(out, true, StandardCharsets.UTF_8);
    }

    PrintWriter errWriter() {
        return new PrintWriter(err, true, StandardCharsets.UTF_8);
    }

    /// A line of the result.
    void result(String line) {
        out.println(line);
        out.flush();
    }

    Progress progress(Speech speech) {
        return speech.quiet || speech.json ? Progress.SILENT : message -> err.println(message);
    }

    void problem(String message) {
        err.println(paint(Severity.ERROR, "error") + ": " + plain(message));
    }

    void hint(String hint) {
        err.println("  hint: " + plain(hint));
    }

    /// Colours only on a terminal, and not where `NO_COLOR` is set.
    boolean colour() {
        String no = world.env("NO_COLOR");
        String term = world.env("TERM");
        return (no == null || no.isEmpty())
                && term != null
                && !term.equals("dumb")
                && System.console() != null
                && System.console().isTerminal();
    }

    /// The width of a line of text, by `COLUMNS`; 80 where it says nothing sensible.
    int columns() {
        String said = world.env("COLUMNS");
        if (said == null || !said.matches("\\d{1,4}")) return COLUMNS;
        return Math.max(FEWEST_COLUMNS, Integer.parseInt(said));
    }

    /// Prints diagnostics in the order of reading; many of one code are printed as a few and a count.
    void print(List<Diagnostic> diagnostics, Speech speech) {
        print(diagnostics, speech, Path.of(""));
    }

    /// The same of a book; its files are named from the current folder, as a terminal or an editor opens them.
    void print(List<Diagnostic> diagnostics, Speech speech, Path book) {
        if (speech.json) return;
        Map<String, Integer> seen = new LinkedHashMap<>();
        Map<String, Integer> total = new LinkedHashMap<>();
        List<Diagnostic> shown = new ArrayList<>();
        for (Diagnostic d : Diagnostics.inReadingOrder(diagnostics)) {
            if (speech.quiet && d.severity() == Severity.NOTE) continue;
            shown.add(d);
            total.merge(d.code(), 1, Integer::sum);
        }
        for (Diagnostic d : shown) {
            int n = seen.merge(d.code(), 1, Integer::sum);
            boolean all =
                    d.severity() == Severity.ERROR
                            || total.getOrDefault(d.code(), 0) <= IN_FULL + 1;
            if (all || n <= IN_FULL) {
                print(d, book);
            } else if (n == IN_FULL + 1) {
                int rest = total.getOrDefault(d.code(), 0) - IN_FULL;
                err.println("  and " + rest + " more of [" + d.code() + "]; --json lists all");
            }
        }
    }

    private void print(Diagnostic d, Path book) {
        String at = d.span() == null ? "" : fromHere(d.span(), book) + ": ";
        err.println(
                plain(at)
                        + paint(d.severity(), d.severity().label() + "[" + d.code() + "]")
                        + ": "
                        + plain(d.message()));
        if (d.hint() != null) hint(d.hint());
    }

    private SourceSpan fromHere(SourceSpan span, Path book) {
        if (book.toString().isEmpty() || span.file().indexOf('\0') >= 0) return span;
        try {
            Path file = book.resolve(span.file());
            return world.isFile(file)
                    ? new SourceSpan(file.toString().replace('\\', '/'), span.line(), span.column())
                    : span;
        } catch (InvalidPathException e) {
            return span;
        }
    }

    /// Names and answers may hold what a terminal takes for commands, or turns the direction of a line.
    static String plain(String text) {
        for (int i = 0; i < text.length(); i++)
            if (commands(text.charAt(i)))
                return text.codePoints()
                        .map(c -> commands(c) ? 0xFFFD : c)
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString();
        return text;
    }

    private static boolean commands(int c) {
        return c < ' '
                || c >= 0x7F && c < 0xA0
                || c >= 0x202A && c <= 0x202E
                || c >= 0x2066 && c <= 0x2069;
    }

    private String paint(Severity s, String text) {
        if (!colour()) return text;
        String code =
                switch (s) {
                    case ERROR -> "31";
                    case WARNING -> "33";
                    case NOTE -> "36";
                };
        return "\u001b[1;" + code + "m" + text + "\u001b[0m";
    }

    /// A fault of the program: one sentence, and the trace only for those who ask.
    int fault(Throwable t) {
        String what = t.getMessage() == null ? t.getClass().getSimpleName() : t.getMessage();
        problem("a fault in Octavo: " + t.getClass().getSimpleName() + ": " + what);
        if (world.env("OCTAVO_TRACE") != null) {
            t.printStackTrace(err);
        } else {
            hint("nothing was written; OCTAVO_TRACE=1 shows where it happened");
        }
        return Ending.FAULT.code();
    }
}
