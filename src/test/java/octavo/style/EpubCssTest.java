package octavo.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import octavo.world.RealWorld;
import org.junit.jupiter.api.Test;

class EpubCssTest {
    @Test
    void onlyWhatAnEbookCanHold() {
        String css =
                """
                :root { --a: 2em; --b: calc(var(--a) / 2) }
                p { margin: var(--b) 0; page: text; -octavo-snap: block; direction: rtl; text-indent: 1.50em !important }
                @media print { p { color: red } }
                @media epub { p { hyphens: auto; -epub-hyphens: auto; color: var(--none) } }
                .note { float: footnote }
                .note::footnote-marker { font-weight: bold }
                a::after { content: " " target-counter(attr(href), page) }
                q::before { content: open-quote "\\201C" }
                h1 { string-set: head content(); bookmark-level: 1; break-before: recto; size: a4 }
                @page { margin: 0 }
                h2, h3 > a[href^="x"] { font: italic 1em/1.2 "A B", serif; background: url(x.png) }
                """;
        assertEquals(
                """
                p {
                  margin: calc(2em / 2) 0;
                  text-indent: 1.5em !important;
                }
                p {
                  hyphens: auto;
                  -epub-hyphens: auto;
                }
                q::before {
                  content: open-quote "“";
                }
                h1 {
                  break-before: recto;
                }
                h2,
                h3>a[href^="x"] {
                  font: italic 1em / 1.2 "A B", serif;
                }
                """,
                EpubCss.of(StyleSheet.parse("style.css", css).value()));
    }

    /// Kobo's and Adobe's engines know `font-variant` alone.
    @Test
    void smallCapitalsAreAskedForInTheOldWayToo() {
        String css =
                "b { letter-spacing: 0.05em; font-variant-caps: small-caps } i { font-variant-caps: normal }";
        assertEquals(
                """
                b {
                  font-variant: small-caps;
                  font-variant-numeric: inherit;
                  letter-spacing: 0.05em;
                  font-variant-caps: small-caps;
                }
                i {
                  font-variant-caps: normal;
                }
                """,
                EpubCss.of(StyleSheet.parse("style.css", css).value()));
    }

    @Test
    void theReadersOwnSizeIsLeftWhereAShopAsksForIt() {
        String css =
                "body, h6 { font-size: 0.9em; margin: 0 } p { line-height: 1.4 } h1 { font-size: 2em }";
        assertEquals(
                """
                body,
                h6 {
                  margin: 0;
                }
                h1 {
                  font-size: 2em;
                }
                """,
                EpubCss.of(StyleSheet.parse("style.css", css).value(), false));
    }

    @Test
    void classicHasNothingOfPages() {
        String css =
                EpubCss.of(
                        StyleLoader.load(new RealWorld(), Path.of("."), StyleRequest.of("classic"))
                                .value());
        for (String s :
                new String[] {
                    "octavo", "string", "var(", "--", "@", "footnote;", "15pt", "target"
                }) {
            assertFalse(css.contains(s), s);
        }
    }
}
