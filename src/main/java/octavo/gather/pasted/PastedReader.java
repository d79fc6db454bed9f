package octavo.gather.pasted;

import java.util.ArrayList;
import java.util.List;
import octavo.diag.Outcome;
import octavo.gather.source.GatherOptions;
import octavo.gather.source.GatheredArticle;
import octavo.gather.source.SourceFile;

/// Text that was copied off a web page.
///
/// Lines are joined where the paste wrapped them; the text's beginning and end are found; what stands above, within and
/// below is judged one unit after the other, each with its reason; and the article is put together from the verdicts.
public final class PastedReader {
    private PastedReader() {}

    /// @param file as the user named it
    public static Outcome<GatheredArticle> read(
            String text, String file, SourceFile evidence, GatherOptions options) {
        List<Verdict> verdicts = judge(text);
        return new PastedAssembler(file, evidence, options).assemble(verdicts);
    }

    static List<Verdict> judge(String text) {
        Paste p = Paste.of(Unwrapper.units(Line.of(text)));
        if (p.size() == 0) return List.of();
        p = Selection.read(p);
        Parts parts = Parts.of(p);
        List<Verdict> all = new ArrayList<>(parts.head());
        all.addAll(parts.body().judge());
        all.addAll(new TailJudge(p, parts.zones(), authors(parts.head())).judge());
        return all.stream().anyMatch(PastedReader::isText) ? all : rescued(all);
    }

    /// Who judges the text itself of a paste of one unit at least.
    static BodyJudge bodyJudge(Paste p) {
        return Parts.of(p).body();
    }

    /// A paste whose bounds are found: what rules say of them and of the title, and then what is likelier.
    ///
    /// @param head what stands above the text, judged
    private record Parts(List<Verdict> head, Zones zones, BodyJudge body) {
        static Parts of(Paste p) {
            Zones ruled = Zones.of(p);
            List<Verdict> head = new HeadJudge(p, ruled, -1).judge();
            int guess = title(head);
            Reading reading = new Reading(p, ruled, guess < 0 ? "" : p.text(guess));
            int likely = reading.title(guess);
            Zones zones = reading.zones(likely);
            if (likely != guess || !zones.equals(ruled))
                head = new HeadJudge(p, zones, likely).judge();
            int title = title(head);
            String words = title < 0 ? "" : p.text(title);
            return new Parts(head, zones, new BodyJudge(p, zones, words, reading));
        }
    }

    private static int title(List<Verdict> head) {
        for (int i = 0; i < head.size(); i++) if (head.get(i).kind() == Kind.TITLE) return i;
        return -1;
    }

    private static boolean isText(Verdict v) {
        return switch (v.kind()) {
            case HEADING, PARAGRAPH, QUESTION, ITEM, LINE, ROW, CODE, ATTRIBUTION -> true;
            case TITLE, SUBTITLE, BYLINE, DATE, CREDIT, BREAK, NOTICE, ADDRESS, REMOVED -> false;
        };
    }

    /// Where no text would be left, whatever isn't plainly the site's is text.
    private static List<Verdict> rescued(List<Verdict> all) {
        return all.stream()
                .map(v ->
                        v.kind() == Kind.REMOVED
                                        && v.shape().interfaceShare() == 0
                                        && !BodyJudge.wordless(v.unit().text())
                                ? new Verdict(
                                        v.unit(),
                                        v.shape(),
                                        Kind.PARAGRAPH,
                                        "there is no other text")
                                : v)
                .toList();
    }

    static List<String> authors(List<Verdict> verdicts) {
        List<String> out = new ArrayList<>();
        for (Verdict v : verdicts) {
            if (v.kind() != Kind.BYLINE) continue;
            for (String a : BylineFacts.of(v.unit().text()).authors())
                if (!out.contains(a)) out.add(a);
        }
        return out;
    }
}
