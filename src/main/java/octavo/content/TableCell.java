package octavo.content;

import java.util.List;

/// A cell of a [Block.Table].
///
/// @param header a header cell (`th`)
/// @param alignment `DEFAULT` takes the column's
/// @param columnSpan 1 or more
/// @param rowSpan 1 or more
public record TableCell(
        Attributes attributes,
        boolean header,
        Alignment alignment,
        int columnSpan,
        int rowSpan,
        List<Block> content) {
    public TableCell {
        if (columnSpan < 1 || rowSpan < 1) throw new IllegalArgumentException("span below 1");
        content = List.copyOf(content);
    }
}
