package octavo.markup;

import java.util.ArrayList;
import java.util.List;
import octavo.content.Inline;
import octavo.content.PlainText;
import octavo.content.StructureRole;

/// Marks of notes that follow each other directly. The mark of note 6 and that of note 7 would read as that of note 67:
/// a comma stands between them, as high as they are, and no line ends there. Spaces that a text has between its marks,
/// and raised commas of its own, give way to it.
final class NoteMarks {
    /// Around marks that follow each other.
    static final String GROUP = "noterefs";

    /// Around what stands between two of them.
    static final String SEPARATOR = "noteref-separator";

    private NoteMarks() {}

    /// With the marks at the end of an emphasised phrase after it, where further marks follow: they are all of one kind.
    static List<Inline> together(List<Inline> content) {
        int size = content.size();
        List<Inline> out = new ArrayList<>(size + 1);
        for (int i = 0; i < size; i++) {
            Inline at = content.get(i);
            boolean before = i + 1 < size && content.get(i + 1) instanceof Inline.NoteRef;
            List<Inline> within = before ? emphasised(at) : List.of();
            int end = within.size();
            while (end > 0 && within.get(end - 1) instanceof Inline.NoteRef) end--;
            out.add(end > 0 ? with(at, within.subList(0, end)) : at);
            if (end > 0) out.addAll(within.subList(end, within.size()));
        }
        return out.size() == size ? content : out;
    }

    private static List<Inline> emphasised(Inline inline) {
        return switch (inline) {
            case Inline.Emphasis e -> e.content();
            case Inline.Strong s -> s.content();
            case Inline.SmallCaps s -> s.content();
            default -> List.of();
        };
    }

    private static Inline with(Inline inline, List<Inline> content) {
        return switch (inline) {
            case Inline.Emphasis e -> new Inline.Emphasis(e.attributes(), content);
            case Inline.Strong s -> new Inline.Strong(s.attributes(), content);
            case Inline.SmallCaps s -> new Inline.SmallCaps(s.attributes(), content);
            default -> inline;
        };
    }

    /// Where the marks end that follow each other from `from` on: the index after the last of them. What stands between
    /// them is nothing but separators and terms of the index.
    ///
    /// @param from index of a mark
    static int end(List<Inline> content, int from) {
        int end = from + 1;
        for (int i = end; i < content.size(); i++) {
            if (content.get(i) instanceof Inline.NoteRef) end = i + 1;
            else if (!isBetween(content.get(i))) break;
        }
        return end;
    }

    private static boolean isBetween(Inline inline) {
        return switch (inline) {
            case Inline.IndexTerm _ -> true;
            case Inline.Text(String text) -> text.isBlank();
            case Inline.Sup s -> isSeparator(s.content());
            default -> false;
        };
    }

    /// Whether raised text is a comma, or what texts write in its stead.
    private static boolean isSeparator(List<Inline> content) {
        if (!content.stream().allMatch(i -> i instanceof Inline.Text)) return false;
        String text = PlainText.ofInlines(content);
        return text.chars()
                .allMatch(c -> ",;·".indexOf(c) >= 0 || Character.isWhitespace(c) || c == 0xA0);
    }

    static Element separator() {
        return ElementBuilder.of("span", StructureRole.NONE).addClass(SEPARATOR).text(",").build();
    }
}
