package octavo.gather.clean;

import java.util.List;
import java.util.function.UnaryOperator;
import octavo.content.Attributes;
import octavo.content.Inline;

/// Smart typography of running text: quotation marks, dashes, ellipses, spaces, by the rules of one language. One
/// instance sees the blocks of a flow in their order, for speeches that go on from paragraph to paragraph.
final class TypographyClean {
    private final Typography rules;
    private final SmartQuotes quotes;
    private final SmartDashes dashes;
    private final SmartSpaces spaces;

    /// @param singles the text's first marks of quotation are single
    TypographyClean(Typography rules, boolean singles, Changes changes) {
        this.rules = rules;
        quotes = new SmartQuotes(rules, singles, changes);
        dashes = new SmartDashes(rules, changes);
        spaces = new SmartSpaces(rules, changes);
    }

    /// The text begins anew: nothing that was open before goes on.
    void reset() {
        quotes.reset();
    }

    List<Inline> clean(
            List<Inline> content,
            boolean goesOn,
            UnaryOperator<Attributes> attributes,
            UnaryOperator<String> targets) {
        RunningText text = new RunningText(content);
        spaces.collapse(text);
        quotes.run(text, goesOn);
        if (rules.marks() != null) {
            dashes.ellipses(text);
            dashes.dashes(text);
            spaces.bind(text);
        }
        return text.content(attributes, targets);
    }
}
