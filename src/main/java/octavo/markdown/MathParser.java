package octavo.markdown;

import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.markdown.ContainerNode.MathLines;
import org.jspecify.annotations.Nullable;

/// Mathematics over several lines: between `$$` and `$$`, or an environment of amsmath that stands alone. In them no
/// line begins a list. As with Pandoc a blank line ends them, and then they are none.
final class MathParser extends AbstractBlockParser {
    private static final int MOST_LINES = 200;
    private static final String DOLLARS = "$$";
    private static final Pattern BEGIN =
            Pattern.compile(
                    "\\\\begin\\{((?:align|alignat|aligned|eqnarray|equation|flalign|gather|gathered|math|displaymath|multline|split)\\*?)\\}.*");

    private final MathLines block;
    private final String end;
    private boolean ended;

    private MathParser(MathLines block, String end) {
        this.block = block;
        this.end = end;
    }

    static @Nullable BlockStart tryStart(
            ParserState state, MatchedBlockParser matched, BasedSequence rest) {
        char c = rest.charAt(0);
        if (c != '$' && c != '\\' || matched.getBlockParser().isParagraphParser()) return null;
        String first = rest.toString().strip();
        String end = end(first);
        if (end == null || !closes(rest, end)) return null;
        MathLines lines = new MathLines(rest.getStartOffset());
        return BlockStart.of(new MathParser(lines, end)).atIndex(state.getNextNonSpaceIndex());
    }

    /// What closes a block that this line opens and doesn't close; null where it opens none.
    private static @Nullable String end(String line) {
        if (line.startsWith(DOLLARS)) return line.indexOf(DOLLARS, 2) < 0 ? DOLLARS : null;
        Matcher m = BEGIN.matcher(line);
        if (!m.matches()) return null;
        String end = "\\end{" + m.group(1) + "}";
        return line.contains(end) ? null : end;
    }

    /// One of the next lines ends with what is awaited, and none is blank before.
    private static boolean closes(BasedSequence first, String end) {
        CharSequence text = first.getBaseSequence();
        int at = first.getEndOffset();
        for (int n = 0; n < MOST_LINES && at < text.length(); n++) {
            int from = at;
            while (at < text.length() && text.charAt(at) != '\n') at++;
            String line = text.subSequence(from, at).toString().strip();
            at++;
            if (n == 0 && line.isEmpty()) continue;
            if (line.isEmpty() || line.equals(">")) return false;
            int found = line.indexOf(end);
            if (found >= 0) return found + end.length() == line.length();
        }
        return false;
    }

    @Override
    public Block getBlock() {
        return block;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        return ended || state.isBlank()
                ? BlockContinue.none()
                : BlockContinue.atIndex(state.getIndex());
    }

    @Override
    public void addLine(ParserState state, BasedSequence line) {
        String s = FancyMarker.plain(line.toString()).stripTrailing();
        StringBuilder source = block.source;
        boolean first = source.isEmpty();
        int found = s.indexOf(end, first && end.equals(DOLLARS) ? 2 : 0);
        if (found >= 0) ended = true;
        if (end.equals(DOLLARS)) {
            if (first) s = s.replaceFirst("^\\s*\\$\\$", "");
            else if (ended) s = s.substring(0, found);
        }
        source.append(s).append('\n');
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
