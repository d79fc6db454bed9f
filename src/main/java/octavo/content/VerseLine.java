package octavo.content;

import java.util.List;

/// A line of verse.
///
/// @param indent steps of indentation (one step is one em), 0 or more
public record VerseLine(int indent, List<Inline> content) {
    public VerseLine {
        content = List.copyOf(content);
    }
}
