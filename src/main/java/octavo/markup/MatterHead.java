package octavo.markup;

import octavo.content.StructureRole;

/// The beginning that generated matter has in common: a section with its heading.
final class MatterHead {
    private MatterHead() {}

    /// @param cls of the section
    static ElementBuilder section(Scope scope, String cls, String heading, boolean front) {
        Element h1 =
                ElementBuilder.of("h1", StructureRole.H1)
                        .addClass("matter-title")
                        .id(scope.claim("title"))
                        .attribute("data-short-title", heading)
                        .text(heading)
                        .build();
        return ElementBuilder.of("section", StructureRole.SECT)
                .addClass(cls)
                .addClass(front ? "front" : "back")
                .id(scope.sectionId)
                .add(ElementBuilder.of("header", StructureRole.NONE).add(h1).build());
    }
}
