package octavo.collection;

import octavo.content.ArticleBody;
import octavo.content.ContentWalk;
import octavo.content.Inline;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.diag.SourceSpan;
import org.jspecify.annotations.Nullable;

/// Notes texts in which apostrophes are straight in some words and curled in others: `can't` and `can’t`. Gathered texts
/// have them alike; what an editor writes or pastes is the editor's.
final class ApostropheCheck extends ContentWalk {
    /// Letters of a word by which its place is found again.
    private static final int LONGEST = 20;

    private int straight;
    private int curled;
    private @Nullable String first;
    private @Nullable SourceSpan block;

    private ApostropheCheck() {}

    static void check(ArticleBody body, TextPlaces places, Diagnostics diagnostics) {
        ApostropheCheck c = new ApostropheCheck();
        c.body(body);
        if (c.first == null || c.curled == 0) return;
        diagnostics.add(
                Diagnostic.note(
                        "apostrophes-mixed",
                        "of this text's apostrophes "
                                + c.straight
                                + (c.straight == 1 ? " is" : " are")
                                + " straight (') and "
                                + c.curled
                                + " curled (’)",
                        places.of(c.first, c.block == null ? 1 : c.block.line()),
                        "write ’ for each; `octavo add` does so for what it gathers"));
    }

    @Override
    protected void enter(Inline inline) {
        if (!(inline instanceof Inline.Text t)) return;
        String text = t.text();
        for (int i = 1; i + 1 < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\'' && c != '’') continue;
            if (!Character.isLetter(text.charAt(i - 1)) || !Character.isLetter(text.charAt(i + 1)))
                continue;
            if (c == '’') curled++;
            else if (straight++ == 0) {
                first = text.substring(wordStart(text, i), i + 1);
                block = place();
            }
        }
    }

    private static int wordStart(String text, int end) {
        int i = end;
        while (i > 0 && end - i < LONGEST && Character.isLetter(text.charAt(i - 1))) i--;
        return i;
    }
}
