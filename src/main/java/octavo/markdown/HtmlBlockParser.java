package octavo.markdown;

import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.BlockContent;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// HTML blocks (CommonMark 0.31, 4.6). Flexmark's own expressions overflow the stack on a tag of many attributes.
final class HtmlBlockParser extends AbstractBlockParser {
    private static final Set<String> VERBATIM = Set.of("pre", "script", "style", "textarea");

    /// Start condition 6: names that begin a block wherever they stand.
    private static final Set<String> NAMES =
            Set.of(
                    "address",
                    "article",
                    "aside",
                    "base",
                    "basefont",
                    "blockquote",
                    "body",
                    "caption",
                    "center",
                    "col",
                    "colgroup",
                    "dd",
                    "details",
                    "dialog",
                    "dir",
                    "div",
                    "dl",
                    "dt",
                    "fieldset",
                    "figcaption",
                    "figure",
                    "footer",
                    "form",
                    "frame",
                    "frameset",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "head",
                    "header",
                    "hr",
                    "html",
                    "iframe",
                    "legend",
                    "li",
                    "link",
                    "main",
                    "menu",
                    "menuitem",
                    "nav",
                    "noframes",
                    "ol",
                    "optgroup",
                    "option",
                    "p",
                    "param",
                    "search",
                    "section",
                    "summary",
                    "table",
                    "tbody",
                    "td",
                    "tfoot",
                    "th",
                    "thead",
                    "title",
                    "tr",
                    "track",
                    "ul");

    /// A break alone in its line: what follows is Markdown, as sites have it.
    private static final Pattern BREAK = Pattern.compile("(?i)\\s*<[bh]r\\b[^<>]*>\\s*");

    private final HtmlBlock block = new HtmlBlock();
    private @Nullable BlockContent content = new BlockContent();

    /// What the last line holds; null where a blank line ends the block.
    private final @Nullable String end;

    private boolean ended;

    private HtmlBlockParser(@Nullable String end) {
        this.end = end;
    }

    static BlockStart tryStart(ParserState state, MatchedBlockParser matched, BasedSequence rest) {
        String line = rest.toString();
        boolean inParagraph = matched.getBlockParser().isParagraphParser();
        String end = verbatimEnd(line);
        boolean starts = end != null || isBlockName(line) || !inParagraph && isTagAlone(line);
        return starts
                ? BlockStart.of(new HtmlBlockParser(end)).atIndex(state.getIndex())
                : BlockStart.none();
    }

    /// Start conditions 1 to 5.
    private static @Nullable String verbatimEnd(String line) {
        if (line.startsWith("<!--")) return "-->";
        if (line.startsWith("<?")) return "?>";
        if (line.startsWith("<![CDATA[")) return "]]>";
        if (line.startsWith("<!") && line.length() > 2 && Character.isLetter(line.charAt(2)))
            return ">";
        String name = name(line, 1);
        return VERBATIM.contains(name) && isNameEnd(line, 1 + name.length()) ? "</" + name : null;
    }

    private static boolean isBlockName(String line) {
        int start = line.startsWith("</") ? 2 : 1;
        String name = name(line, start);
        return NAMES.contains(name)
                && (isNameEnd(line, start + name.length())
                        || line.startsWith("/>", start + name.length()));
    }

    private static String name(String line, int start) {
        int end = start;
        while (end < line.length()
                && end - start < 12
                && Character.isLetterOrDigit(line.charAt(end))) end++;
        return line.substring(Math.min(start, end), end).toLowerCase(Locale.ROOT);
    }

    private static boolean isNameEnd(String line, int at) {
        return at >= line.length()
                || line.charAt(at) == '>'
                || Character.isWhitespace(line.charAt(at));
    }

    /// Start condition 7.
    private static boolean isTagAlone(String line) {
        HtmlTag tag = HtmlTag.parse(line.stripTrailing(), 0);
        return tag != null
                && tag.kind() != HtmlTag.Kind.OTHER
                && tag.end() == line.stripTrailing().length();
    }

    @Override
    public Block getBlock() {
        return block;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        if (ended || end == null && state.isBlank()) return BlockContinue.none();
        return BlockContinue.atIndex(state.getIndex());
    }

    @Override
    public void addLine(ParserState state, BasedSequence line) {
        boolean first = content != null && content.getLineCount() == 0;
        if (content != null) content.add(line, state.getIndent());
        if (end == null && first && BREAK.matcher(line).matches()) ended = true;
        if (end != null
                && line.toString().toLowerCase(Locale.ROOT).contains(end.toLowerCase(Locale.ROOT)))
            ended = true;
    }

    @Override
    public boolean isRawText() {
        return true;
    }

    @Override
    public void closeBlock(ParserState state) {
        if (content != null) block.setContent(content);
        content = null;
    }
}
