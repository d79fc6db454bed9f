package octavo.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import octavo.content.StructureRole;
import org.jspecify.annotations.Nullable;

/// A node of the structure of a PDF whose pages are reproduced.
sealed interface SourceNode {
    /// @param attributes as in [octavo.frame.Tag]
    record Element(
            StructureRole role,
            @Nullable String language,
            @Nullable String alt,
            @Nullable String actualText,
            @Nullable String expansion,
            Map<String, String> attributes,
            List<SourceNode> kids)
            implements SourceNode {
        public Element {
            attributes = Map.copyOf(attributes);
            kids = List.copyOf(kids);
        }

        static Element of(StructureRole role, List<SourceNode> kids) {
            return new Element(role, null, null, null, null, Map.of(), kids);
        }

        Element with(StructureRole other, List<SourceNode> others) {
            return new Element(other, language, alt, actualText, expansion, attributes, others);
        }

        Element with(List<SourceNode> others) {
            return with(role, others);
        }

        Element withAlt(String other) {
            return new Element(role, language, other, actualText, expansion, attributes, kids);
        }

        Element withAttributes(Map<String, String> others) {
            return new Element(role, language, alt, actualText, expansion, others, kids);
        }

        /// What is said of it, beside its content?
        boolean says() {
            return language != null || alt != null || actualText != null || expansion != null;
        }

        boolean isDescribed() {
            return alt != null && !alt.isBlank() || actualText != null && !actualText.isBlank();
        }
    }

    /// Marked content.
    ///
    /// @param page 1-based
    record Content(int page, int mcid) implements SourceNode {}

    /// The tree with each piece of content replaced by others; elements that have none left are dropped, but for cells.
    static List<SourceNode> replaced(SourceNode node, Function<Content, List<Content>> by) {
        return switch (node) {
            case Content c -> List.copyOf(by.apply(c));
            case Element e -> {
                List<SourceNode> kids = new ArrayList<>();
                for (SourceNode k : e.kids()) kids.addAll(replaced(k, by));
                boolean any = kids.stream().anyMatch(SourceNode::hasContent);
                yield any || isCell(e) ? List.of(e.with(kids)) : List.of();
            }
        };
    }

    private static boolean isCell(Element e) {
        return e.role() == StructureRole.TD || e.role() == StructureRole.TH;
    }

    static boolean hasContent(SourceNode node) {
        return switch (node) {
            case Content _ -> true;
            case Element e -> e.kids().stream().anyMatch(SourceNode::hasContent);
        };
    }

    /// All content in order.
    static void contents(SourceNode node, List<Content> out) {
        switch (node) {
            case Content c -> out.add(c);
            case Element e -> {
                for (SourceNode k : e.kids()) contents(k, out);
            }
        }
    }
}
