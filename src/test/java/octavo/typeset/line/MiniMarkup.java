package octavo.typeset.line;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import octavo.content.StructureRole;
import octavo.markup.Element;
import octavo.markup.MarkupNode;
import octavo.markup.TextNode;
import octavo.style.BoxStyle;
import octavo.style.BoxStyle.Decoration;
import octavo.style.BoxStyle.FloatMode;
import octavo.style.BoxStyle.InitialLetter;
import octavo.style.BoxStyle.VerticalAlign;
import octavo.style.ComputedStyle;
import octavo.style.ContentItem;
import octavo.style.Edges;
import octavo.style.Extent;
import octavo.style.FontStyle.Capitals;
import octavo.style.StyleBuilder;
import octavo.style.StyledNode;
import octavo.style.StyledNode.StyledElement;
import octavo.style.StyledNode.StyledGenerated;
import octavo.style.StyledNode.StyledText;
import octavo.style.TextStyle.Align;
import octavo.style.TextStyle.Hanging;
import octavo.style.TextStyle.HyphenateLast;
import octavo.style.TextStyle.Hyphens;
import octavo.style.TextStyle.Transform;
import octavo.style.TextStyle.WhiteSpace;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/// Styled paragraphs from XHTML in which the attribute `s` gives the style in words: `size=9 italic justify`.
final class MiniMarkup {
    private MiniMarkup() {}

    static StyledElement paragraph(String xhtml) {
        try {
            Node root =
                    DocumentBuilderFactory.newDefaultInstance()
                            .newDocumentBuilder()
                            .parse(new InputSource(new StringReader(xhtml)))
                            .getDocumentElement();
            return element(root, ComputedStyle.INITIAL);
        } catch (Exception e) {
            throw new IllegalArgumentException(xhtml, e);
        }
    }

