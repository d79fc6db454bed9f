package octavo.typeset;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import octavo.content.StructureRole;
import octavo.frame.FrameItem;
import octavo.frame.Tag;
import octavo.markup.Element;
import octavo.style.StyledNode;
import octavo.style.StyledNode.StyledElement;
import octavo.style.StyledNode.StyledGenerated;
import octavo.style.StyledNode.StyledText;
import octavo.typeset.page.Markers;
import octavo.typeset.page.NoteCalls;
import org.jspecify.annotations.Nullable;

/// The tag tree of a book, made from the structure roles of its elements before anything is set. Immutable once made.
///
/// A list item gets a label and a body, a link within a reference its own tag, a note stands right after the reference
/// that calls it first. Elements that hold nothing have no tag.
final class TagTable {
    private final IdentityHashMap<StyledElement, Node> nodes = new IdentityHashMap<>();
    private final List<Tag> tags = new ArrayList<>();

    private static final class Node {
        final @Nullable Element element;
        final @Nullable StyledElement styled;
        final StructureRole role;
        final String language;
        final List<Node> children = new ArrayList<>();
        boolean used;
        int id = FrameItem.ARTIFACT;

        Node(@Nullable StyledElement styled, StructureRole role, String language) {
            this.styled = styled;
            this.element = styled == null ? null : styled.element();
            this.role = role;
            this.language = language;
        }
    }

    static TagTable of(String language, List<StyledElement> sections) {
        TagTable t = new TagTable();
        Node root = new Node(null, StructureRole.DOCUMENT, language);
        for (StyledElement s : sections) {
            NoteCalls calls = NoteCalls.of(s);
            t.walk(s, root, calls);
        }
        prune(root);
        t.number(root, -1, language);
        return t;
    }

    /// The tag to which an element's own text belongs.
    int tagOf(StyledElement e) {
        Node n = nodes.get(e);
        return n == null ? FrameItem.ARTIFACT : n.id;
    }

    List<Tag> tags() {
        return tags;
    }

    private void walk(StyledElement e, Node parent, NoteCalls calls) {
        Element element = e.element();
        if (e.pseudo() != null) {
            nodes.put(e, parent);
            parent.used |= !e.children().isEmpty();
            content(e, parent, calls);
            return;
        }
        String lang = language(element, parent.language);
        StructureRole role = element.role();
        if (element.name().equals("img") && decorative(element)) return;
        if (role == StructureRole.NONE && !lang.equals(parent.language)) {
            role = inline(e) ? StructureRole.SPAN : StructureRole.DIV;
        }
        Node own = role == StructureRole.NONE ? parent : child(parent, e, role, lang);
        if (element.name().equals("img")) own.used = true;
        if (role == StructureRole.LI && element.name().equals("li")) {
            own = item(e, own, lang);
        } else if (element.name().equals("a")
                && element.attribute("href") != null
                && role != StructureRole.LINK) {
            own = child(own, e, StructureRole.LINK, lang);
        }
        nodes.put(e, own);
        content(e, own, calls);
        StyledElement note = calls.firstCalledBy(e);
        if (note != null) walk(note, parent, calls);
    }

    private void content(StyledElement e, Node own, NoteCalls calls) {
        for (StyledNode n : e.children()) {
            switch (n) {
                case StyledText t -> own.used |= !t.text().isBlank();
                case StyledGenerated _ -> own.used = true;
                case StyledElement c -> {
                    if ("marker".equals(c.pseudo()) && nodes.containsKey(c)) continue;
                    if (!calls.isCalled(c)) walk(c, own, calls);
                }
            }
        }
    }

    /// `LI` with `Lbl` and `LBody`; the label's number is right before the body's.
    private Node item(StyledElement e, Node li, String lang) {
        StyledElement marker = Markers.of(e);
        if (marker != null) {
            Node label = child(li, null, StructureRole.LBL, lang);
            label.used = true;
            nodes.put(marker, label);
        }
        return child(li, null, StructureRole.LBODY, lang);
    }

