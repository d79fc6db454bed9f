package octavo.markup;

import java.util.ArrayList;
import java.util.List;

/// The book as far as it is lowered: its sections, the contents of navigation and bookmarks, the lines of the printed
/// contents; each in the order of the book.
final class Assembly {
    final List<MarkupSection> sections = new ArrayList<>();
    final List<NavPoint> contents = new ArrayList<>();
    final List<ContentsList.Line> lines = new ArrayList<>();

    void add(String id, SectionKind kind, String title, Element e) {
        sections.add(new MarkupSection(id, kind, title, e));
    }

    /// The heading of generated matter, in the contents.
    void list(String heading, String id, Element section) {
        contents.add(point(heading, id, section));
        lines.add(line(heading, section));
    }

    static NavPoint point(String heading, String id, Element section) {
        return new NavPoint(heading, MatterHead.titleOf(section), id, List.of());
    }

    static ContentsList.Line line(String heading, Element section) {
        return new ContentsList.Line(
                "toc-matter", heading, null, MatterHead.titleOf(section), null);
    }

    boolean has(String id) {
        return indexOf(id) >= 0;
    }

    int indexOf(String id) {
        for (int i = 0; i < sections.size(); i++) if (sections.get(i).id().equals(id)) return i;
        return -1;
    }
}
