package octavo.style;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import octavo.testing.Expected;
import org.junit.jupiter.api.Test;

class PagesOfStyleTest {
    private static final String CSS =
            """
            html { font-size: 10pt; font-family: "A" }
            @page { size: 6in 9in; margin: 60pt 72pt 93pt 54pt; -octavo-grid: 15pt; bleed: 3mm; marks: crop;
              @footnote { margin-top: 7.5pt; border-top: 0.5pt solid; width: 25% }
              @top-center { content: string(book); font-variant-caps: small-caps }
              @bottom-left-corner { content: "x" }
            }
            @page :left { margin-left: 2em; margin-right: 10% }
            @page text:right { @top-right { content: counter(page) " of " counter(pages, upper-roman) } }
            @page text:first { @top-center { content: none } @top-right { content: none }
              @bottom-center { content: "\\2014 " counter(page, lower-roman); vertical-align: top } }
            @page :blank { @top-center { content: none } @bottom-left-corner { content: normal } }
            @page wide { size: a4 landscape; margin: 1in; @top-center { content: string(chapter, last) } }
            @page wide:right, text { padding-top: 1pt; border-bottom: 1pt solid }
            @media epub { @page { size: a5 } }
            """;

    @Test
    void pages() {
        StyleSheet sheet = StyleSheet.parse("style.css", CSS).value();
        PageStyles pages =
                Cascade.style(sheet, StyleCases.document("<section/>"), Media.PRINT).pages();
        StringBuilder sb = new StringBuilder();
        for (PageSelector s :
                List.of(
                        new PageSelector("", true, false, false),
                        new PageSelector("", false, false, false),
                        new PageSelector("", false, false, true),
                        new PageSelector("text", true, false, false),
                        new PageSelector("text", true, true, false),
                        new PageSelector("wide", false, false, false),
                        new PageSelector("wide", true, false, false))) {
            PageStyle p = pages.of(s);
            sb.append(s).append('\n');
            PageStyle plain =
                    new PageStyle(
                            0,
                            0,
                            0,
                            0,
                            0,
                            0,
                            0,
                            true,
                            0,
                            Border.NONE,
                            0,
                            0,
                            false,
                            false,
                            List.of());
            PageStyle bare =
                    new PageStyle(
                            p.widthPt(),
                            p.heightPt(),
                            p.marginTopPt(),
                            p.marginRightPt(),
                            p.marginBottomPt(),
                            p.marginLeftPt(),
                            p.gridPt(),
                            p.facing(),
                            p.footnoteGapPt(),
                            p.footnoteRule(),
                            p.footnoteRuleLengthPt(),
                            p.bleedPt(),
                            p.cropMarks(),
                            p.crossMarks(),
                            List.of());
            StyleCases.differences(bare, plain, sb);
            sb.append('\n');
            for (MarginBox b : p.marginBoxes()) {
                sb.append("  ").append(b.place()).append(' ').append(b.content());
                sb.append(' ').append(b.style().text().align());
                sb.append(' ').append(b.style().box().verticalAlign());
                sb.append(' ').append(b.style().font().capitals());
                sb.append(' ').append(b.style().font().sizePt()).append('\n');
            }
        }
        Expected.check("octavo/style/pages.expected.txt", sb.toString());
    }

    /// A style that says nothing of pages leaves them margins; a reproduced page has none, whatever the style says.
    @Test
    void pagesOfNoStyle() {
        PageSelector any = new PageSelector("", true, false, false);
        PageSelector full = new PageSelector("full-page", true, false, false);
        assertEquals(54, pages("p { orphans: 2 }").of(any).marginLeftPt());
        PageStyles own = pages("@page { margin: 20pt; @top-center { content: 'x' } }");
        assertEquals(20, own.of(any).marginLeftPt());
        assertEquals(0, own.of(full).marginLeftPt());
    }

    private static PageStyles pages(String css) {
        StyleSheet sheet = StyleSheet.parse("style.css", css).value();
        return Cascade.style(sheet, StyleCases.document("<section/>"), Media.PRINT).pages();
    }

    /// Text ends on a line of the grid on pages of any size: what is left is the lower margin's.
    @Test
    void depthInWholeLines() {
        assertEquals(495, depth("6in 9in", "60pt 54pt 93pt"), 1e-6);
        assertEquals(435, depth("a5", "60pt 54pt 93pt"), 1e-6);
        assertEquals(595.27, depth("a5", "0"), 0.1, "a page without margins is filled");
        assertEquals(450, depth("6in 569.99pt", "60pt 54pt"), 1e-6);
        assertEquals(9, depth("6in 129pt", "60pt 54pt"), 1e-6, "less than a line");
    }

    private static double depth(String size, String margin) {
        String css = "@page { size: %s; margin: %s; -octavo-grid: 15pt }".formatted(size, margin);
        StyleSheet sheet = StyleSheet.parse("style.css", css).value();
        return Cascade.style(sheet, StyleCases.document("<section/>"), Media.PRINT)
                .pages()
                .of(new PageSelector("", true, false, false))
                .depthPt();
    }
}
