package octavo.cite;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import octavo.cite.bib.Reference;
import octavo.collection.CitationSettings;
import octavo.content.Attributes;
import octavo.content.Block;
import octavo.content.DivisionKind;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.diag.SourceSpan;

/// What stays of the lists of references with which texts came.
final class KeptReferences {
    private final CitationSettings settings;
    private final Works works;
    private final Diagnostics diagnostics;

    KeptReferences(CitationSettings settings, Works works, Diagnostics diagnostics) {
        this.settings = settings;
        this.works = works;
        this.diagnostics = diagnostics;
    }

    /// The works that the list has which the text came with and which is kept, by the entry's first block: citations
    /// lead there, and no other list of the article repeats them.
    Map<Block, String> kept(CitingUnit u) {
        Map<Block, String> out = new IdentityHashMap<>();
        if (settings.references() != CitationSettings.OwnReferences.KEEP
                || !settings.list().atArticle()) return out;
        OwnReferences.Found found = OwnReferences.find(u.flow().blocks());
        if (found == null) return out;
        Set<String> seen = new LinkedHashSet<>();
        for (Block b : found.entries()) {
            Reference r = OwnReferences.match(b, u.library);
            if (r == null) continue;
            String work = works.id(r);
            if (u.works.contains(work) && seen.add(work)) out.put(OwnReferences.first(b), work);
        }
        return out;
    }

    Map<Block, String> ids(CitingUnit u) {
        Map<Block, String> out = new IdentityHashMap<>();
        kept(u).forEach((b, w) -> out.put(b, "book:o-ref-" + u.id + "-" + w));
        return out;
    }

    static Block marked(OwnReferences.Found found, List<Block> blocks, Map<Block, String> ids) {
        Block first = blocks.get(found.from());
        if (found.heading() == null) return OwnReferences.withIds(List.of(first), ids).getFirst();
        List<Block> content = OwnReferences.withIds(blocks.subList(found.from(), found.to()), ids);
        return new Block.Division(Attributes.NONE, DivisionKind.REFERENCES, content, first.span());
    }

    List<Block> unmatched(OwnReferences.Found found, CitingUnit u) {
        List<Block> out = new ArrayList<>();
        for (Block b : found.entries()) {
            if (OwnReferences.match(b, u.library) != null) continue;
            String text = OwnReferences.text(b).strip();
            diagnostics.add(
                    Diagnostic.warning(
                            "reference-unmatched",
                            "an entry of the text's own list is in no bibliography and stays as it is: "
                                    + (text.length() > 60 ? text.substring(0, 60) + "…" : text),
                            b.span() != null ? b.span() : SourceSpan.ofFile(u.file),
                            "add it to the article's bibliography"));
            out.add(
                    new Block.Division(
                            Attributes.ofClass("reference"),
                            DivisionKind.GENERIC,
                            List.of(b),
                            null));
        }
        return out;
    }
}
