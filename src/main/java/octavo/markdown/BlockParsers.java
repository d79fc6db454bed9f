package octavo.markdown;

import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/// Flexmark, set up for blocks alone.
final class BlockParsers {
    private static final Parser PARSER =
            Parser.builder(
                            new MutableDataSet()
                                    .set(Parser.THEMATIC_BREAK_PARSER, false)
                                    .set(Parser.HTML_BLOCK_PARSER, false))
                    .customInlineParserFactory(NoInlines::new)
                    .customBlockParserFactory(new ContainerParser.Factory())
                    .build();

    private BlockParsers() {}

    static Document parse(String text) {
        return PARSER.parse(BasedSequence.of(NestingLimit.apply(text)));
    }
}
