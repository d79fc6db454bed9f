package octavo.markdown;

import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.BlockQuoteParser;
import com.vladsch.flexmark.parser.core.FencedCodeBlockParser;
import com.vladsch.flexmark.parser.core.HeadingParser;
import com.vladsch.flexmark.parser.core.IndentedCodeBlockParser;
import com.vladsch.flexmark.parser.core.ListBlockParser;
import com.vladsch.flexmark.util.ast.BlankLine;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.markdown.ContainerNode.Break;
import octavo.markdown.ContainerNode.Definition;
import octavo.markdown.ContainerNode.DivEnd;
import octavo.markdown.ContainerNode.FencedDiv;
import octavo.markdown.ContainerNode.NoteDefinition;
import org.jspecify.annotations.Nullable;

/// Parses the blocks of [ContainerNode], and starts those of [HtmlBlockParser].
final class ContainerParser extends AbstractBlockParser {
    private static final Pattern DIV =
            Pattern.compile(":{3,}[ \\t]*(\\{[^\\n]*\\}|[^\\s{}:`]+)[ \\t]*:*[ \\t]*");
    private static final Pattern NOTE = Pattern.compile("\\[\\^([^\\s\\[\\]^]+)\\]:[ \\t]*");
    private static final Pattern DEFINITION = Pattern.compile(":(?:[ \\t]+|$)");

    /// Blocks open at once; deeper ones are text.
    private static final int MAX_DEPTH = 120;

    private final ContainerNode block;

    /// Column of the marker.
    private final int column;

    private boolean ending;

    private ContainerParser(ContainerNode block, int column) {
        this.block = block;
        this.column = column;
    }

    @Override
    public Block getBlock() {
        return block;
    }

    @Override
    public boolean isContainer() {
        return !(block instanceof DivEnd) && !(block instanceof Break);
    }

    @Override
    public boolean canContain(ParserState state, BlockParser child, Block childBlock) {
        return isContainer();
    }

    @Override
    public boolean isPropagatingLastBlankLine(BlockParser lastMatched) {
        return isContainer();
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        return switch (block) {
            case FencedDiv div -> {
                ending = state.getIndent() < 4 && isDivEnd(rest(state)) && isInnermostDiv(state);
                if (ending) div.closed = true;
                yield ending ? BlockContinue.none() : BlockContinue.atIndex(state.getIndex());
            }
            case NoteDefinition n -> indented(state, 4);
            case Definition d -> indented(state, 4);
            case ContainerNode.FancyItem i -> indented(state, Math.min(4, i.marker.width()));
            case DivEnd e -> BlockContinue.none();
            case Break b -> BlockContinue.none();
            case ContainerNode.TextTable t -> BlockContinue.none();
            case ContainerNode.MathLines m -> BlockContinue.none();
        };
    }

    private static BlockContinue indented(ParserState state, int width) {
        if (state.isBlank()) return BlockContinue.atIndex(state.getNextNonSpaceIndex());
        return state.getIndent() >= width
                ? BlockContinue.atColumn(state.getColumn() + Math.min(width, state.getIndent()))
                : BlockContinue.none();
    }

    /// No fenced div that this line could still belong to is open within this one.
    private boolean isInnermostDiv(ParserState state) {
        List<BlockParser> active = state.getActiveBlockParsers();
        for (int i = active.size() - 1; i >= 0; i--) {
            if (active.get(i) == this) return true;
            if (active.get(i) instanceof ContainerParser p
                    && p.block instanceof FencedDiv
                    && p.column <= state.getColumn() + state.getIndent()) return false;
        }
        return true;
    }

    private static boolean isDivEnd(CharSequence rest) {
        int colons = 0;
        while (colons < rest.length() && rest.charAt(colons) == ':') colons++;
        for (int i = colons; i < rest.length(); i++)
            if (!Character.isWhitespace(rest.charAt(i))) return false;
        return colons >= 3;
    }

    private static BasedSequence rest(ParserState state) {
        return state.getLine().subSequence(state.getNextNonSpaceIndex());
    }

    @Override
    public void closeBlock(ParserState state) {
        block.setCharsFromContent();
    }

    private static @Nullable BlockStart leaf(
            ParserState state, MatchedBlockParser matched, BasedSequence rest) {
        if (rest.charAt(0) == '<') return HtmlBlockParser.tryStart(state, matched, rest);
        if (!isBreak(rest, matched)) return null;
        int column = state.getColumn() + state.getIndent();
        return start(state, new Break(rest.getStartOffset()), column, rest.length());
    }

