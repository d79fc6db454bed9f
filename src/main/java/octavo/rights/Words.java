package octavo.rights;

import java.util.ArrayList;
import java.util.List;
import octavo.content.Attributes;
import octavo.content.Block;
import octavo.content.Inline;

/// Small builders of generated text.
final class Words {
    private Words() {}

    static Inline text(String s) {
        return new Inline.Text(s);
    }

    static Block.Paragraph paragraph(String cls, List<Inline> content) {
        return new Block.Paragraph(
                cls.isEmpty() ? Attributes.NONE : Attributes.ofClass(cls), content, null);
    }

    static Block.Paragraph paragraph(String cls, String text) {
        return paragraph(cls, List.of(text(text)));
    }

    @SafeVarargs
    static List<Inline> join(List<Inline>... parts) {
        List<Inline> out = new ArrayList<>();
        for (List<Inline> p : parts) out.addAll(p);
        return out;
    }

    /// With a full stop at its end, unless it has a mark there.
    static String sentence(String s) {
        return s.matches("(?s).*[.!?…][”’\"'»)]*$") ? s : s + ".";
    }
}
