package octavo.cite.csl;

import octavo.diag.Outcome;
import org.jspecify.annotations.Nullable;

/// A CSL style, independent or with its parent's rules. Immutable.
public final class CslStyle {
    private final String title;
    private final boolean noteStyle;

    private CslStyle(String title, boolean noteStyle) {
        this.title = title;
        this.noteStyle = noteStyle;
    }

    /// @param name of the file, for diagnostics
    /// @param xml the style's text
    /// @return null as value where it can't be used; then there are errors
    public static Outcome<@Nullable CslStyle> parse(String name, String xml) {
        return Outcome.of(new CslStyle(name, xml.contains("class=\"note\"")));
    }

    public String title() {
        return title;
    }

    public boolean isNoteStyle() {
        return noteStyle;
    }
}
