package octavo.collection;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import octavo.diag.Diagnostics;
import octavo.diag.SourceSpan;
import octavo.yaml.YamlMapping;
import octavo.yaml.YamlNode;
import octavo.yaml.YamlScalar;
import octavo.yaml.YamlSequence;
import org.jspecify.annotations.Nullable;

/// Reads `citations:` of the manifest.
final class CitationKeys {
    private CitationKeys() {}

    static CitationSettings read(YamlMapping manifest, BookFiles files, Diagnostics diagnostics) {
        if (!(manifest.get("citations") instanceof YamlMapping m)) return CitationSettings.NONE;
        List<CitationSettings.File> bibliography = new ArrayList<>();
        for (YamlScalar s : scalars(m.get("bibliography"))) {
            String path = files.inside(s.text(), s.span(), diagnostics);
            if (path != null && files.read(path, "file-missing", s.span(), diagnostics) != null)
                bibliography.add(new CitationSettings.File(path, s.span()));
        }
        YamlNode style = m.get("style");
        SourceSpan at = style == null ? null : style.span();
        String name = m.text("style");
        return new CitationSettings(
                name == null || name.isBlank() ? null : name.strip(),
                at,
                bibliography,
                word(m, "references", CitationSettings.OwnReferences.KEEP),
                word(m, "scope", CitationSettings.Scope.ARTICLE),
                word(m, "list", CitationSettings.Lists.ARTICLE),
                word(m, "notes", CitationSettings.NotePlace.FOOT),
                keys(scalars(m.get("nocite")).stream().map(YamlScalar::text).toList()));
    }

    private static List<YamlScalar> scalars(@Nullable YamlNode n) {
        if (n == null) return List.of();
        List<YamlNode> all = n instanceof YamlSequence s ? s.items() : List.of(n);
        return all.stream()
                .filter(i -> i instanceof YamlScalar && !i.isNull())
                .map(i -> (YamlScalar) i)
                .toList();
    }

    /// `@a, @b` or `a`.
    private static List<String> keys(List<String> written) {
        List<String> out = new ArrayList<>();
        for (String w : written) {
            for (String k : w.split("[,;\\s]+")) {
                String key = k.replaceFirst("^@", "").replaceAll("^\\{|\\}$", "");
                if (!key.isBlank()) out.add(key);
            }
        }
        return out;
    }

    private static <E extends Enum<E>> E word(YamlMapping m, String key, E otherwise) {
        String s = m.text(key);
        if (s == null) return otherwise;
        for (E e : otherwise.getDeclaringClass().getEnumConstants())
            if (e.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(s)) return e;
        return otherwise;
    }
}
