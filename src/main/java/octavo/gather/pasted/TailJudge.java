package octavo.gather.pasted;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Judges what stands below the text: disclaimers and notes on the author are kept, the site's furniture is not.
final class TailJudge {
    private final Paste p;
    private final Zones zones;
    private final List<String> authors;

    TailJudge(Paste p, Zones zones, List<String> authors) {
        this.p = p;
        this.zones = zones;
        this.authors = authors;
    }

    List<Verdict> judge() {
        List<Verdict> out = new ArrayList<>();
        boolean furniture = false;
        for (int i = zones.bodyEnd(); i < p.size(); i++) {
            Verdict v = one(i, furniture);
            furniture |= v.kind() == Kind.REMOVED || v.kind() == Kind.NOTICE;
            out.add(v);
        }
        return out;
    }

    /// @param furniture whether some of it stands above
    private Verdict one(int i, boolean furniture) {
        String t = p.text(i);
        Shape s = p.shape(i);
        if (i >= zones.comments()) return removed(i, "readers’ comments below the text");
        if (BodyJudge.wordless(t)) return removed(i, "a line without words");
        if (s.count() <= 4 && Notices.isAuthorNote(t, List.of()))
            return removed(i, "heading of the note on the author");
        Notices.Found notice = Notices.score(t);
        if (notice.score() >= 3 && !p.pitch(i))
            return notice(i, String.join("; ", notice.reasons()));
        if (notice.score() >= 2.5 && s.count() <= 30 && s.interfaceStrong() == 0) {
            return notice(i, String.join("; ", notice.reasons()));
        }
        if (i >= zones.related()) return removed(i, "links to other pages below the text");
        if (Notices.isAuthorNote(t, authors) && !p.pitch(i))
            return notice(i, "a note on the author");
        if (p.pitch(i)) return removed(i, "the site speaks to its visitors");
        if (t.matches("\\S*(?:https?://|www\\.)\\S+"))
            return new Verdict(p.units().get(i), s, Kind.ADDRESS, "an address");
        if (t.matches(
                "(?iu)^(?:tags?|tagged|posted (?=in\\b)|filed under|categor(?:y|ies)|topics?|labels?|keywords?|schlagwörter|themen|étiquettes|etiquetas|теги|метки|рубрик[аи]|ключевые слова)\\b\\s*(?::|in\\b|with\\b|as\\b).*")) {
            return removed(i, "the site’s keywords");
        }
        if (Byline.labelled(t) != null && s.count() <= 10)
            return new Verdict(p.units().get(i), s, Kind.BYLINE, "a byline below the text");
        Credits.Found credit = Credits.find(t, s);
        if (credit != null) return new Verdict(p.units().get(i), s, Kind.CREDIT, credit.reason());
        if (Dates.find(t) != null && s.count() <= 12) {
            return new Verdict(p.units().get(i), s, Kind.DATE, "a date below the text");
        }
        if (Zones.furniture(p, i)) {
            return removed(
                    i,
                    String.format(
                            Locale.ROOT,
                            "below the text, words of buttons and menus (weight %.1f)",
                            s.interfaceShare()));
        }
        if (furniture) return removed(i, "below the text, among the site’s furniture");
        if (shortRun(i) >= 3) return removed(i, "below the text, one of a row of short lines");
        return new Verdict(p.units().get(i), s, Kind.PARAGRAPH, "follows the text");
    }

    private int shortRun(int i) {
        int from = i;
        int to = i;
        while (from > zones.bodyEnd() && i - from < 3 && plainShort(from - 1)) from--;
        while (to < p.size() && to - i < 3 && plainShort(to)) to++;
        return to - from;
    }

    private boolean plainShort(int i) {
        return !p.shape(i).sentence() && p.shape(i).count() <= 6;
    }

    private Verdict notice(int i, String reason) {
        return new Verdict(p.units().get(i), p.shape(i), Kind.NOTICE, reason);
    }

    private Verdict removed(int i, String reason) {
        return new Verdict(p.units().get(i), p.shape(i), Kind.REMOVED, reason);
    }
}
