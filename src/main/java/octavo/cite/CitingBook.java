package octavo.cite;

import java.util.List;
import java.util.stream.Stream;
import octavo.cite.bib.ReferenceLibrary;
import octavo.collection.CitationSettings;
import octavo.collection.Matter;
import octavo.collection.MatterKind;
import octavo.collection.Part;
import octavo.collection.Volume;
import octavo.diag.Diagnostics;

/// A book whose citations are resolved: its texts, how they are to be cited, and what was read for them.
///
/// @param library the book's; texts may have more of their own
/// @param works all that are cited, numbered as they are met
/// @param own lists with which texts came
record CitingBook(
        Volume volume,
        CitationSettings settings,
        CitationStyle style,
        CitingUnits texts,
        ReferenceLibrary library,
        Works works,
        KeptReferences own,
        Diagnostics diagnostics) {
    List<CitingUnit> units() {
        return texts.all;
    }

    String language() {
        return volume.manifest().language();
    }

    /// Whether the front or the back matter has a place for it.
    boolean has(MatterKind kind) {
        return Stream.concat(volume.front().stream(), volume.back().stream())
                .anyMatch(m -> m instanceof Matter.Generated g && g.kind() == kind);
    }

    /// The volume with other texts.
    Volume with(List<Matter> front, List<Part> parts, List<Matter> back) {
        return with(volume, settings, front, parts, back);
    }

    static Volume with(
            Volume volume,
            CitationSettings settings,
            List<Matter> front,
            List<Part> parts,
            List<Matter> back) {
        return new Volume(
                volume.slug(),
                volume.manifest(),
                front,
                parts,
                back,
                volume.newestDate(),
                settings);
    }
}
