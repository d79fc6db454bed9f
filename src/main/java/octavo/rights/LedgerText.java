package octavo.rights;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The ledger as text: a table for people, CSV and JSON for programs.
public final class LedgerText {
    private static final int WIDEST = 44;

    private LedgerText() {}

    private static final List<String> COLUMNS = List.of(
            "what", "article", "title", "creators", "source", "holder", "ground", "status", "license", "credit", "reproduced");

    private static List<String> cells(Row r) {
        return List.of(
                r.kind().name().toLowerCase(Locale.ROOT), r.id(), r.title(), r.creators(), text(r.source()), text(r.holder()),
                r.ground().key(), r.status().key(), text(r.license()), text(r.credit()), r.reproduced() ? "yes" : "no");
    }

    private static String text(@org.jspecify.annotations.Nullable String s) {
        return s == null ? "" : s;
    }

    /// A line for each row, columns aligned, long values cut; empty columns are left out.
    public static String table(Ledger ledger) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(COLUMNS);
        ledger.rows().forEach(r -> rows.add(cells(r)));
        StringBuilder sb = new StringBuilder();
        int[] widths = widths(rows);
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                if (widths[i] == 0) continue;
                String cell = cut(row.get(i));
                line.append(cell).repeat(' ', widths[i] - cell.codePointCount(0, cell.length()) + 2);
            }
            sb.append(line.toString().stripTrailing()).append('\n');
        }
        return sb.toString();
    }

    private static int[] widths(List<List<String>> rows) {
        int[] widths = new int[COLUMNS.size()];
        for (int i = 0; i < widths.length; i++) {
            for (List<String> row : rows.subList(1, rows.size())) {
                String cell = cut(row.get(i));
                widths[i] = Math.max(widths[i], cell.codePointCount(0, cell.length()));
            }
            if (widths[i] > 0) widths[i] = Math.max(widths[i], COLUMNS.get(i).length());
        }
        return widths;
    }

    private static String cut(String s) {
        String line = s.replaceAll("\\s+", " ");
        if (line.codePointCount(0, line.length()) <= WIDEST) return line;
        return line.substring(0, line.offsetByCodePoints(0, WIDEST - 1)) + "…";
    }

    /// RFC 4180, with a header line.
    public static String csv(Ledger ledger) {
        StringBuilder sb = new StringBuilder(String.join(",", COLUMNS)).append("\r\n");
        for (Row r : ledger.rows()) {
            sb.append(String.join(",", cells(r).stream().map(LedgerText::quotedCsv).toList())).append("\r\n");
        }
        return sb.toString();
    }

    /// A cell that a spreadsheet would take for a formula is kept from it.
    private static String quotedCsv(String s) {
        String safe = !s.isEmpty() && "=+-@\t\r".indexOf(s.charAt(0)) >= 0 ? "'" + s : s;
        return safe.matches("(?s).*[\",\r\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }

    /// An array of objects; what is not known is left out.
    public static String json(Ledger ledger) {
        List<String> objects = new ArrayList<>();
        for (Row r : ledger.rows()) {
            List<String> cells = cells(r);
            List<String> members = new ArrayList<>();
            for (int i = 0; i < cells.size(); i++) {
                String name = COLUMNS.get(i);
                if (name.equals("reproduced")) members.add("\"reproduced\": " + r.reproduced());
                else if (!cells.get(i).isEmpty()) members.add("\"" + name + "\": " + quotedJson(cells.get(i)));
            }
            objects.add("  {" + String.join(", ", members) + "}");
        }
        return objects.isEmpty() ? "[]\n" : "[\n" + String.join(",\n", objects) + "\n]\n";
    }

    private static String quotedJson(String s) {
        StringBuilder sb = new StringBuilder("\"");
        s.chars().forEach(c -> {
            if (c == '"' || c == '\\') sb.append('\\').append((char) c);
            else if (c < 0x20) sb.append(String.format(Locale.ROOT, "\\u%04x", c));
            else sb.append((char) c);
        });
        return sb.append('"').toString();
    }
}
