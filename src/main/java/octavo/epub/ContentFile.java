package octavo.epub;

import octavo.markup.Element;
import octavo.markup.MarkupSection;

/// A section, or a part of a long one, as a file.
///
/// @param name without folder and extension
/// @param root the element in `body`
/// @param first the section begins here
record ContentFile(String name, MarkupSection section, Element root, boolean first) {
    String href() {
        return "text/" + name + ".xhtml";
    }
}
