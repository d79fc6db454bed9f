package octavo.content;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where an article was taken from. Nulls where it is not known.
///
/// @param container the publication it stood in
/// @param kind `web`, `pasted`, `markdown`, `epub`, `file`, ...
/// @param inferred names of the fields that were inferred from the text and not confirmed
/// @param published ISO date (or year) on which the source was published
/// @param added ISO date on which it was added to the book
/// @param retrieved ISO date, only when it was fetched over the network, or when the program that saved it says so
/// @param file the evidence, relative to the article's folder
/// @param sha256 of the evidence, lower-case hexadecimal
public record Source(
        @Nullable String container,
        @Nullable String kind,
        List<String> inferred,
        @Nullable String url,
        @Nullable String published,
        @Nullable String added,
        @Nullable String retrieved,
        @Nullable String file,
        @Nullable String sha256) {
    public static final Source NONE =
            new Source(null, null, List.of(), null, null, null, null, null, null);

    public Source {
        inferred = List.copyOf(inferred);
    }
}
