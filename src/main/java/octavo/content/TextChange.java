package octavo.content;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A change to a text, as an editor or a comparison with the source names it.
///
/// @param note in the editor's words, or null
public record TextChange(Kind kind, @Nullable String note) {
    /// Classes of changes. Format, the site's furniture and evident misprints never make an adaptation: Creative
    /// Commons 4.0, section 2(a)(4), and its definition of adapted material.
    public enum Kind {
        FORMAT,
        FURNITURE,
        MISPRINT,
        OMISSION,
        ADDITION,
        TRANSLATION,
        RETITLING;

        /// As it is written in files.
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// Does it go beyond what any licence allows?
        public boolean adapts() {
            return switch (this) {
                case FORMAT, FURNITURE, MISPRINT -> false;
                case OMISSION, ADDITION, TRANSLATION, RETITLING -> true;
            };
        }
    }
}
