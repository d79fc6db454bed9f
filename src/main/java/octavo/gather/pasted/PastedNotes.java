package octavo.gather.pasted;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.content.Attributes;
import octavo.content.Block;
import octavo.content.Inline;
import octavo.content.ListItem;
import octavo.content.Note;
import octavo.content.Numbering;
import octavo.gather.clean.BlockText;
import octavo.gather.clean.ModelMapper;
import org.jspecify.annotations.Nullable;

/// Notes of a paste: numbers in brackets in the text (`[1]`), and under a heading at the end the texts with the same
/// numbers. Where not every number has its text and every text its number, all stays as it was.
final class PastedNotes {
    private static final Pattern HEADING =
            Pattern.compile(
                    "(?iu)^(?:notes?|footnotes|endnotes|anmerkungen|fußnoten|notes de bas de page|notas|note|przypisy|примечания|сноски|примітки)\\s*:?$");
    private static final Pattern NUMBERED = Pattern.compile("^\\[?(\\d{1,3})(?:]\\.?|[.)])\\s+");
    private static final Pattern MARK = Pattern.compile("\\[(\\d{1,3})]");

    private final List<Block> blocks;
    private final Map<String, List<Block>> texts = new LinkedHashMap<>();

    /// @param heading the heading of the notes that was taken out, or null
    record Result(List<Block> blocks, List<Note> notes, Block.@Nullable Heading heading) {}

    private PastedNotes(List<Block> blocks) {
        this.blocks = blocks;
    }

    static Result find(List<Block> blocks) {
        return new PastedNotes(blocks).find();
    }

    private Result find() {
        Result none = new Result(blocks, List.of(), null);
        int at = -1;
        for (int i = blocks.size() - 1; i >= 0 && at < 0; i--) {
            if (blocks.get(i) instanceof Block.Heading h
                    && HEADING.matcher(BlockText.of(h)).matches()) at = i;
        }
        if (at < 0 || !(blocks.get(at) instanceof Block.Heading heading)) return none;
        int end = at + 1;
        while (end < blocks.size() && take(blocks.get(end))) end++;
        List<Block> rest = new ArrayList<>(blocks.subList(0, at));
        rest.addAll(blocks.subList(end, blocks.size()));
        Marks marks = new Marks(texts.keySet());
        List<Block> marked = marks.blocks(rest);
        if (texts.isEmpty() || !marks.seen.equals(texts.keySet()) || marks.unknown) return none;
        List<Note> notes = new ArrayList<>();
        for (String n : marks.order) notes.add(new Note("n" + n, texts.getOrDefault(n, List.of())));
        return new Result(marked, notes, heading);
    }

    /// @return false where the notes end
    private boolean take(Block b) {
        return switch (b) {
            case Block.Paragraph p
                    when !p.content().isEmpty()
                            && p.content().getFirst() instanceof Inline.Text t -> {
                Matcher m = NUMBERED.matcher(t.text());
                if (!m.find()) yield false;
                List<Inline> content = new ArrayList<>(p.content());
                content.set(0, new Inline.Text(t.text().substring(m.end())));
                yield texts.putIfAbsent(
                                m.group(1),
                                List.of(new Block.Paragraph(Attributes.NONE, content, p.span())))
                        == null;
            }
            case Block.ListBlock l when l.numbering() == Numbering.DECIMAL -> {
                int n = l.start();
                for (ListItem i : l.items()) texts.putIfAbsent(Integer.toString(n++), i.content());
                yield true;
            }
            default -> false;
        };
    }

    /// Puts marks in place of the numbers.
    private static final class Marks extends ModelMapper {
        private final Set<String> known;
        private final Set<String> seen = new HashSet<>();
        private final List<String> order = new ArrayList<>();
        private boolean unknown;

        Marks(Set<String> known) {
            this.known = known;
        }

        @Override
        protected List<Inline> inline(Inline node) {
            if (!(node instanceof Inline.Text t) || t.text().indexOf('[') < 0) return List.of(node);
            List<Inline> out = new ArrayList<>();
            Matcher m = MARK.matcher(t.text());
            int from = 0;
            while (m.find()) {
                String n = m.group(1);
                if (!known.contains(n)) {
                    unknown = true;
                    continue;
                }
                if (m.start() > from)
                    out.add(new Inline.Text(t.text().substring(from, m.start()).stripTrailing()));
                out.add(new Inline.NoteRef("n" + n));
                if (seen.add(n)) order.add(n);
                from = m.end();
            }
            if (from < t.text().length()) out.add(new Inline.Text(t.text().substring(from)));
            return out;
        }
    }
}
