package octavo.build;

import java.util.Locale;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.diag.SourceSpan;
import octavo.font.Face;
import octavo.font.FontLibrary;
import octavo.markup.SectionKind;
import octavo.style.FontStyle;
import octavo.style.PageSelector;
import octavo.style.PageStyle;
import octavo.style.StyledDocument;
import octavo.style.StyledNode.StyledElement;

/// Whether the text's lines are long enough: a style with wide margins, set on a small page, leaves a column in which words
/// stand far apart.
final class NarrowMeasure {
    /// Characters in a line; books have 60 to 70, columns of a periodical some 40.
    private static final int FEWEST = 45;

    /// The letters of English in the order of their frequency, each as often as it comes in a hundred, and spaces.
    private static final String SAMPLE =
            "eeeeeeeeeeettttttttaaaaaaaooooooiiiiiinnnnnnssssshhhhhrrrrrddddllllcccuummwwffggyppbv                  ";

    private NarrowMeasure() {}

    static void check(StyledDocument styled, FontLibrary fonts, Diagnostics diagnostics) {
        for (StyledDocument.StyledSection s : styled.sections()) {
            if (s.section().kind() != SectionKind.ARTICLE) continue;
            StyledElement e = s.element();
            String name = e.style().flow().page();
            PageStyle page = styled.pages().of(new PageSelector(name, true, false, false));
            boolean columns =
                    e.style().flow().columns().columns(page.measurePt(), e.style().font().sizePt())
                            > 1;
            int characters = characters(page, e.style().font(), fonts);
            if (columns || characters >= FEWEST) return;
            String size =
                    String.format(
                            Locale.ROOT,
                            "%.1f × %.1f in",
                            page.widthPt() / 72,
                            page.heightPt() / 72);
            diagnostics.add(
                    Diagnostic.warning(
                            "measure-narrow",
                            "on pages of "
                                    + size
                                    + " the style's lines hold about "
                                    + characters
                                    + " characters; they should hold 45 to 75",
                            SourceSpan.ofFile("book.yaml"),
                            "take a larger page (`page:`), another style, or smaller type"));
            return;
        }
    }

    private static int characters(PageStyle page, FontStyle font, FontLibrary fonts) {
        Face face = fonts.select(font.families(), font.weight(), font.italic());
        double sum = 0;
        for (char c : SAMPLE.toCharArray()) sum += face.advance(face.glyphId(c));
        double average = sum / SAMPLE.length() / face.unitsPerEm() * font.sizePt();
        return average <= 0 ? Integer.MAX_VALUE : (int) Math.round(page.measurePt() / average);
    }
}
