package octavo.markdown;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import octavo.content.Block;
import octavo.content.Inline;
import octavo.content.PlainText;

/// A link may lead to a heading by the id that sites make of its words (`#run-your-own-hub`). Such a heading gets that
/// id.
final class Anchors {
    private Anchors() {}

    static List<Block> resolve(List<Block> blocks) {
        Set<String> wanted = new HashSet<>();
        for (Block b : blocks) new Targets(wanted).block(b);
        for (Block b : blocks) if (b.attributes().id() != null) wanted.remove(b.attributes().id());
        if (wanted.isEmpty()) return blocks;
        List<Block> out = new ArrayList<>();
        for (Block b : blocks) {
            if (b instanceof Block.Heading h && h.attributes().id() == null) {
                String slug = slug(PlainText.ofInlines(h.content()));
                out.add(wanted.remove(slug) ? Headings.withId(h, slug) : h);
            } else {
                out.add(b);
            }
        }
        return out;
    }

    /// Letters, figures, `_` and `-`, in lower case; spaces are `-`.
    static String slug(String words) {
        return words.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}\\p{M}_\\- ]", "")
                .replace(' ', '-');
    }

    /// Collects the ids that links within the text lead to.
    private record Targets(Set<String> ids) {
        void inlines(List<Inline> content) {
            for (Inline i : content) {
                switch (i) {
                    case Inline.Link l -> {
                        if (l.target().startsWith("#")) ids.add(l.target().substring(1));
                    }
                    case Inline.Emphasis e -> inlines(e.content());
                    case Inline.Strong s -> inlines(s.content());
                    case Inline.SmallCaps s -> inlines(s.content());
                    case Inline.Span s -> inlines(s.content());
                    default -> {}
                }
            }
        }

        void block(Block b) {
            switch (b) {
                case Block.Paragraph p -> inlines(p.content());
                case Block.Quote q -> q.content().forEach(this::block);
                case Block.Division d -> d.content().forEach(this::block);
                case Block.ListBlock l -> l.items().forEach(i -> i.content().forEach(this::block));
                default -> {}
            }
        }
    }
}
