package octavo.typeset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import octavo.markup.Element;
import octavo.markup.MarkupNode;
import octavo.markup.TextNode;
import octavo.style.Border;
import octavo.style.BoxStyle.Display;
import octavo.style.BoxStyle.FloatMode;
import octavo.style.BoxStyle.VerticalAlign;
import octavo.style.Color;
import octavo.style.ComputedStyle;
import octavo.style.ContentItem;
import octavo.style.Edges;
import octavo.style.Extent;
import octavo.style.FlowStyle.Break;
import octavo.style.MarginBox;
import octavo.style.PageSelector;
import octavo.style.PageStyle;
import octavo.style.PageStyles;
import octavo.style.StyleBuilder;
import octavo.style.StyledNode;
import octavo.style.StyledNode.StyledElement;
import octavo.style.StyledNode.StyledGenerated;
import octavo.style.StyledNode.StyledText;
import octavo.style.TextStyle.Align;
import octavo.style.TextStyle.Hyphens;
import octavo.style.TextStyle.WhiteSpace;

/// A literary page without a cascade: styles by element and class, as simple as the tests need.
public final class TestStyles implements PageStyles {
    static final Border RULE = new Border(0.5, Border.LineStyle.SOLID, Color.BLACK);
    static final ComputedStyle ROOT =
            StyleBuilder.from(ComputedStyle.INITIAL)
                    .families(List.of("EB Garamond"))
                    .sizePt(12)
                    .lineHeightPt(15)
                    .align(Align.JUSTIFY)
                    .hyphens(Hyphens.AUTO)
                    .hyphenateLines(2)
                    .features(List.of("onum"))
                    .expansion(0.02)
                    .protrusion(1)
                    .orphans(2)
                    .widows(2)
                    .language("en-US")
                    .display(Display.BLOCK)
                    .build();

    private final double depthPt;

    TestStyles(double depthPt) {
        this.depthPt = depthPt;
    }

    @Override
    public PageStyle of(PageSelector s) {
        List<MarginBox> boxes = new ArrayList<>();
        ComputedStyle head =
                StyleBuilder.from(ROOT)
                        .verticalAlign(VerticalAlign.MIDDLE)
                        .italic(true)
                        .align(Align.START)
                        .build();
        ComputedStyle folio = StyleBuilder.from(ROOT).align(Align.START).build();
        if (!s.blank() && !s.first()) {
            boxes.add(
                    new MarginBox(
                            s.right() ? MarginBox.Place.TOP_RIGHT : MarginBox.Place.TOP_LEFT,
                            List.of(new ContentItem.Counter("page", "decimal")),
                            folio));
            boxes.add(
                    new MarginBox(
                            MarginBox.Place.TOP_CENTER,
                            List.of(
                                    s.right()
                                            ? new ContentItem.NamedString("title", "first")
                                            : new ContentItem.Text("The Book")),
                            head));
        } else if (!s.blank()) {
            boxes.add(
                    new MarginBox(
                            MarginBox.Place.BOTTOM_CENTER,
                            List.of(new ContentItem.Counter("page", "decimal")),
                            folio));
        }
        return new PageStyle(
                432,
                depthPt + 153,
                60,
                s.right() ? 72 : 54,
                93,
                s.right() ? 54 : 72,
                15,
                true,
                7.5,
                Border.NONE,
                0,
                0,
                false,
                false,
                boxes);
    }

    static StyledElement style(Element e) {
        return style(e, ROOT);
    }

    private static StyledElement style(Element e, ComputedStyle parent) {
        ComputedStyle s = rules(e, parent);
        List<StyledNode> children = new ArrayList<>();
        if (s.box().display() != Display.NONE) {
            for (MarkupNode n : e.children()) {
                switch (n) {
                    case TextNode t -> children.add(new StyledText(t.text()));
                    case Element c -> children.add(style(c, s));
                }
            }
        }
        if (e.name().equals("hr")) {
            children.add(
                    pseudo(
                            e,
                            "before",
                            StyleBuilder.from(s).display(Display.INLINE).build(),
                            new StyledText("* * *")));
        }
        String href = e.attribute("href");
        if (cls(e).equals("toc-link") && href != null) {
            ComputedStyle inline = StyleBuilder.from(s).display(Display.INLINE).build();
            children.add(
                    new StyledElement(
                            e,
                            "after",
                            inline,
                            List.of(
                                    new StyledText("\u2003"),
                                    new StyledGenerated(
                                            new ContentItem.TargetCounter(
                                                    href.substring(1), "page", "decimal"))),
                            null,
                            null));
        }
        return new StyledElement(e, null, s, children, null, null);
    }

    private static StyledElement pseudo(Element e, String name, ComputedStyle s, StyledNode child) {
        return new StyledElement(e, name, s, List.of(child), null, null);
    }

    private static String cls(Element e) {
        String c = e.attribute("class");
        return c == null ? "" : c;
    }

