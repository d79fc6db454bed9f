package octavo.markdown;

import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/// Flexmark, set up for blocks alone.
final class BlockParsers {
    private static final Parser PLAIN = parser(false);

    private BlockParsers() {}

    private static Parser parser(boolean fancyLists) {
        return Parser.builder(
                        new MutableDataSet()
                                .set(Parser.THEMATIC_BREAK_PARSER, false)
                                .set(Parser.HTML_BLOCK_PARSER, false))
                .customInlineParserFactory(NoInlines::new)
                .customBlockParserFactory(new ContainerParser.Factory(fancyLists))
                .build();
    }

    /// Made when the first such text comes.
    private static final class Fancy {
        static final Parser PARSER = parser(true);
    }

    static Document parse(String text, ReadOptions options) {
        String given = options.fancyLists() ? FancyMarker.disguise(text) : text;
        return (options.fancyLists() ? Fancy.PARSER : PLAIN)
                .parse(BasedSequence.of(NestingLimit.apply(given)));
    }
}
