package octavo.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import octavo.diag.Diagnostic;
import octavo.diag.SourceSpan;
import octavo.style.StyleSheet;
import octavo.typeset.line.LineContext;

/// Phrases that were set as written since their face has no small capitals for them: told once, at the place of the
/// book's own sheet that asks for them, and not at all where none does.
final class SmallCapsNote {
    private SmallCapsNote() {}

    /// @param said by the typesetter
    static List<Diagnostic> gathered(List<Diagnostic> said, StyleSheet style) {
        List<Diagnostic> out = new ArrayList<>();
        List<Diagnostic> missing = new ArrayList<>();
        for (Diagnostic d : said)
            (d.code().equals(LineContext.NO_SMALL_CAPS) ? missing : out).add(d);
        SourceSpan asked = style.smallCaps();
        if (missing.isEmpty() || asked == null) return out;
        Diagnostic first = missing.getFirst();
        long others =
                missing.stream().filter(d -> !Objects.equals(d.message(), first.message())).count();
        out.add(
                Diagnostic.note(
                        first.code(),
                        first.message()
                                + (first.span() == null ? "" : " (" + first.span() + ")")
                                + (others == 0 ? "" : ", and so are others"),
                        asked,
                        "a face with small capitals for these letters can stand in the book's"
                                + " `fonts`"));
        return out;
    }
}
