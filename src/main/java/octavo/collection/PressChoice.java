package octavo.collection;

import octavo.diag.SourceSpan;
import org.jspecify.annotations.Nullable;

/// One of `print:` of the manifest.
///
/// @param name of a press profile
/// @param place where it is written, or null
public record PressChoice(String name, @Nullable SourceSpan place) {}
