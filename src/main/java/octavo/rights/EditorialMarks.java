package octavo.rights;

import java.util.ArrayList;
import java.util.List;
import octavo.content.ArticleBody;
import octavo.content.Attributes;
import octavo.content.Block;
import octavo.content.ContentWalk;
import octavo.content.DivisionKind;
import octavo.content.Inline;
import octavo.content.PlainText;
import org.jspecify.annotations.Nullable;

/// What an editor marked in a text as not the author's: `.emendation`, `.omission`, `.editor-note`.
record EditorialMarks(List<Emendation> emendations, int omissions, int notes) {
    /// @param reading as it stands in the book
    /// @param original the source's reading, or null where it was not written down
    record Emendation(String reading, @Nullable String original) {}

    static EditorialMarks of(ArticleBody.Flow flow) {
        Collector c = new Collector();
        c.body(flow);
        return new EditorialMarks(List.copyOf(c.emendations), c.omissions, c.notes);
    }

    boolean isEmpty() {
        return emendations.isEmpty() && omissions == 0 && notes == 0;
    }

    private static final class Collector extends ContentWalk {
        private final List<Emendation> emendations = new ArrayList<>();
        private int omissions;
        private int notes;

        private void marked(Attributes a, String text) {
            if (a.hasClass("omission")) omissions++;
            if (a.hasClass("editor-note")) notes++;
            if (a.hasClass("emendation"))
                emendations.add(new Emendation(text, a.other().get("original")));
        }

        @Override
        protected void enter(Block block) {
            if (!(block instanceof Block.Division d)) return;
            marked(d.attributes(), "");
            if (d.kind() == DivisionKind.EDITORS_NOTE) notes++;
        }

        @Override
        protected void enter(Inline inline) {
            if (inline instanceof Inline.Span s)
                marked(s.attributes(), PlainText.ofInlines(s.content()));
        }
    }
}
