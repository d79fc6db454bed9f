package octavo.typeset.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A book's own divisions of words, with hyphens where a word may be divided; one without a hyphen is kept whole.
///
/// @param words by BCP 47 tag; those of `en` hold for `en-GB` too
public record HyphenationExceptions(Map<String, List<String>> words) {
    public static final HyphenationExceptions NONE = new HyphenationExceptions(Map.of());

    public HyphenationExceptions {
        words = Map.copyOf(words);
    }

    /// The general tag's first, so that the particular one's come later and win.
    List<String> of(String language) {
        if (words.isEmpty()) return List.of();
        List<String> out = new ArrayList<>();
        String tag = "";
        for (String part : language.toLowerCase(Locale.ROOT).split("-")) {
            tag = tag.isEmpty() ? part : tag + "-" + part;
            for (Map.Entry<String, List<String>> e : words.entrySet())
                if (e.getKey().toLowerCase(Locale.ROOT).equals(tag)) out.addAll(e.getValue());
        }
        return out;
    }
}