    private static Node child(
            Node parent, @Nullable StyledElement e, StructureRole role, String lang) {
        Node n = new Node(e, role, lang);
        parent.children.add(n);
        return n;
    }

    private static boolean inline(StyledElement e) {
        return switch (e.style().box().display()) {
            case INLINE, INLINE_BLOCK -> true;
            default -> false;
        };
    }

    private static boolean decorative(Element image) {
        String alt = image.attribute("alt");
        return image.role() == StructureRole.NONE && (alt == null || alt.isEmpty());
    }

    private static String language(Element e, String inherited) {
        String lang = e.attribute("lang");
        if (lang == null) lang = e.attribute("xml:lang");
        return lang == null || lang.isEmpty() ? inherited : lang;
    }

    private static boolean prune(Node n) {
        n.children.removeIf(c -> !prune(c));
        return n.used
                || !n.children.isEmpty()
                || n.role == StructureRole.TD
                || n.role == StructureRole.TH
                || n.role == StructureRole.LBODY;
    }

    private void number(Node n, int parent, String parentLanguage) {
        n.id = tags.size();
        tags.add(tag(n, parent, parentLanguage));
        for (Node c : n.children) number(c, n.id, n.language);
    }

    private static Tag tag(Node n, int parent, String parentLanguage) {
        String lang = n.language.equals(parentLanguage) || n.language.isEmpty() ? null : n.language;
        Element e = n.element;
        String alt = null;
        String expansion = null;
        String title = null;
        if (e != null) {
            if (n.role == StructureRole.FIGURE && !isUndescribed(e)) alt = e.attribute("alt");
            if (n.role == StructureRole.FORMULA) alt = e.attribute("aria-label");
            if (e.name().equals("abbr")) expansion = e.attribute("title");
            else title = e.attribute("title");
        }
        return new Tag(n.id, parent, n.role, lang, alt, null, expansion, title, attributes(n));
    }

    /// The words that stand in for a missing description are none: the file must not claim one.
    private static boolean isUndescribed(Element image) {
        String classes = image.attribute("class");
        return classes != null && (" " + classes + " ").contains(" undescribed ");
    }

    private static Map<String, String> attributes(Node n) {
        Element e = n.element;
        if (e == null) return Map.of();
        Map<String, String> out = new TreeMap<>();
        switch (n.role) {
            case TH, TD -> {
                if (n.role == StructureRole.TH) out.put("Scope", scope(e.attribute("scope")));
                span(e, "colspan", "ColSpan", out);
                span(e, "rowspan", "RowSpan", out);
            }
            case L -> {
                String type = n.styled == null ? "none" : n.styled.style().list().type();
                out.put("ListNumbering", numbering(e.name().equals("dl") ? "none" : type));
            }
            case NOTE -> {
                String id = e.id();
                if (id != null) out.put("Id", id);
            }
            default -> {}
        }
        return out;
    }

    private static String scope(@Nullable String scope) {
        return switch (scope == null ? "" : scope) {
            case "row", "rowgroup" -> "Row";
            case "both" -> "Both";
            default -> "Column";
        };
    }

    private static void span(Element e, String attribute, String name, Map<String, String> out) {
        String s = e.attribute(attribute);
        if (s != null && !s.equals("1") && s.matches("[0-9]+")) out.put(name, s);
    }

    /// ISO 32000-1, table 347.
    private static String numbering(String type) {
        return switch (type) {
            case "disc" -> "Disc";
            case "circle" -> "Circle";
            case "square" -> "Square";
            case "decimal", "decimal-leading-zero" -> "Decimal";
            case "lower-roman" -> "LowerRoman";
            case "upper-roman" -> "UpperRoman";
            case "lower-alpha", "lower-latin" -> "LowerAlpha";
            case "upper-alpha", "upper-latin" -> "UpperAlpha";
            default -> "None";
        };
    }
}
