package octavo.cite;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import octavo.cite.csl.CslItem;
import octavo.collection.Entry;
import octavo.collection.MatterKind;
import octavo.collection.Part;
import octavo.collection.Volume;
import octavo.content.Block;
import org.jspecify.annotations.Nullable;

/// A volume whose citations are resolved.
///
/// @param matter bibliography and author index, without their headings
/// @param partReferences the list at a part's end, by the part's index from 0
/// @param codes addresses to be drawn as QR codes, by the image's path in the book
/// @param originals the references that articles are (`cite-as`), by [octavo.collection.Entry#id]
/// @param style in which it was done, or null where the book has none
public record CitedVolume(
        Volume volume,
        Map<MatterKind, List<Block>> matter,
        Map<Integer, List<Block>> partReferences,
        Map<String, String> codes,
        Map<String, CslItem> originals,
        @Nullable CitationStyle style) {
    public CitedVolume {
        originals = Map.copyOf(originals);
        matter = Map.copyOf(matter);
        partReferences = Map.copyOf(partReferences);
        codes = Collections.unmodifiableMap(new TreeMap<>(codes));
    }

    /// The same with other articles in their places; what was cited stays.
    public CitedVolume withEntries(UnaryOperator<Entry> other) {
        List<Part> parts =
                volume.parts().stream()
                        .map(p ->
                                new Part(
                                        p.title(),
                                        p.headnote(),
                                        p.entries().stream().map(other).toList()))
                        .toList();
        Volume v =
                new Volume(
                        volume.slug(),
                        volume.manifest(),
                        volume.front(),
                        parts,
                        volume.back(),
                        volume.newestDate(),
                        volume.citations());
        return new CitedVolume(v, matter, partReferences, codes, originals, style);
    }
}
