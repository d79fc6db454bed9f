package octavo.gather.pasted;

/// A paste as the learned judge of text sees it: how likely each unit is the author's.
final class Reading {
    /// A unit that is less likely text counts against the text around it, one that is likelier for it.
    private static final double TEXT = 0.3;

    /// A line that is less likely text is no heading of it.
    private static final double HEADING = 0.2;

    /// Words of a unit that count.
    private static final int MOST = 100;

    private final Paste p;
    private final Zones ruled;
    private final boolean alone;
    private final String[] plain;
    private final float[] text;

    /// @param ruled the zones that rules found
    Reading(Paste p, Zones ruled, String title) {
        this.p = p;
        this.ruled = ruled;
        alone = ruled.isAlone(p);
        plain = p.units().stream().map(u -> LineShape.plain(u.text())).toArray(String[]::new);
        text = new float[alone ? 0 : p.size()];
        if (alone) return;
        Trees trees = Trees.ofText();
        LineTraits traits = new LineTraits(new PasteLines(p, ruled, title, plain));
        for (int i = 0; i < text.length; i++) text[i] = trees.probability(traits.of(i));
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
        for (int i = title + 1; i < p.size(); i++) {
            if (sum <= 0) {
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