    static @Nullable BlockStart tryStart(
            ParserState state, MatchedBlockParser matched, boolean fancyLists) {
        if (state.getIndent() >= 4) return TextTableParser.underIndentedHead(state, matched);
        BasedSequence rest = rest(state);
        if (rest.isEmpty()) return BlockStart.none();
        BlockStart table = TextTableParser.tryStart(state, matched);
        if (table != null) return table;
        BlockStart math = MathParser.tryStart(state, matched, rest);
        if (math != null) return math;
        BlockStart leaf = leaf(state, matched, rest);
        if (leaf != null || state.getActiveBlockParsers().size() > MAX_DEPTH) return leaf;
        int offset = rest.getStartOffset();
        int column = state.getColumn() + state.getIndent();
        if (rest.charAt(0) == '[') {
            Matcher note = NOTE.matcher(rest);
            if (!note.lookingAt() || matched.getBlockParser().isParagraphParser())
                return BlockStart.none();
            return start(state, new NoteDefinition(offset, note.group(1)), column, note.end());
        }
        if (rest.charAt(0) != ':')
            return fancyLists ? item(state, matched, rest) : BlockStart.none();
        if (isDivEnd(rest)) {
            boolean ends =
                    state.getActiveBlockParsers().stream()
                            .anyMatch(p -> p instanceof ContainerParser c && c.ending);
            return ends
                    ? start(state, new DivEnd(offset), column, rest.length())
                    : BlockStart.none();
        }
        Matcher div = DIV.matcher(rest);
        if (div.matches())
            return start(state, new FencedDiv(offset, div.group(1)), column, rest.length());
        Matcher definition = DEFINITION.matcher(rest);
        if (definition.lookingAt() && follows(matched)) {
            int width = definition.end() > 4 ? 2 : definition.end();
            return start(state, new Definition(offset), column, width);
        }
        return BlockStart.none();
    }

    /// Three or more of `*`, `-` or `_`. (Flexmark's own expression overflows the stack on a long line.) Under a
    /// paragraph hyphens without spaces make a heading of it.
    private static boolean isBreak(CharSequence rest, MatchedBlockParser matched) {
        char mark = rest.charAt(0);
        if (mark != '*' && mark != '-' && mark != '_') return false;
        int marks = 0;
        boolean spaces = false;
        for (int i = 0; i < rest.length(); i++) {
            char c = rest.charAt(i);
            if (c == mark) {
                marks++;
                spaces |= i > 0 && rest.charAt(i - 1) != mark;
            } else if (!Character.isWhitespace(c)) {
                return false;
            }
        }
        boolean underlines = mark == '-' && !spaces && matched.getBlockParser().isParagraphParser();
        return marks >= 3 && !underlines;
    }

    private static @Nullable BlockStart item(
            ParserState state, MatchedBlockParser matched, BasedSequence rest) {
        if (matched.getBlockParser().isParagraphParser()) return null;
        FancyMarker marker = FancyMarker.of(rest);
        if (marker == null) return null;
        int column = state.getColumn() + state.getIndent();
        var item = new ContainerNode.FancyItem(rest.getStartOffset(), marker);
        return start(state, item, column, marker.width());
    }

    private static BlockStart start(ParserState state, ContainerNode node, int column, int length) {
        return BlockStart.of(new ContainerParser(node, column))
                .atIndex(state.getNextNonSpaceIndex() + length);
    }

    /// A definition follows its term, a paragraph that is no table, or another definition.
    private static boolean follows(MatchedBlockParser matched) {
        BlockParser parser = matched.getBlockParser();
        if (parser.isParagraphParser()) return !PipeTable.isTable(matched.getParagraphLines());
        Node last = parser.getBlock().getLastChild();
        while (last instanceof BlankLine) last = last.getPrevious();
        if (last instanceof Definition) return true;
        return last instanceof com.vladsch.flexmark.ast.Paragraph p
                && !PipeTable.isTable(p.getContentLines())
                && p.getChars().charAt(0) != ':';
    }

    /// Registers the parser before CommonMark's own.
    static final class Factory implements CustomBlockParserFactory {
        private final boolean fancyLists;

        Factory(boolean fancyLists) {
            this.fancyLists = fancyLists;
        }

        @Override
        public @Nullable Set<Class<?>> getAfterDependents() {
            return null;
        }

        @Override
        public Set<Class<?>> getBeforeDependents() {
            return Set.of(
                    BlockQuoteParser.Factory.class,
                    HeadingParser.Factory.class,
                    FencedCodeBlockParser.Factory.class,
                    ListBlockParser.Factory.class,
                    IndentedCodeBlockParser.Factory.class);
        }

        @Override
        public boolean affectsGlobalScope() {
            return false;
        }

        @Override
        public BlockParserFactory apply(DataHolder options) {
            return new AbstractBlockParserFactory(options) {
                @Override
                public @Nullable BlockStart tryStart(
                        ParserState state, MatchedBlockParser matched) {
                    return ContainerParser.tryStart(state, matched, fancyLists);
                }
            };
        }
    }
}
