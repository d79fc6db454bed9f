package octavo.collection;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private static final Pattern WITHIN = Pattern.compile("\\p{L}{1,20}(['’])(?=\\p{L})");

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
        Matcher m = WITHIN.matcher(t.text());
        while (m.find()) {
            if (m.group(1).equals("’")) curled++;
            else {
                straight++;
                if (first == null) {
                    first = m.group();
                    block = place();
                }
            }
        }
    }
}
