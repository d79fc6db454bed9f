package octavo.style;

import java.util.List;
import octavo.markup.MarkupSection;
import octavo.style.StyledNode.StyledElement;

/// The whole book with its computed styles.
///
/// @param root style of `html`; its `string-set` stands on the first section too
/// @param body style of `body`
/// @param sections in order; those with `display: none` are left out
public record StyledDocument(
        ComputedStyle root, ComputedStyle body, List<StyledSection> sections, PageStyles pages) {
    public StyledDocument {
        sections = List.copyOf(sections);
    }

    /// @param element the section's own element
    public record StyledSection(MarkupSection section, StyledElement element) {}

    /// The elements of the sections, in their order.
    public List<StyledElement> elements() {
        return sections.stream().map(StyledSection::element).toList();
    }
}
