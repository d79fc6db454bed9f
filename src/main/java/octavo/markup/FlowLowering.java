package octavo.markup;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import octavo.content.Block;
import octavo.content.DivisionKind;
import octavo.content.StructureRole;
import org.jspecify.annotations.Nullable;

/// The flow of a text: headings open nested sections; the first paragraph is the opening.
final class FlowLowering {
    /// @param elements in order
    /// @param headings for the contents, nested as the sections are
    record Flow(List<Element> elements, List<NavPoint> headings) {}

    /// A section that is still open.
    private record Open(
            int level, ElementBuilder section, List<NavPoint> children, String label, String id) {}

    private final Scope scope;
    private final BlockLowering blocks;
    private final boolean opening;

    /// @param opening mark the first paragraph
    FlowLowering(Scope scope, BlockLowering blocks, boolean opening) {
        this.scope = scope;
        this.blocks = blocks;
        this.opening = opening;
    }

    Flow lower(List<Block> content) {
        ElementBuilder root = ElementBuilder.of("div", StructureRole.NONE);
        Deque<Open> open = new ArrayDeque<>();
        open.push(new Open(0, root, new ArrayList<>(), "", ""));
        Block first = opening ? opener(content) : null;
        Block before = null;
        int lists = lists(content);
        for (int i = 0; i < content.size(); i++) {
            Block b = content.get(i);
            if (i == lists) while (open.size() > 1) close(open);
            if (b instanceof Block.Heading h) {
                while (open.size() > 1 && open.peek().level() >= h.level()) close(open);
                open.push(section(h, open.size()));
            } else if (b == first && b instanceof Block.Paragraph p) {
                Element e =
                        blocks.paragraph(
                                p,
                                before instanceof Block.Heading ? before : null,
                                List.of("opening"),
                                true);
                if (e != null) open.peek().section().add(e);
            } else {
                open.peek().section().addAll(blocks.lower(b, before));
            }
            before = BlockLowering.lastWithin(b);
        }
        while (open.size() > 1) close(open);
        blocks.within(1);
        List<Element> elements = new ArrayList<>();
        for (MarkupNode n : root.build().children()) elements.add((Element) n);
        return new Flow(elements, open.pop().children());
    }

    /// Where the lists of references begin with which the text ends: they are the text's, not its last section's.
    private static int lists(List<Block> content) {
        int at = content.size();
        while (at > 0
                && content.get(at - 1) instanceof Block.Division d
                && d.kind() == DivisionKind.REFERENCES) at--;
        return at;
    }

    /// The level of a section counts the sections it stands in: a source that skips levels makes no gap, which PDF/UA
    /// (ISO 14289-1, 7.4.2) forbids.
    private Open section(Block.Heading h, int depth) {
        int level = Math.min(6, depth + 1);
        Element heading = blocks.heading(h, level);
        blocks.within(level);
        ElementBuilder section =
                ElementBuilder.of("section", StructureRole.SECT)
                        .addClass("level-" + depth)
                        .span(h.span())
                        .id(
                                scope.claim(
                                        "s-"
                                                + heading.requiredId()
                                                        .substring(scope.sectionId.length() + 1)))
                        .add(heading);
        return new Open(
                h.level(),
                section,
                new ArrayList<>(),
                TextRules.plain(h.content()),
                heading.requiredId());
    }

    private void close(Deque<Open> open) {
        Open done = open.pop();
        open.peek().section().add(done.section().build());
        if (done.label().isEmpty()) open.peek().children().addAll(done.children());
        else
            open.peek()
                    .children()
                    .add(new NavPoint(done.label(), done.id(), scope.sectionId, done.children()));
        blocks.within(open.size());
    }

    /// The first paragraph, if nothing that is part of the text itself stands before it.
    private static @Nullable Block opener(List<Block> content) {
        for (Block b : content) {
            switch (b) {
                case Block.Paragraph p -> {
                    if (!TextRules.plain(p.content()).isEmpty()) return p;
                }
                case Block.Heading h -> {}
                case Block.Figure f -> {}
                case Block.Division d -> {
                    boolean beside =
                            switch (d.kind()) {
                                case EPIGRAPH,
                                        DEDICATION,
                                        HEADNOTE,
                                        ABSTRACT,
                                        EDITORS_NOTE,
                                        SIDEBAR ->
                                        true;
                                default -> d.kind() == DivisionKind.ATTRIBUTION_LINE;
                            };
                    if (!beside) return null;
                }
                default -> {
                    return null;
                }
            }
        }
        return null;
    }
}
