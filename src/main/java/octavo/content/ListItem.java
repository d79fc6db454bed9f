package octavo.content;

import java.util.List;

/// An item of a [Block.ListBlock].
public record ListItem(Attributes attributes, List<Block> content) {
    public ListItem {
        content = List.copyOf(content);
    }
}
