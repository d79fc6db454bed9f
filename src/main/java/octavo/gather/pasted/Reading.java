package octavo.gather.pasted;

/// A paste as the learned judge of text sees it: how likely each unit is the author's.
final class Reading {
    /// A unit that is less likely text counts against the text around it, one that is likelier for it.
    private static final double TEXT = 0.3;

    /// A line that is less likely text is no heading of it.
    private static final double HEADING = 0.2;

    /// A line that is less likely the title is none against what rules say.
    private static final double TITLE = 0.06;

    /// A unit that is likelier text is so whatever its words are.
    private static final double LIKELY = 0.33;

    /// A unit that is likelier text is so however often it stands there.
    private static final double SURE = 0.65;

    /// What is likelier text makes text of the label above it.
    private static final double BENEATH = 0.5;

    /// A line of more such words is hardly a text's.
    private static final double SOME = 0.5;

    /// A line of more such words is a button.
    private static final double BUTTON = 1.4;

    /// Of two lines that stand one above the other, the upper is the title if it is so much as likely.
    private static final double SUBTITLE = 0.8;

    /// Words of a title that has a subtitle.
    private static final int WORDS = 3;

    /// Words of a title.
    private static final int LONGEST_TITLE = 32;

    /// Words of a unit that count.
    private static final int MOST = 100;

    private final Paste p;
    private final Zones ruled;
    private final boolean alone;
    private final String[] plain;
    private final float[] text;
    private final float[] title;

    /// @param ruled the zones that rules found
    Reading(Paste p, Zones ruled, String title) {
        this.p = p;
        this.ruled = ruled;
        alone = ruled.isAlone(p);
        plain = p.units().stream().map(u -> LineShape.plain(u.text())).toArray(String[]::new);
        text = new float[alone ? 0 : p.size()];
        this.title = new float[text.length];
        if (alone) return;
        Trees ofText = Trees.ofText();
        Trees ofTitle = Trees.ofTitle();
        LineTraits traits = new LineTraits(new PasteLines(p, ruled, title, plain));
        for (int i = 0; i < text.length; i++) {
            float[] t = traits.of(i);
            text[i] = ofText.probability(t);
            if (mayBeTitle(i)) this.title[i] = ofTitle.probability(t);
        }
    }

    /// Whether hardly anything of the page came along: there is nothing to tell the text from.
    boolean isAlone() {
        return alone;
    }

    /// The units in small letters, without signs.
    String[] plain() {
        return plain;
    }

    boolean mayBeHeading(int i) {
        return alone || text[i] >= HEADING;
    }

    /// Whether the unit is text although words of buttons stand in it.
    boolean isLikely(int i) {
        if (alone || p.shape(i).interfaceShare() > BUTTON) return false;
        return text[i] >= LIKELY || text[i] >= HEADING && isAboveParagraph(i);
    }

    /// Whether the unit is text although it stands there again and again: surely text, or a label above a list that is.
    boolean isSure(int i) {
        if (alone) return p.shape(i).interfaceShare() <= SOME;
        return text[i] >= SURE || text[i] >= LIKELY && isAboveList(i) && text[i + 1] >= BENEATH;
    }

    private boolean isAboveParagraph(int i) {
        return i + 1 < p.size() && p.prose(i + 1) && text[i + 1] >= BENEATH;
    }

    /// Whether lines without space between stand beneath, and space above them.
    private boolean isAboveList(int i) {
        return i + 2 < p.size()
                && p.units().get(i).gap() > 0
                && p.units().get(i + 1).gap() > 0
                && p.units().get(i + 2).gap() == 0;
    }

    private boolean mayBeTitle(int i) {
        return p.shape(i).count() <= LONGEST_TITLE
                && !BodyJudge.wordless(p.text(i))
                && !NoTitle.is(p, i)
                && Credits.find(p.text(i), p.shape(i)) == null;
    }

    /// The likeliest title above the text's first paragraph.
    ///
    /// @param guess what rules take for it, or -1; it stays where nothing is likelier than not
    int title(int guess) {
        if (alone) return guess;
        Zones zones = zones(-1);
        int end = zones.bodyStart();
        while (end < zones.bodyEnd() && !(p.prose(end) && text[end] >= 0.5)) end++;
        int best = guess;
        double top = TITLE;
        for (int i = 0; i < end; i++) {
            if (title[i] <= top) continue;
            top = title[i];
            best = i;
        }
        return isSubtitle(best) ? best - 1 : best;
    }

    /// Whether the line above is nearly as likely the title.
    private boolean isSubtitle(int i) {
        return i > 0
                && title[i - 1] > TITLE
                && title[i - 1] >= SUBTITLE * title[i]
                && p.shape(i - 1).count() >= WORDS;
    }

    /// The zones with the text where likely units are densest: the sum of what speaks for them and against is greatest
    /// over this run (Kadane's algorithm).
    ///
    /// @param title index of the title, or -1: the text begins beneath it
    Zones zones(int title) {
        if (alone) return ruled;
        double sum = 0;
        double best = 0;
        int from = 0;
        int start = ruled.bodyStart();
        int end = ruled.bodyEnd();
        Stream stream = Stream.of(p, Math.max(title + 1, ruled.bodyStart()));
        for (int i = title + 1; i < p.size(); i++) {
            if (sum <= 0 || stream.holds(i)) {
                sum = 0;
                from = i;
            }
            sum += (text[i] - TEXT) * Math.sqrt(Math.min(MOST, p.shape(i).count()));
            if (sum > best) {
                best = sum;
                start = from;
                end = i + 1;
            }
        }
        return new Zones(
                start, end, Math.max(end, ruled.related()), Math.max(end, ruled.comments()));
    }
}
