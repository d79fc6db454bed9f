package octavo.cite;

import java.util.ArrayList;
import java.util.List;
import octavo.collection.CitationSettings.NotePlace;

/// The places of citations in the order in which they are printed: notes may stand behind all texts.
final class PrintedOrder {
    private PrintedOrder() {}

    static List<CitingUnit.Place> of(List<CitingUnit> units, NotePlace notes) {
        List<CitingUnit.Place> out = new ArrayList<>();
        List<CitingUnit.Place> after = new ArrayList<>();
        for (CitingUnit u : units) {
            for (CitingUnit.Place p : u.places) {
                boolean away = p.note() > 0 && notes != NotePlace.FOOT;
                (away ? after : out).add(p);
            }
            if (notes == NotePlace.BOOK_END) continue;
            out.addAll(after);
            after.clear();
        }
        out.addAll(after);
        return out;
    }
}
