package octavo.cite.csl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which cite is the first of its work, which a repetition, and how near.
final class Positions {
    private final int nearNoteDistance;

    /// By item, of the note last seen and the first.
    private final Map<String, int[]> notes = new HashMap<>();

    private @Nullable Citation before;
    private boolean oneWorkInNote;

    Positions(String nearNoteDistance) {
        this.nearNoteDistance = nearNoteDistance.isEmpty() ? 5 : Numbers.parse(nearNoteDistance);
    }

    /// Citations must come in order.
    List<CiteState> next(Citation c) {
        List<CiteState> out = new ArrayList<>();
        Cite previous = null;
        if (before != null
                && isOneWork(before)
                && (c.noteNumber() == before.noteNumber() || oneWorkInNote))
            previous = before.cites().getLast();
        for (int i = 0; i < c.cites().size(); i++) {
            Cite cite = c.cites().get(i);
            out.add(state(cite, i == 0 ? previous : c.cites().get(i - 1), c.noteNumber()));
        }
        for (Cite cite : c.cites()) {
            int[] n = notes.get(cite.itemId());
            if (n == null) notes.put(cite.itemId(), new int[] {c.noteNumber(), c.noteNumber()});
            else n[1] = c.noteNumber();
        }
        boolean sameNote = before != null && before.noteNumber() == c.noteNumber();
        oneWorkInNote =
                isOneWork(c)
                        && (c.noteNumber() == 0
                                || !sameNote
                                || oneWorkInNote
                                        && before != null
                                        && before.cites()
                                                .getFirst()
                                                .itemId()
                                                .equals(c.cites().getFirst().itemId()));
        before = c;
        return out;
    }

    private static boolean isOneWork(Citation c) {
        if (c.cites().isEmpty()) return false;
        String id = c.cites().getFirst().itemId();
        for (Cite x : c.cites()) if (!x.itemId().equals(id)) return false;
        return true;
    }

    private CiteState state(Cite cite, @Nullable Cite previous, int note) {
        int[] seen = notes.get(cite.itemId());
        boolean inSame = previous != null && previous.itemId().equals(cite.itemId());
        CitePosition p;
        if (cite.position() != CitePosition.COMPUTED) p = cite.position();
        else if (seen == null && !inSame) p = CitePosition.FIRST;
        else if (inSame && previous != null) p = repeated(previous, cite);
        else p = CitePosition.SUBSEQUENT;
        boolean near =
                p != CitePosition.FIRST && (seen == null || note - seen[1] <= nearNoteDistance);
        int first = seen == null ? 0 : seen[0];
        return new CiteState(p, near, first, cite.label(), cite.locator());
    }

    private static CitePosition repeated(Cite previous, Cite cite) {
        boolean had = !previous.locator().isEmpty();
        boolean has = !cite.locator().isEmpty();
        if (!had) return has ? CitePosition.IBID_WITH_LOCATOR : CitePosition.IBID;
        if (!has) return CitePosition.SUBSEQUENT;
        boolean same =
                previous.locator().equals(cite.locator()) && label(previous).equals(label(cite));
        return same ? CitePosition.IBID : CitePosition.IBID_WITH_LOCATOR;
    }

    private static String label(Cite c) {
        return c.label().isEmpty() ? "page" : c.label();
    }
}
