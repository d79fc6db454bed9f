package octavo.gather.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import octavo.content.Block;
import octavo.content.BlockMapper;
import octavo.content.Inline;
import org.jspecify.annotations.Nullable;

/// The typography that gathered texts get, for what an editor types: quotation marks, apostrophes, dashes, ellipses and
/// spaces of one language. Blocks, ids and links stay as they are.
public final class HouseTypography {
    private static final Pattern OPENS = Pattern.compile("^\\s*[\"'“‘„«»].*", Pattern.DOTALL);

    private final Typography rules;

    private HouseTypography(Typography rules) {
        this.rules = rules;
    }

    /// @param language BCP 47
    /// @param house key of a house, or null for the language's own marks
    public static HouseTypography of(String language, @Nullable String house) {
        return new HouseTypography(
                Typography.of(language, house == null ? null : HouseStyle.of(house)));
    }

    /// Text without markup; its line breaks stay.
    public String text(String text) {
        StringBuilder out = new StringBuilder();
        int from = 0;
        while (from <= text.length()) {
            int end = text.indexOf('\n', from);
            String line = text.substring(from, end < 0 ? text.length() : end);
            for (Inline i : line(List.of(new Inline.Text(line))))
                if (i instanceof Inline.Text t) out.append(t.text());
            if (end < 0) return out.toString();
            out.append('\n');
            from = end + 1;
        }
        return out.toString();
    }

    /// A title, a sentence: running text that stands by itself.
    public List<Inline> line(List<Inline> content) {
        return clean(content, false, new TypographyClean(rules, false, new Changes()));
    }

    private static List<Inline> clean(List<Inline> content, boolean goesOn, TypographyClean t) {
        return t.clean(content, goesOn, UnaryOperator.identity(), UnaryOperator.identity());
    }

    public List<Block> blocks(List<Block> blocks) {
        return new Mapper(new TypographyClean(rules, false, new Changes())).blocks(blocks);
    }

    /// A speech goes on from paragraph to paragraph, nowhere else.
    private static final class Mapper extends BlockMapper {
        private final TypographyClean clean;
        private boolean goesOn;

        Mapper(TypographyClean clean) {
            this.clean = clean;
        }

        @Override
        public List<Block> blocks(List<? extends Block> blocks) {
            clean.reset();
            List<Block> out = new ArrayList<>(blocks.size());
            for (int i = 0; i < blocks.size(); i++) {
                goesOn =
                        i + 1 < blocks.size()
                                && blocks.get(i + 1) instanceof Block.Paragraph p
                                && OPENS.matcher(InlineText.of(p.content())).matches();
                out.add(block(blocks.get(i)));
            }
            clean.reset();
            return out;
        }

        @Override
        protected List<Inline> run(List<Inline> run, Block block) {
            if (block instanceof Block.Paragraph) return clean(run, goesOn, clean);
            clean.reset();
            return clean(run, false, clean);
        }
    }
}