    private static ComputedStyle rules(Element e, ComputedStyle parent) {
        StyleBuilder b =
                StyleBuilder.from(parent)
                        .display(Display.BLOCK)
                        .floatMode(FloatMode.NONE)
                        .margin(Edges.ZERO)
                        .padding(Edges.ZERO)
                        .borderTop(Border.NONE)
                        .borderBottom(Border.NONE)
                        .borderLeft(Border.NONE)
                        .borderRight(Border.NONE)
                        .background(Color.TRANSPARENT)
                        .width(Extent.AUTO)
                        .height(Extent.AUTO)
                        .minHeight(Extent.ZERO)
                        .verticalAlign(VerticalAlign.BASELINE)
                        .breakBefore(Break.AUTO)
                        .breakAfter(Break.AUTO)
                        .breakInside(Break.AUTO)
                        .gridSnap(false)
                        .stringSet(Map.of());
        String c = cls(e);
        switch (e.name()) {
            case "section" -> {
                if (c.contains("article"))
                    b.page("article").breakBefore(c.contains("recto") ? Break.RECTO : Break.PAGE);
            }
            case "header" -> b.height(Extent.pt(165)).padding(60, 0, 0, 0);
            case "h1" ->
                    b.sizePt(20)
                            .lineHeightPt(22.5)
                            .align(Align.START)
                            .indent(Extent.ZERO)
                            .breakAfter(Break.AVOID)
                            .stringSet(
                                    Map.of(
                                            "title",
                                            List.of(new ContentItem.Text(e.textContent()))));
            case "h2" ->
                    b.italic(true)
                            .align(Align.START)
                            .indent(Extent.ZERO)
                            .margin(22.5, 0, 7.5, 0)
                            .breakAfter(Break.AVOID)
                            .hyphens(Hyphens.NONE);
            case "p" -> {
                b.indent(c.contains("flush") ? Extent.ZERO : Extent.pt(12));
                if (c.contains("source-note"))
                    b.floatMode(FloatMode.FOOTNOTE)
                            .sizePt(9.5)
                            .lineHeightPt(12)
                            .indent(Extent.ZERO);
                if (c.contains("line"))
                    b.indent(Extent.pt(-24)).padding(0, 0, 0, 24).align(Align.START);
                if (c.contains("foot")) b.floatMode(FloatMode.BOTTOM);
            }
            case "blockquote" -> b.margin(7.5, 12, 7.5, 12);
            case "ul", "ol" ->
                    b.margin(7.5, 0, 7.5, 18).type(e.name().equals("ul") ? "disc" : "decimal");
            case "li" ->
                    b.display(c.startsWith("toc") ? Display.BLOCK : Display.LIST_ITEM)
                            .indent(Extent.ZERO);
            case "dd" -> b.margin(0, 0, 0, 18);
            case "hr" -> b.align(Align.CENTER).indent(Extent.ZERO);
            case "pre" ->
                    b.whiteSpace(WhiteSpace.PRE)
                            .sizePt(9)
                            .lineHeightPt(12)
                            .align(Align.START)
                            .gridSnap(true)
                            .margin(7.5, 0, 7.5, 0)
                            .families(List.of("JetBrains Mono"))
                            .hyphens(Hyphens.NONE)
                            .indent(Extent.ZERO);
            case "figure" -> b.margin(15, 0, 15, 0).align(Align.CENTER).indent(Extent.ZERO);
            case "figcaption" -> b.sizePt(9.5).lineHeightPt(12).margin(6, 0, 0, 0);
            case "div" -> {
                if (c.equals("note")) b.floatMode(FloatMode.FOOTNOTE).sizePt(9.5).lineHeightPt(12);
                if (c.equals("verse")) {
                    b.display(Display.TABLE)
                            .margin(
                                    new Edges(
                                            Extent.pt(15),
                                            Extent.AUTO,
                                            Extent.pt(15),
                                            Extent.AUTO));
                }
                if (c.equals("sidebar"))
                    b.borderTop(RULE)
                            .borderBottom(RULE)
                            .borderLeft(RULE)
                            .borderRight(RULE)
                            .padding(7, 9, 7, 9)
                            .margin(15, 0, 15, 0)
                            .gridSnap(true);
            }
            case "table" ->
                    b.display(Display.TABLE)
                            .sizePt(10)
                            .lineHeightPt(12.5)
                            .margin(15, 0, 15, 0)
                            .gridSnap(true)
                            .borderTop(RULE)
                            .borderBottom(RULE)
                            .align(Align.START)
                            .indent(Extent.ZERO)
                            .hyphens(Hyphens.NONE);
            case "caption" -> b.display(Display.TABLE_CAPTION);
            case "thead" -> b.display(Display.TABLE_HEADER_GROUP).borderBottom(RULE);
            case "tbody" -> b.display(Display.TABLE_ROW_GROUP);
            case "tr" -> b.display(Display.TABLE_ROW);
            case "td", "th" -> b.display(Display.TABLE_CELL).padding(1, 8, 1, 0);
            case "em", "i", "cite" -> b.display(Display.INLINE).italic(true);
            case "sup" -> b.display(Display.INLINE).sizePt(8).verticalAlign(VerticalAlign.SUPER);
            default -> b.display(Display.INLINE);
        }
        return b.build();
    }
}
