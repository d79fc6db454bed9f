package octavo.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import octavo.content.Attributes;
import octavo.content.Block;
import octavo.content.Inline;
import octavo.content.PlainText;
import octavo.yaml.YamlMapping;
import org.jspecify.annotations.Nullable;

/// Levels of headings. In a book's own article they stand: `#` is the first level below the title. In other Markdown
///
/// 1. a heading before all else that says the same as the front matter's title is taken out; where the front matter has
///    none, a single `#` before all else is the title;
/// 2. the levels that occur are numbered from 1, and a heading is at most one level below the one before it.
final class Headings {
    private Headings() {}

    record Mended(List<Inline> title, List<Block> blocks) {}

    static Mended mend(ReadOptions options, List<Block> blocks, YamlMapping front) {
        List<Block> linked = Anchors.resolve(blocks);
        if (!options.mendHeadings()) return new Mended(List.of(), linked);
        List<Inline> title = List.of();
        List<Block> rest = linked;
        if (!linked.isEmpty()
                && linked.getFirst() instanceof Block.Heading h
                && isTitle(h, linked, front.text("title"))) {
            title = h.content();
            rest = linked.subList(1, linked.size());
        }
        return new Mended(title, renumber(rest));
    }

    private static boolean isTitle(Block.Heading h, List<Block> blocks, @Nullable String given) {
        if (given != null && !given.isBlank())
            return words(PlainText.ofInlines(h.content())).equals(words(given));
        long tops =
                blocks.stream().filter(b -> b instanceof Block.Heading o && o.level() == 1).count();
        return h.level() == 1 && tops == 1;
    }

    private static String words(String s) {
        return s.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    private static List<Block> renumber(List<Block> blocks) {
        var levels = new TreeSet<Integer>();
        for (Block b : blocks) if (b instanceof Block.Heading h) levels.add(h.level());
        Map<Integer, Integer> rank = new HashMap<>();
        for (int level : levels) rank.put(level, rank.size() + 1);
        List<Block> out = new ArrayList<>();
        int before = 0;
        for (Block b : blocks) {
            if (b instanceof Block.Heading h) {
                before = Math.min(rank.getOrDefault(h.level(), 1), before + 1);
                out.add(new Block.Heading(h.attributes(), before, h.content(), h.span()));
            } else {
                out.add(b);
            }
        }
        return out;
    }

    static Block.Heading withId(Block.Heading h, String id) {
        Attributes a = h.attributes().withId(id);
        return new Block.Heading(a, h.level(), h.content(), h.span());
    }
}
