package octavo.style;

import java.util.List;
import octavo.markup.Element;
import org.jspecify.annotations.Nullable;

/// The markup tree with its computed styles.
public sealed interface StyledNode {
    /// An element, or a pseudo-element (`::before`, `::after`, `::marker`, `::footnote-marker`) with the element it
    /// belongs to.
    ///
    /// @param pseudo `before`, `after`, `marker` or null for the element itself
    /// @param children with the pseudo-elements in their place; nothing for `display: none`
    /// @param firstLine style of `::first-line`, or null
    /// @param firstLetter style of `::first-letter`, or null
    record StyledElement(
            Element element,
            @Nullable String pseudo,
            ComputedStyle style,
            List<StyledNode> children,
            @Nullable ComputedStyle firstLine,
            @Nullable ComputedStyle firstLetter)
            implements StyledNode {
        public StyledElement {
            children = List.copyOf(children);
        }
    }

    /// Characters of the source, before `text-transform`.
    record StyledText(String text) implements StyledNode {}

    /// Generated content that only the pages can resolve.
    record StyledGenerated(ContentItem item) implements StyledNode {}
}
