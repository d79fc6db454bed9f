package octavo.rights;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import octavo.collection.MatterKind;
import octavo.collection.Volume;
import octavo.content.Block;

/// The front and back matter that the ledger and the people of a book make, in the book's language.
public final class RightsMatter {
    private RightsMatter() {}

    /// Blocks without their headings, for `FinishedVolume`; a kind of which there is nothing to say is empty.
    public static Map<MatterKind, List<Block>> of(
            Volume volume, Ledger ledger, ColophonFacts facts) {
        Map<MatterKind, List<Block>> out = new EnumMap<>(MatterKind.class);
        out.put(MatterKind.ATTRIBUTION, new AttributionMatter(volume, ledger).blocks());
        out.put(MatterKind.CONTRIBUTORS, ContributorsMatter.blocks(volume));
        out.put(MatterKind.TEXTS_NOTE, TextsNoteMatter.blocks(volume));
        out.put(MatterKind.COPYRIGHT, CopyrightMatter.blocks(volume));
        out.put(MatterKind.COLOPHON, ColophonMatter.blocks(volume, facts));
        return out;
    }
}
