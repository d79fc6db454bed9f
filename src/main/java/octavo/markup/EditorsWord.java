package octavo.markup;

import java.util.List;
import java.util.Map;
import octavo.content.Attributes;
import octavo.diag.Diagnostic;
import octavo.diag.SourceSpan;
import org.jspecify.annotations.Nullable;

/// What an editor decides of pages and lines in a block's attributes: `break=page`, `keep=together`, `looseness=-1`. On
/// the tree they are `data-break`, `data-keep`, `data-looseness`, which Octavo's own sheet knows.
final class EditorsWord {
    private static final Map<String, List<String>> VALUES =
            Map.of(
                    "break", List.of("page", "recto", "verso", "column", "avoid"),
                    "keep", List.of("together", "next"),
                    "looseness", List.of("-3", "-2", "-1", "1", "2", "3"));

    private EditorsWord() {}

    static void lower(Attributes of, ElementBuilder to, Scope scope, @Nullable SourceSpan span) {
        of.other()
                .forEach((key, value) -> {
                    List<String> known = VALUES.get(key);
                    if (known == null) return;
                    if (known.contains(value)) {
                        to.attribute("data-" + key, value);
                        return;
                    }
                    scope.diagnostics.add(
                            Diagnostic.warning(
                                    "bad-attribute",
                                    "`" + key + "=" + value + "` is not known",
                                    span != null ? span : SourceSpan.ofFile(scope.file),
                                    "write one of " + String.join(", ", known)));
                });
    }
}
