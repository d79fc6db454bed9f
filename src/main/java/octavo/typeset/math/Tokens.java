package octavo.typeset.math;

import java.text.Normalizer;
import octavo.font.Face;
import octavo.math.Alphabets;
import octavo.math.MathNode;

/// Letters, numbers, operators and words.
final class Tokens {
    private final MathFont font;
    private final TextFaces faces;
    private final Stretching stretching;
    private final double textSizePt;

    Tokens(MathFont font, TextFaces faces, Stretching stretching, double textSizePt) {
        this.font = font;
        this.faces = faces;
        this.stretching = stretching;
        this.textSizePt = textSizePt;
    }

    MathBox identifier(MathNode n, MathLevel level) {
        String s = n.text();
        if (s.isEmpty()) return MathBox.EMPTY;
        String variant = n.attributes().get("mathvariant");
        if (variant == null) variant = isLetter(n) ? "italic" : "normal";
        // A word in italics is a word, not a product.
        boolean word = s.codePointCount(0, s.length()) > 1 && variant.equals("italic");
        if (word) return text(n, level);
        return styled(s, variant, level);
    }

    /// One letter, and not said to be upright.
    static boolean isLetter(MathNode n) {
        String s = n.text();
        return n.is("mi")
                && !s.isEmpty()
                && s.codePointCount(0, s.length()) == 1
                && !"normal".equals(n.attributes().get("mathvariant"));
    }

    MathBox styled(String s, String variant, MathLevel level) {
        StringBuilder shown = new StringBuilder();
        s.codePoints()
                .forEach(c -> {
                    int v = Alphabets.variant(variant, c);
                    shown.appendCodePoint(font.has(v) ? v : c);
                });
        return word(shown.toString(), s, variant.contains("italic"), level);
    }

    /// In the mathematical face, or where it lacks a character in one of the text's.
    private MathBox word(String shown, String text, boolean italic, MathLevel level) {
        String set = shown.replace('\u00A0', ' ');
        boolean all = set.codePoints().allMatch(c -> c == ' ' || font.has(c));
        if (all) return font.word(font.face, font.emPt(level), set, text, level);
        String composed = Normalizer.normalize(set, Normalizer.Form.NFC);
        if (!composed.equals(set)) return word(composed, text, italic, level);
        MathBox.Builder b = new MathBox.Builder();
        for (int i = 0; i < set.length(); ) {
            int cp = set.codePointAt(i);
            int end = i + Character.charCount(cp);
            boolean own = font.has(cp);
            Face face = own ? font.face : faces.with(cp, italic);
            if (face == null) throw new MathUnsettable("no font has a glyph for it");
            while (end < set.length()) {
                int next = set.codePointAt(end);
                boolean mark = Character.getType(next) == Character.NON_SPACING_MARK;
                if (!mark && (font.has(next) != own || !own && !face.hasGlyph(next))) break;
                end += Character.charCount(next);
            }
            String piece = set.substring(i, end);
            double size = own ? font.emPt(level) : textPt(level);
            b.put(font.word(face, size, piece, piece, level), b.widthPt(), 0);
            i = end;
        }
        return b.build();
    }

    private double textPt(MathLevel level) {
        return textSizePt * font.emPt(level) / font.sizePt;
    }

    /// Words in the text's own face.
    MathBox text(MathNode n, MathLevel level) {
        String s = n.text().replace('\u00A0', ' ').replaceAll("[\\t\\r\\n]", " ");
        String variant = n.attributes().getOrDefault("mathvariant", "normal");
        boolean italic = variant.equals("italic");
        boolean bold = variant.equals("bold");
        if (!variant.equals("normal") && !italic && !bold) return styled(s, variant, level);
        TextFaces around = bold ? faces.bold() : faces;
        MathBox.Builder b = new MathBox.Builder();
        for (int i = 0; i < s.length(); ) {
            int cp = s.codePointAt(i);
            Face face = around.with(cp, italic);
            if (face == null && font.has(cp)) face = font.face;
            if (face == null) throw new MathUnsettable("no font has a glyph for it");
            int end = i + Character.charCount(cp);
            while (end < s.length() && face.canSet(s.codePointAt(end)))
                end += Character.charCount(s.codePointAt(end));
            String piece = s.substring(i, end);
            double size = face == font.face ? font.emPt(level) : textPt(level);
            b.put(font.word(face, size, piece, piece, level), b.widthPt(), 0);
            i = end;
        }
        return b.build();
    }

    /// @return at its natural size; a large operator in display at its larger one, on the axis
    MathBox operator(MathNode n, MathLevel level) {
        String s = Operators.set(n.text());
        if (s.isEmpty() || Operators.isInvisible(s)) return MathBox.EMPTY;
        int cp = s.codePointAt(0);
        boolean single = Character.charCount(cp) == s.length();
        String said = n.attributes().get("largeop");
        boolean large =
                said == null
                        ? Operators.isLarge(s) || Operators.isIntegral(s)
                        : said.equals("true");
        if (large && single && font.has(cp)) {
            double least =
                    level.display() ? font.table.displayOperatorMinHeight() * font.scale(level) : 0;
            MathBox b = stretching.vertical(cp, least, n.text(), level);
            return font.onAxis(b, level);
        }
        if (single && font.has(cp)) return font.glyphBox(font.glyph(cp, level), n.text(), level);
        return styled(s, n.attributes().getOrDefault("mathvariant", "normal"), level);
    }

    /// A bracket for content of a height and depth.
    MathBox fence(MathNode n, double ascentPt, double descentPt, MathLevel level) {
        String s = Operators.set(n.text());
        int cp = s.codePointAt(0);
        if (!font.has(cp) || Character.charCount(cp) != s.length()) return operator(n, level);
        double em = font.emPt(level);
        double axis = font.axisPt(level);
        double half = Math.max(ascentPt - axis, descentPt + axis);
        // TeX: nine tenths of what is fenced, and not half an em less.
        double wanted = Math.max(0.901 * 2 * half, 2 * half - 0.5 * em);
        double least = Lengths.pt(n.attributes().get("minsize"), em, 0);
        double most = Lengths.pt(n.attributes().get("maxsize"), em, Double.MAX_VALUE);
        wanted = Math.min(Math.max(wanted, least), Math.max(most, least));
        MathBox natural = font.glyphBox(font.glyph(cp, level), n.text(), level);
        double reach = Math.min(natural.ascentPt() - axis, natural.descentPt() + axis);
        if (natural.heightPt() >= wanted && (least == 0 || 2 * reach >= least)) return natural;
        return font.onAxis(stretching.vertical(cp, wanted, n.text(), level), level);
    }
}
