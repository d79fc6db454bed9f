package octavo.markup;

import java.util.List;
import octavo.content.StructureRole;
import org.jspecify.annotations.Nullable;

/// The list of figures: the captions of all figures that have one, in the order of the book; the numbers of the pages
/// are the style's.
final class FiguresList {
    /// @param caption as plain text
    /// @param targetId the figure, or what stands in it
    /// @param language of the caption
    record Line(String caption, String targetId, String language) {}

    /// A caption that is longer is listed by its first sentence, one without an end near by its first words.
    private static final int LONG = 120;

    private FiguresList() {}

    /// The first id in a figure.
    static @Nullable String target(Element figure) {
        if (figure.id() != null) return figure.id();
        for (MarkupNode n : figure.children()) {
            String id = n instanceof Element e ? target(e) : null;
            if (id != null) return id;
        }
        return null;
    }

    /// Null where no figure has a caption.
    static @Nullable Element section(Scope scope, String heading, boolean front, List<Line> lines) {
        ElementBuilder ol = ElementBuilder.of("ol", StructureRole.TOC).addClass("toc");
        for (Line l : lines) {
            String caption = shortened(l.caption());
            if (caption.isEmpty()) continue;
            boolean foreign = !l.language().equalsIgnoreCase(scope.language);
            Element title =
                    ElementBuilder.of("span", foreign ? StructureRole.SPAN : StructureRole.NONE)
                            .addClass("toc-title")
                            .language(foreign ? l.language() : null)
                            .text(TextRules.xmlText(caption))
                            .build();
            ol.add(
                    ElementBuilder.of("li", StructureRole.TOCI)
                            .addClass("toc-figure")
                            .id(scope.nextId())
                            .add(
                                    ElementBuilder.of("a", StructureRole.LINK)
                                            .attribute("href", "#" + l.targetId())
                                            .add(title)
                                            .build())
                            .build());
        }
        if (ol.isEmpty()) return null;
        return MatterHead.section(scope, "list-of-figures", heading, front)
                .semantics("loi", null)
                .add(ol.build())
                .build();
    }

    static String shortened(String caption) {
        String s = caption.strip().replaceAll("\\s+", " ");
        if (s.length() <= LONG) return s.endsWith(".") ? s.substring(0, s.length() - 1) : s;
        int stop = s.indexOf(". ", LONG / 4);
        if (stop > 0 && stop <= LONG) return s.substring(0, stop);
        int space = s.lastIndexOf(' ', LONG);
        return s.substring(0, space > 0 ? space : LONG) + "…";
    }
}
