package octavo.collection;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.yaml.NearestName;
import octavo.yaml.YamlMapping;
import octavo.yaml.YamlNode;
import octavo.yaml.YamlScalar;
import octavo.yaml.YamlSequence;
import org.jspecify.annotations.Nullable;

/// `front:` and `back:` of the manifest.
final class MatterReader {
    private final BookFiles files;
    private final TextReader texts;
    private final EntryIds ids;
    private final Diagnostics diagnostics;

    MatterReader(BookFiles files, TextReader texts, EntryIds ids, Diagnostics diagnostics) {
        this.files = files;
        this.texts = texts;
        this.ids = ids;
        this.diagnostics = diagnostics;
    }

    List<Matter> front(YamlMapping manifest) {
        if (manifest.entry("front") != null) return list(manifest.get("front"));
        List<Matter> out = generated(MatterKind.HALF_TITLE, MatterKind.TITLE, MatterKind.COPYRIGHT);
        if (manifest.text("dedication") != null)
            out.add(new Matter.Generated(MatterKind.DEDICATION));
        if (manifest.text("epigraph") != null) out.add(new Matter.Generated(MatterKind.EPIGRAPH));
        out.add(new Matter.Generated(MatterKind.CONTENTS));
        return out;
    }

    List<Matter> back(YamlMapping manifest) {
        if (manifest.entry("back") != null) return list(manifest.get("back"));
        return generated(MatterKind.ATTRIBUTION, MatterKind.CONTRIBUTORS, MatterKind.COLOPHON);
    }

    private static List<Matter> generated(MatterKind... kinds) {
        List<Matter> out = new ArrayList<>();
        for (MatterKind k : kinds) out.add(new Matter.Generated(k));
        return out;
    }

    private List<Matter> list(@Nullable YamlNode node) {
        List<Matter> out = new ArrayList<>();
        if (node == null || node.isNull()) return out;
        for (YamlNode n : node instanceof YamlSequence s ? s.items() : List.of(node)) {
            if (n instanceof YamlScalar s && !s.isNull()) add(s, out);
        }
        return out;
    }

    private void add(YamlScalar s, List<Matter> out) {
        String word = s.text().strip();
        for (MatterKind k : MatterKind.values()) {
            if (!k.key().equals(word)) continue;
            boolean twice =
                    out.stream().anyMatch(m -> m instanceof Matter.Generated g && g.kind() == k);
            if (!twice) out.add(new Matter.Generated(k));
            else
                diagnostics.add(
                        Diagnostic.error(
                                "matter-twice",
                                "`" + word + "` is listed twice",
                                s.span(),
                                "take one out"));
            return;
        }
        if (!word.toLowerCase(Locale.ROOT).endsWith(".md")) {
            String near = NearestName.of(word, BookKeys.MATTER);
            diagnostics.add(
                    Diagnostic.error(
                            "unknown-value",
                            "`"
                                    + word
                                    + "` is neither matter that Octavo makes nor a Markdown file",
                            s.span(),
                            near != null
                                    ? "did you mean `" + near + "`?"
                                    : "known are: " + String.join(", ", BookKeys.MATTER)));
            return;
        }
        String path = files.inside(word, s.span(), diagnostics);
        if (path == null) return;
        String name = path.substring(path.lastIndexOf('/') + 1, path.length() - 3);
        String id = ids.claim(name, "text");
        out.add(new Matter.Text(id, path, texts.read(path, "file-missing", s.span(), diagnostics)));
    }
}
