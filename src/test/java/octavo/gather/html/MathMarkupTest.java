package octavo.gather.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import octavo.gather.source.Removed;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class MathMarkupTest {
    private static final String A = "<math><mi> a <!-- a --></mi></math>";

    @Test
    void whatScriptsDrewIsTheFormulaAgain() {
        check(
                "one `<math><mi>a</mi></math>` two",
                "one <mjx-container class='MathJax CtxtMenu_Attached_0'><mjx-math aria-hidden=true><mjx-mi>"
                        + "</mjx-mi></mjx-math><mjx-assistive-mml>"
                        + A
                        + "</mjx-assistive-mml></mjx-container> two");
        check(
                "one `<math><mrow><mi>a</mi></mrow></math>` two",
                "one <span class=katex><span class=katex-mathml><math><semantics><mrow><mi>a</mi></mrow><annotation"
                        + " encoding='application/x-tex'>a</annotation></semantics></math></span><span"
                        + " class=katex-html aria-hidden=true>a</span></span> two");
        check(
                "one `<math><mi>z</mi></math>` two",
                "one <span class=MathJax_Preview>[math]</span><span class=MathJax"
                        + " data-mathml='&lt;math>&lt;mi>z&lt;/mi>&lt;/math>'><span>z</span></span><script"
                        + " type='math/tex'>z</script> two");
        check("one $z^2$ two", "one <script type='math/tex'>z^2</script> two");
    }

    @Test
    void whatWikisHideOrDrawIsTheFormulaAgain() {
        check(
                "one `<math><mi>a</mi></math>` two",
                "one <span class=mwe-math-element><span class=mwe-math-mathml-inline style='display: none'>"
                        + A
                        + "</span><img src=x.svg alt='{\\displaystyle a}'></span> two");
        check(
                "one $\\alpha$ two",
                "one <img src='https://s0.wp.com/latex.php?latex=x' class=latex alt='\\alpha'> two");
        check("one  two", "one <img class=latex src=logo.png alt='The LaTeX logo'> two");
    }

    @Test
    void formulasOnLinesOfTheirOwnAreBlocks() {
        check(
                "one [block] two",
                "one <span class=katex-display><span class=katex><math display=block><mi>a</mi></math></span></span>"
                        + " two");
        check("one [block] two", "one <script type='math/tex; mode=display'>a</script> two");
    }

    @Test
    void delimitersCountWhereAScriptReadsThem() {
        String text = "costs $5 or $6, \\(a\\) and <code>\\(b\\)</code> $c$";
        check("costs $5 or $6, \\(a\\) and \\(b\\) $c$", text);
        String script = "<script src='https://x.org/MathJax.js'></script>";
        check("costs $5 or $6, $a$ and \\(b\\) $c$", text + script);
        String dollars = "<script>MathJax = {tex: {inlineMath: [['$', '$']]}}</script>";
        Document doc = parse("<p>costs $5 or $6, and $c$</p>" + script + dollars);
        MathMarkup.restore(doc, new ArrayList<>());
        assertEquals("c", doc.select("math").attr(MathMarkup.LATEX));
        assertEquals(1, doc.select("math").size());
        check("a $b$ c", "a <span class='math inline'>\\(b\\)</span> c");
    }

    @Test
    void shapesWithoutASourceAreNamed() {
        List<Removed> removed = new ArrayList<>();
        Document doc =
                parse(
                        "<p>x <mjx-container><mjx-math><mjx-c></mjx-c></mjx-math></mjx-container></p>");
        MathMarkup.restore(doc, removed);
        assertEquals(
                List.of("shapes without the formula’s source"),
                removed.stream().map(Removed::reason).toList());
    }

    private static void check(String expected, String inner) {
        Document doc = parse("<p>" + inner + "</p>");
        MathMarkup.restore(doc, new ArrayList<>());
        for (Element m : doc.select("math")) {
            String latex = m.attr(MathMarkup.LATEX);
            String source = latex.isEmpty() ? "`" + MathMarkup.source(m) + "`" : "$" + latex + "$";
            boolean block = m.attr("display").equals("block");
            if (block) m.parent().replaceWith(new org.jsoup.nodes.TextNode("[block]"));
            else m.replaceWith(new org.jsoup.nodes.TextNode(source));
        }
        Element p = doc.selectFirst("p");
        p.select("script").remove();
        assertEquals(expected.replace("  ", " "), p.text().replace("  ", " "));
    }

    private static Document parse(String body) {
        return Markup.parse("<!DOCTYPE html><html><body>" + body + "</body></html>");
    }
}
