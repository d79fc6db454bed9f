package octavo.gather.pasted;

import java.util.List;

/// A text as Chromium copies what was selected: an empty line stands beneath each paragraph, and none beneath a heading, a
/// list, a caption. There space tells nothing of headings, and the text is read as if it had none.
final class Selection {
    /// Of lines above a paragraph so many stand right above it for one that stands apart.
    private static final int SHARE = 3;

    private Selection() {}

    /// The paste without its empty lines, where they say nothing; else the same.
    static Paste read(Paste p) {
        Zones zones = Zones.of(p);
        if (zones.isAlone(p) || !isSelection(p, zones)) return p;
        List<Unit> units = p.units().stream().map(u -> new Unit(u.lines(), u.text(), 0)).toList();
        return new Paste(units, p.shapes(), p.repeats());
    }

    private static boolean isSelection(Paste p, Zones zones) {
        int above = 0;
        int apart = 0;
        int spaced = 0;
        int tight = 0;
        for (int i = Math.max(1, zones.bodyStart()); i + 1 < zones.bodyEnd(); i++) {
            int gap = p.units().get(i + 1).gap();
            if (p.prose(i)) {
                if (p.prose(i + 1)) {
                    if (gap > 0) spaced++;
                    else tight++;
                }
            } else if (isAbove(p, i) && gap == 0) {
                above++;
            } else if (isAbove(p, i) || gap > 0 && isShort(p, i) && isAbove(p, i + 1)) {
                apart++;
            }
        }
        return above > 0 && above >= SHARE * apart && spaced > 2 * tight;
    }

    private static boolean isAbove(Paste p, int i) {
        return isShort(p, i) && i + 1 < p.size() && p.prose(i + 1);
    }

    private static boolean isShort(Paste p, int i) {
        return Beside.of(p, i) == Beside.SHORT && !Labels.contains(p.text(i));
    }
}
