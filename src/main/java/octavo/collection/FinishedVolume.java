package octavo.collection;

import java.util.List;
import java.util.Map;
import octavo.content.Block;
import octavo.content.Inline;

/// A volume with what `rights` and `cite` made for it; `markup` lowers it.
///
/// @param sourceNotes the unnumbered note on an article's opening page, by [Entry#id]
/// @param matter the blocks of generated front and back matter, without their heading; a kind that is absent or
///     empty vanishes (half-title, title and contents are `markup`'s own)
/// @param partReferences the list of references at a part's end, by the part's index from 0
public record FinishedVolume(
        Volume volume,
        Map<String, List<Inline>> sourceNotes,
        Map<MatterKind, List<Block>> matter,
        Map<Integer, List<Block>> partReferences) {
    public FinishedVolume(
            Volume volume,
            Map<String, List<Inline>> sourceNotes,
            Map<MatterKind, List<Block>> matter) {
        this(volume, sourceNotes, matter, Map.of());
    }

    public FinishedVolume {
        partReferences = Map.copyOf(partReferences);
        sourceNotes = Map.copyOf(sourceNotes);
        matter = Map.copyOf(matter);
    }
}
