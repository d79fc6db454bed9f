package octavo.cite;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import octavo.cite.bib.Reference;
import octavo.cite.bib.ReferenceLibrary;
import octavo.cite.csl.CslDate;
import octavo.cite.csl.CslItem;
import octavo.content.Attributes;
import octavo.content.Block;
import octavo.content.DivisionKind;
import octavo.content.ListItem;
import octavo.content.PlainText;
import org.jspecify.annotations.Nullable;

/// Finds the list of references that a text came with: what stands under a heading such as "References" or "Works
/// Cited", near the text's end, in a list or in paragraphs that look like entries.
final class OwnReferences {
    private static final Set<String> TITLES =
            Set.of(
                    "references",
                    "reference list",
                    "bibliography",
                    "works cited",
                    "literature",
                    "literature cited",
                    "list of references",
                    "select bibliography",
                    "selected bibliography",
                    "cited works",
                    "sources cited",
                    "references cited",
                    "literatur",
                    "literaturverzeichnis",
                    "quellen",
                    "bibliographie",
                    "références",
                    "bibliografía",
                    "referencias",
                    "obras citadas",
                    "bibliografia",
                    "riferimenti bibliografici",
                    "literatura",
                    "литература",
                    "список литературы",
                    "библиография");

    private OwnReferences() {}

    /// @param from index of the heading, or of the division itself
    /// @param to after the last block
    record Found(int from, int to, List<Block> entries, @Nullable Block heading) {}

    static @Nullable Found find(List<Block> blocks) {
        for (int i = blocks.size() - 1; i >= 0; i--) {
            if (blocks.get(i) instanceof Block.Division d && d.kind() == DivisionKind.REFERENCES)
                return new Found(i, i + 1, entries(d.content()), null);
            if (!(blocks.get(i) instanceof Block.Heading h) || !isTitle(h)) continue;
            int end = i + 1;
            while (end < blocks.size()
                    && !(blocks.get(end) instanceof Block.Heading next
                            && next.level() <= h.level())) end++;
            List<Block> entries = entries(blocks.subList(i + 1, end));
            long alike = entries.stream().filter(OwnReferences::looksLikeEntry).count();
            if (!entries.isEmpty() && alike * 2 >= entries.size())
                return new Found(i, end, entries, h);
        }
        return null;
    }

    private static boolean isTitle(Block.Heading h) {
        String t = PlainText.ofInlines(h.content()).strip().toLowerCase(Locale.ROOT);
        return TITLES.contains(t.replaceFirst("^[0-9ivx]+[.)]?\\s+", "").replaceFirst("[.:]$", ""));
    }

    /// The items of lists and the paragraphs, each an entry.
    private static List<Block> entries(List<Block> blocks) {
        List<Block> out = new ArrayList<>();
        for (Block b : blocks) {
            switch (b) {
                case Block.ListBlock l -> {
                    for (ListItem i : l.items()) {
                        if (i.content().size() == 1) out.add(i.content().getFirst());
                        else
                            out.add(
                                    new Block.Division(
                                            Attributes.NONE,
                                            DivisionKind.GENERIC,
                                            i.content(),
                                            null));
                    }
                }
                case Block.Paragraph p -> out.add(p);
                case Block.Division d -> out.addAll(entries(d.content()));
                default -> {}
            }
        }
        return out;
    }

    /// The entry's first block.
    static Block first(Block entry) {
        return entry instanceof Block.Division d && !d.content().isEmpty()
                ? first(d.content().getFirst())
                : entry;
    }

    /// The blocks, those named with ids.
    static List<Block> withIds(List<Block> blocks, Map<Block, String> ids) {
        List<Block> out = new ArrayList<>();
        for (Block b : blocks) {
            String id = ids.get(b);
            out.add(
                    switch (b) {
                        case Block.Paragraph p when id != null ->
                                new Block.Paragraph(
                                        identified(p.attributes(), id), p.content(), p.span());
                        case Block.ListBlock l ->
                                new Block.ListBlock(
                                        l.attributes(),
                                        l.numbering(),
                                        l.start(),
                                        l.tight(),
                                        l.items().stream()
                                                .map(i ->
                                                        new ListItem(
                                                                i.attributes(),
                                                                withIds(i.content(), ids)))
                                                .toList(),
                                        l.span());
                        case Block.Division d ->
                                new Block.Division(
                                        d.attributes(),
                                        d.kind(),
                                        withIds(d.content(), ids),
                                        d.span());
                        default -> b;
                    });
        }
        return out;
    }

    private static Attributes identified(Attributes a, String id) {
        List<String> classes = new ArrayList<>(a.classes());
        if (!classes.contains("reference")) classes.add("reference");
        return new Attributes(id, classes, a.language(), a.direction(), a.other());
    }

    /// It has a year or an address.
    private static boolean looksLikeEntry(Block b) {
        String t = text(b);
        return t.matches("(?s).*(?<!\\d)(1[4-9]|20)\\d\\d(?!\\d).*")
                || t.matches("(?s).*(https?://|doi|n\\.d\\.|forthcoming).*");
    }

    static String text(Block b) {
        return switch (b) {
            case Block.Paragraph p -> PlainText.ofInlines(p.content());
            case Block.Division d -> {
                StringBuilder s = new StringBuilder();
                for (Block c : d.content()) s.append(text(c)).append(' ');
                yield s.toString();
            }
            default -> "";
        };
    }

    /// The reference that an entry is, by its DOI, or by title and year.
    static @Nullable Reference match(Block entry, ReferenceLibrary library) {
        String text = text(entry);
        String lower = text.toLowerCase(Locale.ROOT);
        String folded = ReferenceLibrary.folded(text);
        Reference best = null;
        int length = 0;
        for (Reference r : library.all()) {
            CslItem i = r.item();
            String doi = i.text("DOI").toLowerCase(Locale.ROOT);
            if (!doi.isEmpty() && lower.contains(doi)) return r;
            String title = ReferenceLibrary.folded(i.text("title"));
            CslDate d = i.date("issued");
            boolean year =
                    d == null
                            || d.start() == null
                            || folded.contains(Integer.toString(Math.abs(d.start().year())));
            if (title.length() > 5 && title.length() > length && year && folded.contains(title)) {
                best = r;
                length = title.length();
            }
        }
        return best;
    }
}
