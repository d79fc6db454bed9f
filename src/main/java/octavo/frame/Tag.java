package octavo.frame;

import java.util.Map;
import octavo.content.StructureRole;
import org.jspecify.annotations.Nullable;

/// A node of the tag tree. Ids count from 0 in document order (preorder), so a parent's id is smaller than its
/// children's; the root is id 0 with role `DOCUMENT` and parent -1.
///
/// Children of a tag stand in the order of their ids; content stands between them where it was set. A note's tag
/// follows its reference's directly, although its content is set at the page's foot.
///
/// @param language BCP 47 where it differs from the parent's, or null
/// @param alt alternative text of a figure or formula, or null
/// @param actualText what stands for the content, or null
/// @param expansion of an abbreviation, or null
/// @param title of the element, or null
/// @param attributes `Scope`, `ColSpan`, `RowSpan`, `ListNumbering`, `Id` as PDF names them
public record Tag(
        int id,
        int parent,
        StructureRole role,
        @Nullable String language,
        @Nullable String alt,
        @Nullable String actualText,
        @Nullable String expansion,
        @Nullable String title,
        Map<String, String> attributes) {
    public Tag {
        attributes = Map.copyOf(attributes);
    }
}
