package octavo.cite.csl;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.diag.Outcome;
import octavo.diag.SourceSpan;
import octavo.yaml.NearestName;
import org.jspecify.annotations.Nullable;

/// Finds citation styles: those that Octavo brings by name, any other from its text; dependent ones get the rules of
/// their parents.
public final class CitationStyles {
    private static final String FOLDER = "/octavo/styles/citations/";

    /// Short names of what Octavo brings.
    private static final Map<String, String> SHORT =
            Map.ofEntries(
                    Map.entry("ama", "american-medical-association"),
                    Map.entry("harvard", "harvard-cite-them-right"),
                    Map.entry("iso690", "iso690-author-date-en"),
                    Map.entry("mhra", "mhra-notes"),
                    Map.entry("mla", "modern-language-association"),
                    Map.entry("turabian", "turabian-notes-bibliography"),
                    Map.entry("vancouver", "nlm-citation-sequence"));

    private static final List<String> BUNDLED =
            List.of(
                    "american-medical-association",
                    "apa",
                    "chicago-author-date",
                    "chicago-author-date-17th-edition",
                    "chicago-notes",
                    "chicago-notes-bibliography",
                    "chicago-notes-bibliography-subsequent-author-title-17th-edition",
                    "harvard-cite-them-right",
                    "ieee",
                    "iso690-author-date-en",
                    "iso690-numeric-en",
                    "mhra-notes",
                    "modern-language-association",
                    "nature",
                    "nlm-citation-sequence",
                    "oscola",
                    "turabian-author-date",
                    "turabian-notes-bibliography");

    private CitationStyles() {}

    /// All names that [#named] knows, the short ones among them, sorted.
    public static List<String> names() {
        List<String> out = new ArrayList<>(BUNDLED);
        out.addAll(SHORT.keySet());
        out.sort(null);
        return out;
    }

    /// A style that Octavo brings.
    public static Outcome<Optional<CslStyle>> named(String name) {
        String text = bundled(name);
        if (text == null) {
            String near = NearestName.of(name, names());
            return new Outcome<>(
                    Optional.empty(),
                    List.of(
                            Diagnostic.error(
                                    "citation-style-unknown",
                                    "there is no citation style '" + name + "'",
                                    null,
                                    near == null
                                            ? "name a .csl file, or one of: "
                                                    + String.join(", ", names())
                                            : "did you mean '" + near + "'?")));
        }
        return parse(name + ".csl", text, n -> Optional.empty());
    }

    /// @param file for diagnostics
    /// @param beside gives the text of the style file of that name (without `.csl`) beside the file, where the parent
    ///     of a dependent style may stand; those that Octavo brings are found without
    public static Outcome<Optional<CslStyle>> parse(
            String file, String text, Function<String, Optional<String>> beside) {
        Diagnostics d = new Diagnostics();
        Optional<CslStyle> parsed = d.take(CslStyle.parse(file, text));
        if (parsed.isEmpty() || parsed.get().parent().isEmpty()) return d.with(parsed);
        CslStyle style = parsed.get();
        String parent = style.parent().substring(style.parent().lastIndexOf('/') + 1);
        String rules = beside.apply(parent).orElse(null);
        if (rules == null) rules = bundled(parent);
        if (rules == null) {
            d.add(
                    Diagnostic.error(
                            "citation-style-parent",
                            "'"
                                    + style.title()
                                    + "' depends on the style '"
                                    + parent
                                    + "', which isn't there",
                            SourceSpan.ofFile(file),
                            "put " + parent + ".csl beside it"));
            return d.with(Optional.empty());
        }
        Optional<CslStyle> independent = d.take(CslStyle.parse(parent + ".csl", rules));
        if (independent.isEmpty()) return d.with(Optional.empty());
        if (!independent.get().parent().isEmpty()) {
            d.add(
                    Diagnostic.error(
                            "citation-style-parent",
                            "the parent of a dependent style must not depend on another",
                            SourceSpan.ofFile(parent + ".csl"),
                            null));
            return d.with(Optional.empty());
        }
        return d.with(Optional.of(style.withRulesOf(independent.get())));
    }

    private static @Nullable String bundled(String name) {
        String n = name.toLowerCase(Locale.ROOT);
        n = SHORT.getOrDefault(n, n);
        if (!BUNDLED.contains(n)) return null;
        try (InputStream in = CitationStyles.class.getResourceAsStream(FOLDER + n + ".csl")) {
            return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