    private static StyledElement element(Node n, ComputedStyle parent) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < n.getAttributes().getLength(); i++) {
            Node a = n.getAttributes().item(i);
            attributes.put(a.getNodeName(), a.getNodeValue());
        }
        StyleBuilder b = parent.edit();
        b.verticalAlign(VerticalAlign.BASELINE).decoration(Decoration.NONE).margin(0, 0, 0, 0);
        b.width(Extent.AUTO).height(Extent.AUTO);
        String name = n.getNodeName();
        switch (name) {
            case "em" -> b.italic(true);
            case "strong" -> b.weight(700);
            case "sup" ->
                    b.verticalAlign(VerticalAlign.SUPER).sizePt(parent.font().sizePt() * 0.65);
            case "sub" -> b.verticalAlign(VerticalAlign.SUB).sizePt(parent.font().sizePt() * 0.65);
            case "code" -> b.families(List.of("JetBrains Mono")).hyphens(Hyphens.NONE);
            default -> {}
        }
        if (attributes.containsKey("lang")) b.language(attributes.get("lang"));
        if (attributes.containsKey("dir")) b.rightToLeft(attributes.get("dir").equals("rtl"));
        String s = attributes.remove("s");
        if (s != null) for (String word : s.split(" ")) style(b, word);
        ComputedStyle firstLine = part(b.build(), attributes.remove("first-line"));
        ComputedStyle firstLetter = part(b.build(), attributes.remove("first-letter"));
        List<StyledNode> children = new ArrayList<>();
        List<MarkupNode> plain = new ArrayList<>();
        ComputedStyle style = b.build();
        for (Node c = n.getFirstChild(); c != null; c = c.getNextSibling()) {
            if (c.getNodeType() == Node.TEXT_NODE) {
                children.add(new StyledText(c.getNodeValue()));
                plain.add(new TextNode(c.getNodeValue()));
            } else if (c.getNodeName().equals("leader")) {
                children.add(new StyledGenerated(new ContentItem.Leader(c.getTextContent())));
            } else if (c.getNodeName().equals("page-of")) {
                children.add(
                        new StyledGenerated(
                                new ContentItem.TargetCounter(
                                        c.getTextContent(), "page", "decimal")));
            } else if (c.getNodeName().equals("before")) {
                children.add(
                        new StyledElement(
                                new Element("span", Map.of(), List.of(), StructureRole.NONE, null),
                                "before",
                                style,
                                List.of(new StyledText(c.getTextContent())),
                                null,
                                null));
            } else {
                StyledElement e = element(c, style);
                children.add(e);
                plain.add(e.element());
            }
        }
        Element e = new Element(name, attributes, plain, StructureRole.SPAN, null);
        return new StyledElement(e, null, style, children, firstLine, firstLetter);
    }

    private static @Nullable ComputedStyle part(ComputedStyle block, @Nullable String words) {
        if (words == null) return null;
        StyleBuilder b = block.edit();
        for (String word : words.split(" ")) style(b, word);
        return b.build();
    }

    private static void style(StyleBuilder b, String word) {
        String[] kv = word.split("=", 2);
        double v = kv.length == 2 && kv[1].matches("-?[0-9.]+") ? Double.parseDouble(kv[1]) : 0;
        switch (kv[0]) {
            case "size" -> b.sizePt(v);
            case "leading" -> b.lineHeightPt(v);
            case "indent" -> b.indent(Extent.pt(v));
            case "family" -> b.families(List.of(kv[1].replace('_', ' ')));
            case "features" -> b.features(List.of(kv[1].split(",")));
            case "box" -> {
                b.display(BoxStyle.Display.INLINE_BLOCK);
                b.width(Extent.pt(v));
            }
            case "italic" -> b.italic(true);
            case "bold" -> b.weight(700);
            case "justify" -> b.align(Align.JUSTIFY);
            case "center" -> b.align(Align.CENTER);
            case "right" -> b.align(Align.RIGHT);
            case "left" -> b.align(Align.LEFT);
            case "last" -> b.alignLast(Align.valueOf(kv[1]));
            case "hyphens" -> b.hyphens(Hyphens.valueOf(kv[1]));
            case "hyphen-lines" -> b.hyphenateLines((int) v);
            case "hyphen-last" -> b.hyphenateLast(HyphenateLast.valueOf(kv[1]));
            case "small-caps" -> b.capitals(Capitals.SMALL_CAPS);
            case "all-small-caps" -> b.capitals(Capitals.ALL_SMALL_CAPS);
            case "upper" -> b.transform(Transform.UPPERCASE);
            case "lower" -> b.transform(Transform.LOWERCASE);
            case "capitalize" -> b.transform(Transform.CAPITALIZE);
            case "space" -> b.whiteSpace(WhiteSpace.valueOf(kv[1]));
            case "balance" -> b.balance(true);
            case "wrap-anywhere" -> b.overflowWrap(true);
            case "expansion" -> b.expansion(v);
            case "protrusion" -> b.protrusion(v);
            case "letter" -> b.letterSpacingPt(v);
            case "word" -> b.wordSpacingPt(v);
            case "tab" -> b.tabSize((int) v);
            case "system" -> b.languageSystem(kv[1]);
            case "no-autospace" -> b.autospace(false);
            case "petite-caps" -> b.capitals(Capitals.PETITE_CAPS);
            case "unicase" -> b.capitals(Capitals.UNICASE);
            case "titling-caps" -> b.capitals(Capitals.TITLING_CAPS);
            case "rtl" -> b.rightToLeft(true);
            case "underline" -> b.decoration(Decoration.UNDERLINE);
            case "raise" -> b.verticalAlign(VerticalAlign.LENGTH).verticalShiftPt(v);
            case "middle" -> b.verticalAlign(VerticalAlign.MIDDLE);
            case "super" -> b.verticalAlign(VerticalAlign.SUPER);
            case "margin" ->
                    b.margin(new Edges(Extent.ZERO, Extent.pt(v), Extent.ZERO, Extent.pt(v)));
            case "width" -> b.width(Extent.pt(v));
            case "lang" -> b.language(kv[1]);
            case "initial" -> {
                String[] n = kv[1].split("/");
                double size = Double.parseDouble(n[0]);
                int sink = n.length > 1 ? Integer.parseInt(n[1]) : (int) size;
                b.initialLetter(new InitialLetter(size, sink));
            }
            case "float" -> b.floatMode(FloatMode.LEFT);
            case "hang" -> {
                List<String> w = List.of(kv[1].split(","));
                Hanging.Stops stops =
                        w.contains("force")
                                ? Hanging.Stops.FORCE
                                : w.contains("allow") ? Hanging.Stops.ALLOW : Hanging.Stops.NONE;
                b.hangingPunctuation(new Hanging(w.contains("first"), w.contains("last"), stops));
            }
            case "zone" -> b.hyphenateZone(Extent.pt(v));
            case "looseness" -> b.looseness((int) v);
            case "hyphen-chars" -> {
                String[] n = kv[1].split(",");
                b.hyphenateWordLength(Integer.parseInt(n[0]));
                b.hyphenateBefore(Integer.parseInt(n[1])).hyphenateAfter(Integer.parseInt(n[2]));
            }
            default -> throw new IllegalArgumentException(word);
        }
    }
}
