package octavo.typeset.page;

import java.util.List;
import octavo.style.StyledNode;
import octavo.style.StyledNode.StyledElement;
import octavo.typeset.line.ParagraphInput;
import octavo.typeset.line.SetParagraph;

/// Paragraphs that are set once, however often the flow is built.
final class Paragraphs {
    private Paragraphs() {}

    static SetParagraph set(
            SectionContext context, StyledElement e, List<StyledNode> inlines, int number, double widthPt) {
        ParagraphInput input = new ParagraphInput(e, inlines, widthPt, List.of(), 0);
        return context.setter().set(input);
    }
}
