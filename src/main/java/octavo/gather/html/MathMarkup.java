package octavo.gather.html;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.gather.source.Removed;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// Gives formulas back what they were written in: the pictures that scripts and wikis make of them (MathJax 2 and 3,
/// KaTeX, MediaWiki, WordPress) become `math` elements, or carry their LaTeX source in [#LATEX].
///
/// Runs before anything is judged by its name or looks: the source of such a formula is mostly hidden.
final class MathMarkup {
    /// On a `math` element without content: its source in LaTeX.
    static final String LATEX = "data-octavo-latex";

    private static final String RENDERED =
            "mjx-container, .MathJax_Display, .MathJax_SVG_Display, .MJXc-display, .MathJax, .MathJax_SVG,"
                    + " .MathJax_CHTML, .mjx-chtml, .katex-display, .katex, .mwe-math-element, math-renderer";
    private static final String PICTURES =
            "img.latex[alt], img.tex[alt], img.mwe-math-fallback-image-inline[alt],"
                    + " img.mwe-math-fallback-image-display[alt], img[src*=latex.php][alt], img[src*=codecogs.com][alt],"
                    + " img[src*=chart.googleapis.com/chart?cht=tx][alt]";
    private static final String SCRIPTS =
            "script[src*=mathjax i], script[src*=katex i], script[type^=text/x-mathjax], link[href*=katex i]";
    private static final Pattern DELIMITED =
            Pattern.compile(
                    "\\\\\\((.{1,2000}?)\\\\\\)|\\\\\\[(.{1,4000}?)\\\\]|\\$\\$(.{1,4000}?)\\$\\$",
                    Pattern.DOTALL);
    private static final Pattern DOLLARS =
            Pattern.compile("(?<![\\\\$])\\$(?![\\s$\\d])([^$\n]{0,399}[^$\\s\\\\])\\$(?![\\d$])");
    private static final Pattern SINGLE_DOLLAR =
            Pattern.compile("\\[\\s*(['\"])\\$\\1\\s*,\\s*(['\"])\\$\\2\\s*]");

    private MathMarkup() {}

    /// @param removed takes the formulas of which nothing but shapes is there
    static void restore(Document doc, List<Removed> removed) {
        for (Element e : doc.select(RENDERED)) if (isThere(e, doc)) rendered(e, removed);
        for (Element e : doc.select("script[type^=math/]")) if (isThere(e, doc)) script(e);
        for (Element e : doc.select(".MathJax_Preview")) e.remove();
        for (Element e : doc.select(PICTURES)) if (isThere(e, doc)) picture(e);
        for (Element e : doc.select("span.math, div.math")) classed(e);
        if (doc.selectFirst(SCRIPTS) != null) delimited(doc);
    }

    private static boolean isThere(Element e, Document doc) {
        return e.root() == doc;
    }

    private static void rendered(Element e, List<Removed> removed) {
        Element next = e.nextElementSibling();
        boolean written = next != null && next.attr("type").startsWith("math/");
        Element math = e.selectFirst("math");
        boolean display = isDisplay(e) || math != null && math.attr("display").equals("block");
        if (math == null) math = stored(e);
        if (math != null) {
            if (next != null && written) next.remove();
            place(e, math, display);
        } else if (written) {
            e.remove();
        } else if (e.selectFirst("script[type^=math/], img[alt]") == null && !e.hasText()) {
            removed.add(
                    new Removed(
                            Markup.line(e), "(a formula)", "shapes without the formula’s source"));
        }
    }

    private static boolean isDisplay(Element e) {
        return e.attr("display").matches("true|block")
                || e.className().matches("(?s).*(?:_Display|MJXc-display|katex-display).*")
                || e.selectFirst(".mwe-math-mathml-display") != null;
    }

    /// MathJax 2 keeps the MathML in an attribute.
    private static @Nullable Element stored(Element e) {
        Element holder = e.hasAttr("data-mathml") ? e : e.selectFirst("[data-mathml]");
        return holder == null ? null : mathml(holder.attr("data-mathml"));
    }

    private static @Nullable Element mathml(String source) {
        return Parser.htmlParser()
                .parseInput(source, "")
                .outputSettings(new Document.OutputSettings().prettyPrint(false))
                .selectFirst("math");
    }

