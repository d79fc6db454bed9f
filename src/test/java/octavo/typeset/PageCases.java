package octavo.typeset;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.diag.Diagnostic;
import octavo.diag.Outcome;
import octavo.frame.FrameItem;
import octavo.frame.Page;
import octavo.markup.Element;
import octavo.markup.MarkupDocument;
import octavo.markup.MarkupSection;
import octavo.markup.NavPoint;
import octavo.markup.SectionKind;
import octavo.style.Cascade;
import octavo.style.Media;
import octavo.style.StyleSheet;
import octavo.style.StyledDocument;
import octavo.style.StyledNode.StyledElement;

/// Small books of markup and CSS, set whole: through the cascade to the pages.
public final class PageCases {
    /// A small page, so that cases have several.
    static final String BASE =
            """
            @page { size: 260pt 220pt; margin: 20pt 30pt 32pt 40pt; -octavo-grid: 12pt; }
            @page :left { margin-left: 30pt; margin-right: 40pt; }
            html { font-family: "EB Garamond"; font-size: 10pt; line-height: 12pt; text-align: justify; hyphens: auto;
              orphans: 2; widows: 2; -octavo-expansion: 0.02; -octavo-protrusion: 1; }
            p, h1, h2, h3, h4, h5, h6, ul, ol, dl, dd, figure, pre, blockquote, table { margin: 0; }
            td, th { padding: 0; }
            h1, h2, h3 { font-size: 10pt; font-weight: normal; text-align: left; }
            p { text-indent: 10pt; }
            figcaption p, td p, .note p, h2 + p { text-indent: 0; }
            """;

    private static final String[] SENTENCES = {
        "The eye is the first circle; the horizon which it forms is the second.",
        "Nature repeats this primary figure without end.",
        "It is the highest emblem in the cipher of the world, and one moral we have already deduced.",
        "Another analogy we shall now trace, that every action admits of being outdone.",
        "Our life is an apprenticeship to the truth that around every circle another can be drawn.",
        "There is no end in nature, but every end is a beginning.",
        "There is always another dawn risen on mid-noon, and under every deep a lower deep opens."
    };

    private static final Pattern MACRO = Pattern.compile("\\{(p|ps|t) (\\d+)\\}");

    private PageCases() {}

    /// `{p N}` is a paragraph of so many sentences, `{ps N}` so many paragraphs, `{t N}` sentences alone.
    static String expand(String markup) {
        Matcher m = MACRO.matcher(markup);
        StringBuilder out = new StringBuilder();
        int seed = 0;
        while (m.find()) {
            int n = Integer.parseInt(m.group(2));
            StringBuilder sb = new StringBuilder();
            switch (m.group(1)) {
                case "p" -> sb.append("<p>").append(text(n, seed++)).append("</p>");
                case "t" -> sb.append(text(n, seed++));
                default -> {
                    for (int i = 0; i < n; i++)
                        sb.append("<p>").append(text(1 + (seed * 5) % 7, seed++)).append("</p>");
                }
            }
            m.appendReplacement(out, Matcher.quoteReplacement(sb.toString()));
        }
        m.appendTail(out);
        return out.toString();
    }

    private static String text(int sentences, int seed) {
        List<String> out = new ArrayList<>();
        for (int i = 0; i < sentences; i++) out.add(SENTENCES[(seed * 3 + i) % SENTENCES.length]);
        return String.join(" ", out);
    }

    /// @param markup sections one after the other
    public static Outcome<TypesetBook> set(String css, String markup) {
        return set(css, markup, s -> s.startsWith("none") ? null : new double[] {120, 72});
    }

    static Outcome<TypesetBook> set(String css, String markup, ImageSizes images) {
        Outcome<StyleSheet> sheet = StyleSheet.parse("style.css", BASE + css);
        Outcome<TypesetBook> made = set(sheet.value(), expand(markup), images);
        List<Diagnostic> all = new ArrayList<>(sheet.diagnostics());
        all.addAll(made.diagnostics());
        return new Outcome<>(made.value(), all);
    }

