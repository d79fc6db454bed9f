package octavo.markdown;

import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import octavo.markdown.ContainerNode.TextTable;
import org.jspecify.annotations.Nullable;

/// Takes the lines of a [TableShape].
final class TextTableParser extends AbstractBlockParser {
    private final TextTable block;
    private int left;

    private TextTableParser(TextTable block, int lines) {
        this.block = block;
        this.left = lines;
    }

    static @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
        if (matched.getBlockParser().isParagraphParser()) return underHead(state, matched);
        BasedSequence line = state.getLine();
        int first = state.getNextNonSpaceIndex();
        if (first >= line.length() || !TableShape.mayBegin(line.charAt(first))) return null;
        int start = line.getStartOffset();
        TableShape shape = TableShape.of(new Ahead(state, start)::line);
        if (shape == null) return null;
        TextTable table = new TextTable(start + state.getIndex(), shape.kind());
        return BlockStart.of(new TextTableParser(table, shape.lines())).atIndex(state.getIndex());
    }

    /// A head is a paragraph of one line until the hyphens come.
    private static @Nullable BlockStart underHead(ParserState state, MatchedBlockParser matched) {
        List<BasedSequence> lines = matched.getParagraphLines();
        if (lines == null
                || lines.size() != 1
                || state.getLine().charAt(state.getNextNonSpaceIndex()) != '-') return null;
        int offset = lines.getFirst().getStartOffset();
        CharSequence text = state.getLine().getBaseSequence();
        int start = offset;
        while (start > 0 && text.charAt(start - 1) != '\n') start--;
        Ahead ahead = new Ahead(state, start);
        TableShape shape = TableShape.headed(ahead::line);
        if (shape == null) return null;
        TextTable table = new TextTable(offset, shape.kind());
        String head = new Ahead(state, start).line(0);
        table.lines.add(FancyMarker.plain(head == null ? lines.getFirst().toString() : head));
        return BlockStart.of(new TextTableParser(table, shape.lines() - 1))
                .atIndex(state.getIndex())
                .replaceActiveBlockParser();
    }

    /// The head of a table whose first column is set to the right begins further in than a paragraph may.
    static @Nullable BlockStart underIndentedHead(ParserState state, MatchedBlockParser matched) {
        if (matched.getBlockParser().isParagraphParser() || state.isBlank()) return null;
        BasedSequence line = state.getLine();
        if (state.getColumn() > 0) return null;
        int start = line.getStartOffset();
        CharSequence text = line.getBaseSequence();
        boolean afterBlank = start < 2 || text.charAt(start - 2) == '\n';
        TableShape shape = afterBlank ? TableShape.headed(new Ahead(state, start)::line) : null;
        if (shape == null) return null;
        TextTable table = new TextTable(start + state.getIndex(), shape.kind());
        return BlockStart.of(new TextTableParser(table, shape.lines())).atIndex(state.getIndex());
    }

    /// Lines that follow, without the marks of the blocks around them.
    private static final class Ahead {
        private final CharSequence text;
        private final String prefix;
        private int number;
        private int start;

        Ahead(ParserState state, int start) {
            BasedSequence line = state.getLine();
            this.text = line.getBaseSequence();
            this.prefix = line.subSequence(0, state.getIndex()).toString();
            this.start = start;
        }

        /// Asked in order, or from the start again.
        private @Nullable String line(int wanted) {
            int at = start;
            int n = number;
            while (n < wanted) {
                at = end(at) + 1;
                n++;
                if (at > text.length()) return null;
            }
            // The first line stays where it is, so that one line back is still known.
            if (wanted > number + 1) {
                int next = end(start) + 1;
                start = next;
                number++;
            }
            return at >= text.length() ? null : within(text.subSequence(at, end(at)).toString(), n);
        }

        private int end(int from) {
            int i = from;
            while (i < text.length() && text.charAt(i) != '\n') i++;
            return i;
        }

        private @Nullable String within(String line, int n) {
            if (n == 0) return line.substring(Math.min(line.length(), prefix.length()));
            for (int i = 0; i < prefix.length(); i++) {
                if (i >= line.length()) return "";
                char c = line.charAt(i);
                if (c != ' ' && c != '\t' && (c != prefix.charAt(i) || c != '>'))
                    return line.isBlank() ? "" : null;
            }
            return line.substring(prefix.length());
        }
    }

    @Override
    public Block getBlock() {
        return block;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        return left > 0 ? BlockContinue.atIndex(state.getIndex()) : BlockContinue.none();
    }

    @Override
    public void addLine(ParserState state, BasedSequence line) {
        left--;
        block.lines.add(FancyMarker.plain(line.toString()).stripTrailing());
    }

    @Override
    public boolean isRawText() {
        return true;
    }

    @Override
    public void closeBlock(ParserState state) {
        block.setCharsFromContent();
    }
}
