package octavo.typeset.line;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import octavo.diag.Diagnostic;
import octavo.font.Face;
import octavo.markup.Element;
import octavo.style.BoxStyle.FloatMode;
import octavo.style.ComputedStyle;
import octavo.style.ContentItem;
import octavo.style.StyledNode;
import octavo.style.StyledNode.StyledElement;
import octavo.style.StyledNode.StyledGenerated;
import octavo.style.StyledNode.StyledText;
import org.jspecify.annotations.Nullable;

/// Small capitals, superiors and inferiors (CSS Fonts 4, sections 6.5 and 6.6). Small capitals are the face's own or
/// none: where it has not all of a phrase, the phrase is set as written. Superiors and inferiors are made of smaller
/// letters where the face has none.
final class LetterForms {
    private final LineContext context;
    private final FontChoices fonts;
    private final Set<String> said = new HashSet<>();

    LetterForms(LineContext context, FontChoices fonts) {
        this.context = context;
        this.fonts = fonts;
    }

    /// The style of a text's letters.
    InlineStyle of(String s, InlineBox box) {
        InlineStyle shifted = position(s, box);
        if (shifted != null) return shifted;
        return switch (box.style.font().capitals()) {
            case NORMAL -> box.plain();
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
                    box.face().hasFeature("unic") ? box.with("unic") : capitals(s, box, "", "c2sc");
            case TITLING_CAPS -> box.with("titl");
        };
    }

    /// @param small the feature that turns small letters into small capitals, or empty
    /// @param large the feature that does so with capitals, or empty
    private InlineStyle capitals(String s, InlineBox box, String small, String large) {
        if (box.capitalsAreReal(p -> real(p, box.style, small, large))
                && real(s, box.face(), small, large)) {
            return box.with(
                    small.isEmpty() || large.isEmpty() ? small + large : small + "," + large);
        }
        say(
                LineContext.NO_SMALL_CAPS,
                box.face()
                        + " has no small capitals for “"
                        + excerpt(s)
                        + "”; it is set as written",
                box.element.element());
        return box.asWritten();
    }

    private boolean real(List<StyledNode> nodes, ComputedStyle style, String small, String large) {
        Face face = fonts.of(style.font(), style.text().language(), "").face();
        for (StyledNode n : nodes) {
            boolean real =
                    switch (n) {
                        case StyledText t -> real(t.text(), face, small, large);
                        case StyledGenerated g ->
                                !(g.item() instanceof ContentItem.Text t)
                                        || real(t.text(), face, small, large);
                        case StyledElement e ->
                                e.style().font().capitals() != style.font().capitals()
                                        || e.style().box().floatMode() != FloatMode.NONE
                                        || real(e.children(), e.style(), small, large);
                    };
            if (!real) return false;
        }
        return true;
    }

    private boolean real(String s, Face face, String small, String large) {
        return s.codePoints().allMatch(c -> hasSmallCapital(c, face, small, large));
    }

    private boolean hasSmallCapital(int c, Face face, String small, String large) {
        if (Character.isLowerCase(c))
            return small.isEmpty() || !hasCapital(c) || fonts.hasForm(face, small, c);
        return large.isEmpty() || !Character.isUpperCase(c) || fonts.hasForm(face, large, c);
    }

    /// Not so the ordinal signs, which count as small letters.
    private static boolean hasCapital(int c) {
        String s = Character.toString(c);
        return !s.toUpperCase(Locale.ROOT).equals(s);
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
