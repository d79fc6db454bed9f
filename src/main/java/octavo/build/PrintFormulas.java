package octavo.build;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import octavo.content.PageStart;
import octavo.content.StructureRole;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.markup.Element;
import octavo.markup.MarkupDocument;
import octavo.markup.MarkupNode;
import octavo.markup.MarkupSection;
import octavo.markup.TextNode;
import octavo.math.Formula;
import octavo.math.FormulaLine;
import octavo.math.FormulaPart;
import octavo.typeset.math.FormulaSetter;

/// The book for pages: its formulas with their source, to be set, and as text on the line, for where they can't be. The e-book has them as MathML, from their source, so that
/// places in the one text are converted to places in the other.
final class PrintFormulas {
    /// A formula's place in the text of an element on the page, and its length there and in the source.
    private record Place(int start, int length, int source) {}

    private final Map<String, List<Place>> places = new HashMap<>();
    private final Diagnostics diagnostics;
    private final boolean tell;
    private MarkupDocument document;

    private PrintFormulas(MarkupDocument document, boolean tell, Diagnostics diagnostics) {
        this.document = document;
        this.tell = tell;
        this.diagnostics = diagnostics;
    }

    /// @param tell of formulas that stay as their source; the e-book tells too where one is made
    static PrintFormulas of(MarkupDocument source, boolean tell, Diagnostics diagnostics) {
        PrintFormulas p = new PrintFormulas(source, tell, diagnostics);
        if (source.sections().stream().noneMatch(s -> has(s.element()))) return p;
        List<MarkupSection> sections = new ArrayList<>();
        for (MarkupSection s : source.sections())
            sections.add(
                    has(s.element())
                            ? new MarkupSection(
                                    s.id(), s.kind(), s.title(), p.replaced(s.element()))
                            : s);
        p.document = source.with(sections);
        return p;
    }

    MarkupDocument document() {
        return document;
    }

    /// The same places in the text of the source.
    List<PageStart> inSource(List<PageStart> starts) {
        if (places.isEmpty()) return starts;
        List<PageStart> result = new ArrayList<>();
        for (PageStart s : starts) {
            int shift = 0;
            for (Place p : places.getOrDefault(s.elementId(), List.of())) {
                if (s.offset() >= p.start + p.length) shift += p.source - p.length;
                else if (s.offset() > p.start) shift -= s.offset() - p.start;
            }
            result.add(new PageStart(s.label(), s.elementId(), s.offset() + shift));
        }
        return result;
    }

    /// Places in the source's text on the page; one within a formula is where it begins.
    List<PageStart> onPage(List<PageStart> starts) {
        if (places.isEmpty()) return starts;
        List<PageStart> result = new ArrayList<>();
        for (PageStart s : starts) {
            int shift = 0;
            int at = s.offset();
            for (Place p : places.getOrDefault(s.elementId(), List.of())) {
                int source = p.start + shift;
                if (at >= source + p.source) shift += p.source - p.length;
                else if (at > source) at = source;
            }
            result.add(new PageStart(s.label(), s.elementId(), at - shift));
        }
        return result;
    }

    private static boolean has(Element e) {
        if (isFormula(e)) return true;
        for (MarkupNode n : e.children()) if (n instanceof Element c && has(c)) return true;
        return false;
    }

    private static boolean isFormula(Element e) {
        return "math".equals(e.attribute("role"));
    }

    private Element replaced(Element e) {
        List<MarkupNode> children = new ArrayList<>();
        for (MarkupNode n : e.children())
            children.add(n instanceof Element c && has(c) ? replacedOrLine(c) : n);
        Element result = new Element(e.name(), e.attributes(), children, e.role(), e.span());
        if (e.id() != null && !isFormula(e)) note(e.id(), e, result);
        return result;
    }

    private Element replacedOrLine(Element e) {
        if (!isFormula(e)) return replaced(e);
        String source = e.textContent();
        boolean latex = (" " + e.attribute("class") + " ").contains(" latex ");
        FormulaLine line = latex ? FormulaLine.ofLatex(source) : FormulaLine.ofMathml(source);
        if (line.parts().isEmpty()) {
            if (tell) diagnostics.add(asSource(source, latex, e, line.problem()));
            if (latex) return e;
            String content = Formula.content(source);
            Map<String, String> attributes = new LinkedHashMap<>(e.attributes());
            attributes.put("aria-label", content);
            return printed(e, attributes, List.of(new TextNode(content)));
        }
        Map<String, String> attributes = new LinkedHashMap<>(e.attributes());
        attributes.put("aria-label", line.alternative());
        attributes.put(FormulaSetter.SOURCE, source);
        return printed(e, attributes, nodes(line.parts()));
    }

    private Element printed(Element e, Map<String, String> attributes, List<MarkupNode> children) {
        Element result = new Element(e.name(), attributes, children, e.role(), e.span());
        if (e.id() != null)
            places.computeIfAbsent(e.id(), k -> new ArrayList<>())
                    .add(new Place(0, result.textContent().length(), e.textContent().length()));
        return result;
    }

    private static List<MarkupNode> nodes(List<FormulaPart> parts) {
        List<MarkupNode> nodes = new ArrayList<>();
        for (FormulaPart p : parts)
            nodes.add(
                    switch (p) {
                        case FormulaPart.Letters(String text, boolean italic) ->
                                italic
                                        ? element("var", List.of(new TextNode(text)))
                                        : new TextNode(text);
                        case FormulaPart.Script(boolean raised, List<FormulaPart> inner) ->
                                element(raised ? "sup" : "sub", nodes(inner));
                        case FormulaPart.RowBreak b -> element("br", List.of());
                    });
        return nodes;
    }

    private static Element element(String name, List<MarkupNode> children) {
        return new Element(name, Map.of(), children, StructureRole.NONE, null);
    }

    /// Where the formulas of an element stand in its text; of those within, too.
    private void note(String id, Element before, Element after) {
        List<Place> found = new ArrayList<>();
        walk(before, after, new int[1], found);
        places.put(id, found);
    }

    private static void walk(Element before, Element after, int[] at, List<Place> found) {
        for (int i = 0; i < after.children().size(); i++) {
            MarkupNode a = after.children().get(i);
            switch (a) {
                case TextNode(String text) -> at[0] += text.length();
                case Element e -> {
                    Element b = (Element) before.children().get(i);
                    if (isFormula(e)) {
                        int length = e.textContent().length();
                        found.add(new Place(at[0], length, b.textContent().length()));
                        at[0] += length;
                    } else walk(b, e, at, found);
                }
            }
        }
    }

    private static Diagnostic asSource(String source, boolean latex, Element e, String problem) {
        String shown = source.strip().replaceAll("\\s+", " ");
        if (shown.length() > 40) shown = shown.substring(0, 40) + "…";
        return Diagnostic.warning(
                "formula-source",
                "the formula '"
                        + shown
                        + "' stands on the page as its "
                        + (latex ? "source: " : "characters: ")
                        + problem,
                e.span(),
                "write it with the commands that docs/epub.md lists");
    }
}
