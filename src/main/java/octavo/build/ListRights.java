package octavo.build;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import octavo.collection.BookReader;
import octavo.collection.Volume;
import octavo.diag.Diagnostics;
import octavo.diag.Outcome;
import octavo.rights.Ledger;
import octavo.rights.Row;
import octavo.world.World;
import org.jspecify.annotations.Nullable;

/// `octavo rights`: the ledger as a table, CSV or JSON.
public final class ListRights {
    private static final List<String> COLUMNS =
            List.of(
                    "kind",
                    "title",
                    "creators",
                    "source",
                    "ground",
                    "license",
                    "status",
                    "credit",
                    "file");

    /// Of a table for the terminal; CSV and JSON have all.
    private static final int MAX_WIDTH = 40;

    private ListRights() {}

    public enum Format {
        TABLE,
        CSV,
        JSON;

        /// As it is written on the command line.
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// @param usage there is no book: exit code 2
    public record Result(String text, boolean usage) {}

    public static Outcome<Result> run(World world, Path book, Format format) {
        Diagnostics diagnostics = new Diagnostics();
        Volume volume = diagnostics.take(BookReader.read(world, book.toAbsolutePath().normalize()));
        boolean none =
                diagnostics.toList().stream().anyMatch(d -> d.code().equals(BookReader.NO_BOOK));
        if (none) return diagnostics.with(new Result("", true));
        List<Row> rows = Ledger.of(volume).rows();
        String text =
                switch (format) {
                    case TABLE -> table(rows);
                    case CSV -> csv(rows);
                    case JSON -> json(rows);
                };
        return diagnostics.with(new Result(text, false));
    }

    private static List<String> cells(Row r) {
        return List.of(
                r.kind().name().toLowerCase(Locale.ROOT),
                r.title(),
                r.creators(),
                orEmpty(r.source()),
                r.ground().key(),
                orEmpty(r.license()),
                r.status().key(),
                orEmpty(r.credit()),
                r.place());
    }

    private static String table(List<Row> rows) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(COLUMNS);
        for (Row r : rows) lines.add(cells(r).stream().map(ListRights::shortened).toList());
        int[] widths = new int[COLUMNS.size()];
        for (List<String> l : lines) {
            for (int i = 0; i < widths.length; i++)
                widths[i] = Math.max(widths[i], l.get(i).length());
        }
        StringBuilder sb = new StringBuilder();
        for (List<String> l : lines) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                line.append(l.get(i)).append(" ".repeat(widths[i] - l.get(i).length() + 2));
            }
            sb.append(line.toString().stripTrailing()).append('\n');
        }
        return sb.toString();
    }

    private static String shortened(String s) {
        return s.length() <= MAX_WIDTH ? s : s.substring(0, MAX_WIDTH - 1) + "…";
    }

    /// RFC 4180.
    private static String csv(List<Row> rows) {
        StringBuilder sb = new StringBuilder(String.join(",", COLUMNS)).append("\r\n");
        for (Row r : rows) {
            sb.append(String.join(",", cells(r).stream().map(ListRights::quoted).toList()))
                    .append("\r\n");
        }
        return sb.toString();
    }

    private static String quoted(String s) {
        boolean plain =
                s.indexOf(',') < 0
                        && s.indexOf('"') < 0
                        && s.indexOf('\n') < 0
                        && s.indexOf('\r') < 0;
        return plain ? s : '"' + s.replace("\"", "\"\"") + '"';
    }

    private static String json(List<Row> rows) {
        Json json = new Json().array();
        for (Row r : rows) Report.row(json, r);
        return json.end().toString();
    }

    private static String orEmpty(@Nullable String s) {
        return s == null ? "" : s;
    }
}
