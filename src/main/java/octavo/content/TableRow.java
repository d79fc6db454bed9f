package octavo.content;

import java.util.List;

/// A row of a [Block.Table].
public record TableRow(Attributes attributes, List<TableCell> cells) {
    public TableRow {
        cells = List.copyOf(cells);
    }
}
