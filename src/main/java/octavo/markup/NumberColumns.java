package octavo.markup;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.content.Block;
import octavo.content.TableCell;
import octavo.content.TableRow;
import org.jspecify.annotations.Nullable;

/// The columns of a table that hold numbers alone, and the mark on which these stand beneath each other. A mark before
/// three digits parts thousands, unless another cell of the column tells otherwise.
final class NumberColumns {
    private static final int LEAST_NUMBERS = 2;

    /// Signs, currency; digits in groups; digits after a mark; unit of a hundred, bracket, mark of a note.
    private static final Pattern NUMBER =
            Pattern.compile(
                    "[(<>~≈±+−–-]{0,3}\\p{Sc}?\\h?[(+−–-]?"
                            + "(\\d{1,3}(?:([,.'’\\h])\\d{3})(?:\\2\\d{3})*|\\d+)(?:([.,])(\\d+))?"
                            + "\\h?[%‰°\\p{Sc}]?[)*†‡]{0,2}");

    private static final Pattern NOTHING = Pattern.compile("[-–—−…·.]{0,3}|n\\.?/?a\\.?|\\?");

    private final Map<Integer, String> classes = new HashMap<>();

    private static final class Column {
        int numbers;
        boolean other;
        final Set<String> marks = new HashSet<>();
    }

    NumberColumns(List<TableRow> body) {
        Map<Integer, Column> found = new HashMap<>();
        TableColumns places = new TableColumns();
        for (TableRow row : body) {
            for (TableCell cell : row.cells()) {
                int at = places.place(cell.columnSpan(), cell.rowSpan());
                if (cell.columnSpan() == 1)
                    take(found.computeIfAbsent(at, k -> new Column()), text(cell));
            }
            places.endRow();
        }
        found.forEach((at, c) -> {
            String cls = cls(c);
            if (cls != null) classes.put(at, cls);
        });
    }

    /// `right`, `decimal` or `decimal-comma`; null where the column holds anything else.
    @Nullable String of(int column) {
        return classes.get(column);
    }

    private static @Nullable String text(TableCell cell) {
        if (cell.header() || cell.content().size() > 1) return null;
        if (cell.content().isEmpty()) return "";
        return cell.content().getFirst() instanceof Block.Paragraph p
                ? TextRules.plain(p.content()).strip()
                : null;
    }

    private static void take(Column c, @Nullable String text) {
        if (text == null || text.length() > 40) {
            c.other = true;
            return;
        }
        if (NOTHING.matcher(text).matches()) return;
        Matcher m = NUMBER.matcher(text);
        if (!m.matches()) {
            c.other = true;
            return;
        }
        c.numbers++;
        if (m.group(3) != null) c.marks.add(m.group(3));
    }

    private static @Nullable String cls(Column c) {
        if (c.other || c.numbers < LEAST_NUMBERS) return null;
        // "1.234" beside "1.5": the mark of the second is that of the first.
        if (c.marks.size() > 1) return null;
        if (c.marks.isEmpty()) return "right";
        return c.marks.contains(",") ? "decimal-comma" : "decimal";
    }
}
