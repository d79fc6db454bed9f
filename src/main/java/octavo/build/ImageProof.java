package octavo.build;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import octavo.diag.Diagnostic;
import octavo.diag.SourceSpan;
import octavo.image.ImageStore;
import octavo.markup.Element;
import octavo.markup.MarkupDocument;
import octavo.markup.MarkupNode;
import octavo.markup.MarkupSection;
import org.jspecify.annotations.Nullable;

/// Opens every image of a book before anything is set: one that can't be shown is named with the place that names it.
final class ImageProof {
    private ImageProof() {}

    static List<Diagnostic> check(
            MarkupDocument document, ImageStore images, FacsimileReadings facsimiles) {
        Map<String, Optional<SourceSpan>> sources = new LinkedHashMap<>();
        for (MarkupSection s : document.sections()) find(s.element(), null, sources);
        List<Map.Entry<String, Optional<SourceSpan>>> all = new ArrayList<>(sources.entrySet());
        return all.parallelStream()
                .filter(e -> facsimiles.sizePt(e.getKey()) == null)
                .map(e -> images.diagnose(e.getKey(), e.getValue().orElse(null)))
                .filter(Objects::nonNull)
                .toList();
    }

    /// By source the first place; of an image without one that of what is around it.
    private static void find(
            Element e, @Nullable SourceSpan around, Map<String, Optional<SourceSpan>> sources) {
        SourceSpan at = e.span() != null ? e.span() : around;
        String source = e.attribute("src");
        if (e.name().equals("img") && source != null)
            sources.putIfAbsent(source, Optional.ofNullable(at));
        for (MarkupNode n : e.children()) if (n instanceof Element child) find(child, at, sources);
    }
}
