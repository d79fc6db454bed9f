package octavo.build;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import octavo.collection.BookReader;
import octavo.collection.GatheredText;
import octavo.collection.Volume;
import octavo.diag.Diagnostics;
import octavo.diag.Outcome;
import octavo.rights.Ledger;
import octavo.rights.Row;
import octavo.world.World;
import org.jspecify.annotations.Nullable;

/// `octavo rights`: the ledger as a table, CSV or JSON.
public final class ListRights {
    /// Code of the diagnostic for a folder that holds no book.
    public static final String NO_BOOK = BookReader.NO_BOOK;

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
                    "changes",
                    "share",
                    "fee",
                    "expires",
                    "file");

    private ListRights() {}

    /// How the ledger is printed.
    public enum Format {
        TABLE,
        CSV,
        JSON,
        /// What an office for course packs asks for, as CSV.
        COURSE_PACK;

        /// As it is written on the command line.
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// @param usage there is no book: exit code 2
    public record Result(String text, boolean usage) {}

    /// @param columns of the terminal, for the table
    public static Outcome<Result> run(World world, Path book, Format format, int columns) {
        Diagnostics diagnostics = new Diagnostics();
        Volume volume = diagnostics.take(BookReader.read(world, book.toAbsolutePath().normalize()));
        boolean none =
                diagnostics.toList().stream().anyMatch(d -> d.code().equals(BookReader.NO_BOOK));
        if (none) return diagnostics.with(new Result("", true));
        Path folder = book.toAbsolutePath().normalize();
        Ledger ledger = Ledger.of(volume, e -> GatheredText.read(world, folder, e));
        List<Row> rows = ledger.rows();
        String text =
                switch (format) {
                    case TABLE ->
                            LedgerTable.of(
                                            COLUMNS,
                                            rows.stream().map(ListRights::cells).toList(),
                                            columns)
                                    + RightsSummary.of(ledger, columns);
                    case CSV -> csv(rows);
                    case JSON -> json(rows);
                    case COURSE_PACK -> CoursePack.csv(world, folder, volume, diagnostics);
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
                String.join(", ", r.changes().stream().map(c -> c.kind().key()).toList()),
                share(r),
                orEmpty(r.terms().fee()),
                orEmpty(r.terms().expires()),
                r.place());
    }

    private static String share(Row r) {
        Row.Share s = r.share();
        if (s == null || s.of() == 0) return "";
        return String.format(
                Locale.ROOT, "%d of %d words (%.1f %%)", s.words(), s.of(), s.percent());
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

    static String quoted(String s) {
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

    static String orEmpty(@Nullable String s) {
        return s == null ? "" : s;
    }
}
