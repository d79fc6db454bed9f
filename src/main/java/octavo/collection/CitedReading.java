package octavo.collection;

import octavo.diag.SourceSpan;
import org.jspecify.annotations.Nullable;

/// A reading that the book only cites: `{cite: key, link: url}` in the manifest.
///
/// @param key of the bibliography
/// @param link where it is found, or null
/// @param at where the key is written
public record CitedReading(String key, @Nullable String link, @Nullable SourceSpan at) {}