    static Outcome<TypesetBook> set(StyleSheet sheet, String markup, ImageSizes images) {
        Element book = Xhtml.parse("<body>" + markup + "</body>");
        List<MarkupSection> sections = new ArrayList<>();
        List<NavPoint> nav = new ArrayList<>();
        for (var n : book.children()) {
            if (!(n instanceof Element e) || !e.name().equals("section")) continue;
            String id = e.id() == null ? "s" + sections.size() : e.id();
            boolean front = String.valueOf(e.attribute("class")).contains("front");
            SectionKind kind = front ? SectionKind.FRONT_TEXT : SectionKind.ARTICLE;
            sections.add(new MarkupSection(id, kind, id, e));
            nav.add(new NavPoint(id, id, id, List.of()));
        }
        MarkupDocument doc = new MarkupDocument("The Book", "en-US", sections, nav);
        StyledDocument styled = Cascade.style(sheet, doc, Media.PRINT);
        List<StyledElement> elements = new ArrayList<>();
        styled.sections().forEach(s -> elements.add(s.element()));
        return new Typesetter().typeset(doc, elements, styled.pages(), Sheets.FONTS, images);
    }

    /// Lines with their places: `x y width text`, rectangles, images; then what was said.
    static String dump(Outcome<TypesetBook> made) {
        StringBuilder sb = new StringBuilder();
        int number = 1;
        for (Page p : made.value().document().pages()) {
            sb.append(number++ % 2 == 1 ? "recto " : "verso ").append(p.label()).append('\n');
            Row row = new Row(sb);
            for (FrameItem i : p.items()) {
                switch (i) {
                    case FrameItem.GlyphRun g -> row.add(g);
                    case FrameItem.RectItem r -> {
                        row.end();
                        sb.append("  rect ")
                                .append(box(r.xPt(), r.yPt(), r.widthPt(), r.heightPt()));
                    }
                    case FrameItem.ImageItem m -> {
                        row.end();
                        sb.append("  image ")
                                .append(box(m.xPt(), m.yPt(), m.widthPt(), m.heightPt()));
                    }
                    default -> {}
                }
            }
            row.end();
        }
        for (LayoutReport.LayoutException e : made.value().report().exceptions()) {
            sb.append("! ").append(e.kind()).append(' ').append(e.pageLabel()).append('\n');
        }
        for (Diagnostic d : made.diagnostics()) {
            sb.append(d.severity().name().toLowerCase(Locale.ROOT))
                    .append(' ')
                    .append(d.code())
                    .append(": ")
                    .append(d.message())
                    .append('\n');
        }
        return sb.toString();
    }

    private static String box(double x, double y, double w, double h) {
        return String.format(Locale.ROOT, "%.1f %.1f %.1fx%.1f%n", x, y, w, h);
    }

    /// A line of text that is put together from its runs.
    private static final class Row {
        private static final int SHOWN = 28;
        private final StringBuilder out;
        private final StringBuilder text = new StringBuilder();
        private double x;
        private double y = Double.NaN;
        private double right;

        Row(StringBuilder out) {
            this.out = out;
        }

        void add(FrameItem.GlyphRun g) {
            if (!(Math.abs(g.baselinePt() - y) <= 0.3)
                    || g.xPt() < right - 1
                    || g.xPt() > right + 25) {
                end();
                x = g.xPt();
                y = g.baselinePt();
            }
            text.append(g.text());
            if (g.hyphenated()) text.append('-');
            right = g.xPt() + g.xOffsetsPt()[g.glyphs().length];
        }

        void end() {
            String t = text.toString().strip();
            if (!t.isEmpty()) {
                String s = t.length() <= SHOWN ? t : t.substring(0, SHOWN) + "…";
                out.append(String.format(Locale.ROOT, "  %.0f %.1f %.0f %s%n", x, y, right - x, s));
            }
            text.setLength(0);
            y = Double.NaN;
            right = Double.NaN;
        }
    }
}
