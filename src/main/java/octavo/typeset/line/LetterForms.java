package octavo.typeset.line;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import octavo.diag.Diagnostic;
import octavo.markup.Element;
import org.jspecify.annotations.Nullable;

/// Small capitals, superiors and inferiors: the face's own where it has them for the whole text, else reduced letters
/// with a note (CSS Fonts 4, sections 6.5 and 6.6).
final class LetterForms {
    private final LineContext context;
    private final FontChoices fonts;
    private final Set<String> said = new HashSet<>();

    LetterForms(LineContext context, FontChoices fonts) {
        this.context = context;
        this.fonts = fonts;
    }

    /// Styles for one text: `lower` differs from `full` where capitals of smaller type stand for small capitals.
    record Runs(InlineStyle full, InlineStyle lower, boolean allSmall) {}

    Runs of(String s, InlineBox box) {
        InlineStyle shifted = position(s, box);
        if (shifted != null) return new Runs(shifted, shifted, false);
        return switch (box.style.font().capitals()) {
            case NORMAL -> new Runs(box.plain(), box.plain(), false);
            case SMALL_CAPS -> capitals(s, box, "smcp", "");
            case ALL_SMALL_CAPS -> capitals(s, box, "smcp", "c2sc");
            case PETITE_CAPS ->
                    box.face().hasFeature("pcap")
                            ? capitals(s, box, "pcap", "")
                            : capitals(s, box, "smcp", "");
            case ALL_PETITE_CAPS ->
                    box.face().hasFeature("c2pc")
                            ? capitals(s, box, "pcap", "c2pc")
                            : capitals(s, box, "smcp", "c2sc");
            case UNICASE ->
                    box.face().hasFeature("unic")
                            ? same(box.with("unic"))
                            : capitals(s, box, "", "c2sc");
            case TITLING_CAPS -> same(box.with("titl"));
        };
    }

    private static Runs same(InlineStyle style) {
        return new Runs(style, style, false);
    }

    /// @param small the feature that turns small letters into small capitals, or empty
    /// @param large the feature that does so with capitals, or empty
    private Runs capitals(String s, InlineBox box, String small, String large) {
        boolean real = s.codePoints().allMatch(c -> hasSmallCapital(c, box, small, large));
        if (real) {
            return same(
                    box.with(
                            small.isEmpty() || large.isEmpty()
                                    ? small + large
                                    : small + "," + large));
        }
        say(
                "small-caps-synthetic",
                box.face()
                        + " has no small capitals for “"
                        + excerpt(s)
                        + "”; smaller capitals are set instead",
                box.element.element());
        InlineStyle lower = small.isEmpty() ? box.plain() : box.reducedCapitals();
        if (lower == box.plain()) return same(lower);
        return new Runs(box.plain(), lower, !large.isEmpty());
    }

    private boolean hasSmallCapital(int c, InlineBox box, String small, String large) {
        if (Character.isLowerCase(c)) return small.isEmpty() || fonts.hasForm(box.face(), small, c);
        return large.isEmpty() || !Character.isUpperCase(c) || fonts.hasForm(box.face(), large, c);
    }

    /// `font-variant-position` where the face has not all forms (CSS Fonts 4, section 6.5): reduced and raised or lowered;
    /// null where there is nothing to make.
    private @Nullable InlineStyle position(String s, InlineBox box) {
        List<String> features = box.style.font().features();
        boolean above = features.contains("sups");
        if (!above && !features.contains("subs")) return null;
        String feature = above ? "sups" : "subs";
        boolean real =
                s.codePoints()
                        .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                        .allMatch(c -> fonts.hasForm(box.face(), feature, c));
        if (real) return null;
        say(
                "position-synthetic",
                box.face()
                        + " has no "
                        + (above ? "superiors" : "inferiors")
                        + " for “"
                        + excerpt(s)
                        + "”; smaller letters are set instead",
                box.element.element());
        return box.shifted(above);
    }

    private static String excerpt(String s) {
        String t = s.strip();
        return t.length() <= 40 ? t : t.substring(0, 40) + "…";
    }

    private void say(String code, String message, Element at) {
        if (said.add(code + message)) {
            context.diagnostics().accept(Diagnostic.note(code, message, at.span(), null));
        }
    }
}