    private static void script(Element e) {
        String type = e.attr("type");
        boolean display = type.contains("mode=display");
        if (type.startsWith("math/mml")) {
            Element math = mathml(e.data());
            if (math != null) place(e, math, display);
        } else if (!e.data().isBlank()) {
            place(e, latex(e.data()), display);
        }
    }

    private static void picture(Element e) {
        String alt = e.attr("alt").strip();
        if (alt.startsWith("{\\displaystyle") && alt.endsWith("}"))
            alt = alt.substring(14, alt.length() - 1).strip();
        boolean written = alt.matches("(?s).*[\\\\^_=+{<>].*") || alt.matches("[A-Za-z]|\\d+");
        if (!alt.isEmpty() && written)
            place(e, latex(alt), e.className().contains("image-display"));
    }

    /// Pandoc's and Sphinx's formulas, between delimiters that a script would read.
    private static void classed(Element e) {
        String text = e.wholeText().strip();
        if (!e.children().isEmpty()) return;
        Matcher m = DELIMITED.matcher(text);
        if (m.matches()) place(e, latex(source(m)), !text.startsWith("\\("));
    }

    private static String source(Matcher m) {
        for (int i = 1; i <= m.groupCount(); i++) if (m.group(i) != null) return m.group(i);
        return "";
    }

    private static void delimited(Document doc) {
        boolean single =
                doc.select("script").stream().anyMatch(s -> SINGLE_DOLLAR.matcher(s.data()).find());
        for (Pattern p : single ? List.of(DELIMITED, DOLLARS) : List.of(DELIMITED)) {
            for (TextNode t : doc.body().nodeStream(TextNode.class).toList()) {
                String text = t.getWholeText();
                if (text.indexOf('$') < 0 && !text.contains("\\(") && !text.contains("\\["))
                    continue;
                Element parent = t.parent();
                if (parent != null && parent.closest("pre, code, textarea, math") == null)
                    parts(t, p);
            }
        }
    }

    private static void parts(TextNode t, Pattern pattern) {
        String s = t.getWholeText();
        Matcher m = pattern.matcher(s);
        int from = 0;
        while (m.find()) {
            if (m.start() > from) t.before(new TextNode(s.substring(from, m.start())));
            boolean display = !m.group().startsWith("\\(") && pattern == DELIMITED;
            Element math = latex(source(m));
            t.before(display ? new Element("div").appendChild(math) : math);
            from = m.end();
        }
        if (from == 0) return;
        if (from < s.length()) t.text(s.substring(from));
        else t.remove();
    }

    private static Element latex(String source) {
        return new Element("math").attr(LATEX, source.strip());
    }

    /// A formula on lines of its own parts the paragraph in which it stands.
    private static void place(Element at, Element math, boolean display) {
        math.removeAttr("style").removeAttr("class").removeAttr("aria-hidden");
        if (display) math.attr("display", "block");
        Element put = math;
        if (display && !Markup.isBlock(at)) put = new Element("div").appendChild(math);
        if (Markup.isBlock(at)) {
            at.empty().appendChild(math);
            at.removeAttr("class").removeAttr("style").removeAttr("aria-hidden");
        } else {
            at.replaceWith(put);
        }
    }

    /// MathML as it is kept: no blanks between elements, none at the ends of tokens, the formula alone without
    /// annotations.
    static String source(Element math) {
        Element copy = math.clone();
        for (Element a : copy.select("annotation, annotation-xml")) a.remove();
        for (Element s : copy.select("semantics")) s.unwrap();
        for (Comment c : copy.nodeStream(Comment.class).toList()) c.remove();
        for (TextNode t : copy.nodeStream(TextNode.class).toList()) {
            String in = t.parent() instanceof Element p ? Markup.name(p) : "";
            String s = t.getWholeText().replaceAll("[ \\t\\r\\n\\f]+", " ");
            if (!in.equals("mtext") && (s.isBlank() || in.matches("m[inos]"))) s = s.strip();
            if (s.isEmpty()) t.remove();
            else t.text(s);
        }
        return copy.outerHtml();
    }
}
