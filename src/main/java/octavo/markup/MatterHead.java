package octavo.markup;

import octavo.content.StructureRole;

/// The beginning that generated matter has in common: a section with its heading.
final class MatterHead {
    private MatterHead() {}

    /// Id of the heading of a section of generated matter.
    static String titleOf(Element section) {
        for (MarkupNode n : section.children()) {
            if (!(n instanceof Element e)) continue;
            if (e.name().equals("h1")) return e.requiredId();
            if (e.name().equals("header")) return titleOf(e);
        }
        throw new IllegalArgumentException(section.name());
    }

    /// @param cls of the section
    static ElementBuilder section(Scope scope, String cls, String heading, boolean front) {
        return section(scope, cls, heading).addClass(front ? "front" : "back");
    }

    static ElementBuilder section(Scope scope, String cls, String heading) {
        Element h1 =
                ElementBuilder.of("h1", StructureRole.H1)
                        .addClass("matter-title")
                        .id(scope.claim("title"))
                        .attribute("data-short-title", heading)
                        .text(heading)
                        .build();
        return ElementBuilder.of("section", StructureRole.SECT)
                .addClass(cls)
                .id(scope.sectionId)
                .add(ElementBuilder.of("header", StructureRole.NONE).add(h1).build());
    }
}
