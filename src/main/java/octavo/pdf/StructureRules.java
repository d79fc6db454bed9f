package octavo.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import octavo.content.StructureRole;
import octavo.pdf.SourceNode.Content;
import octavo.pdf.SourceNode.Element;

/// Makes of a source's structure one that holds the rules of ISO 32000-1, 14.8.4, and ISO 14289-1, 7.2 to 7.5: what may
/// stand in what. Elements that other programs nest otherwise keep their content under the role that comes nearest.
final class StructureRules {
    private static final Set<StructureRole> GROUPS =
            Set.of(
                    StructureRole.DOCUMENT,
                    StructureRole.PART,
                    StructureRole.ART,
                    StructureRole.SECT,
                    StructureRole.DIV,
                    StructureRole.BLOCK_QUOTE,
                    StructureRole.INDEX);
    private static final Set<StructureRole> INLINE =
            Set.of(
                    StructureRole.SPAN,
                    StructureRole.QUOTE,
                    StructureRole.REFERENCE,
                    StructureRole.BIB_ENTRY,
                    StructureRole.CODE,
                    StructureRole.NOTE);
    private static final Set<StructureRole> ROW_GROUPS =
            Set.of(StructureRole.THEAD, StructureRole.TBODY, StructureRole.TFOOT);

    private StructureRules() {}

    /// What may stand in a division.
    static List<SourceNode> block(List<SourceNode> nodes) {
        return paragraphs(fixed(nodes, StructureRole.DIV));
    }

    /// Groups are divided between pages; all else belongs to the page on which it begins.
    static boolean isGroup(Element e) {
        return GROUPS.contains(e.role())
                || e.role() == StructureRole.NONE
                || e.role() == StructureRole.TOC;
    }

    private static List<SourceNode> fixed(List<SourceNode> nodes, StructureRole in) {
        List<SourceNode> out = new ArrayList<>();
        for (SourceNode n : nodes) {
            if (n instanceof Element e) out.addAll(fixed(e, in));
            else out.add(n);
        }
        return out;
    }

    private static List<SourceNode> fixed(Element e, StructureRole in) {
        StructureRole role = e.role();
        return switch (role) {
            case NONE, LINK -> said(e, fixed(e.kids(), in), StructureRole.SPAN);
            case DOCUMENT -> said(e, fixed(e.kids(), in), StructureRole.DIV);
            case PART, ART -> List.of(e.with(StructureRole.SECT, block(e.kids())));
            case SECT, DIV, BLOCK_QUOTE, INDEX -> List.of(e.with(block(e.kids())));
            case TABLE -> table(e);
            case THEAD, TBODY, TFOOT, TR -> said(e, fixed(e.kids(), in), StructureRole.DIV);
            case TH, TD ->
                    List.of(e.with(StructureRole.DIV, block(e.kids())).withAttributes(Map.of()));
            case L -> List.of(list(e));
            case LI -> List.of(Element.of(StructureRole.L, List.of(item(e))));
            case LBL -> List.of(e.with(StructureRole.SPAN, fixed(e.kids(), role)));
            case LBODY -> List.of(e.with(StructureRole.DIV, block(e.kids())));
            case TOC -> List.of(contents(e));
            case TOCI -> List.of(Element.of(StructureRole.TOC, List.of(entry(e))));
            case CAPTION ->
                    in == StructureRole.FIGURE || in == StructureRole.FORMULA
                            ? List.of(e.with(fixed(e.kids(), role)))
                            : List.of(e.with(StructureRole.DIV, block(e.kids())));
            default -> List.of(e.with(fixed(e.kids(), role)));
        };
    }

    /// The children in its place; where something is said of them, within an element.
    private static List<SourceNode> said(Element e, List<SourceNode> kids, StructureRole role) {
        if (!e.says()) return kids;
        boolean inline = kids.stream().allMatch(StructureRules::isInline);
        return List.of(e.with(inline ? StructureRole.SPAN : role, kids).withAttributes(Map.of()));
    }

    private static boolean isInline(SourceNode n) {
        return n instanceof Content || n instanceof Element e && INLINE.contains(e.role());
    }

    /// Loose content of a division stands in paragraphs.
    private static List<SourceNode> paragraphs(List<SourceNode> nodes) {
        return runs(nodes, n -> !isInline(n), StructureRole.P);
    }

    /// Wraps runs of what doesn't fit.
    private static List<SourceNode> runs(
            List<SourceNode> nodes, Predicate<SourceNode> fits, StructureRole wrap) {
        List<SourceNode> out = new ArrayList<>();
        List<SourceNode> run = new ArrayList<>();
        for (SourceNode n : nodes) {
            if (!fits.test(n)) {
                run.add(n);
                continue;
            }
            if (!run.isEmpty()) out.add(Element.of(wrap, run));
            run.clear();
            out.add(n);
        }
        if (!run.isEmpty()) out.add(Element.of(wrap, run));
        return out;
    }

    /// Children without elements that mean nothing by themselves.
    private static List<SourceNode> spliced(List<SourceNode> kids) {
        List<SourceNode> out = new ArrayList<>();
        for (SourceNode k : kids) {
            boolean nothing = k instanceof Element e && e.role() == StructureRole.NONE && !e.says();
            if (nothing) out.addAll(spliced(((Element) k).kids()));
            else out.add(k);
        }
        return out;
    }

    private static boolean is(SourceNode n, StructureRole role) {
        return n instanceof Element e && e.role() == role;
    }

    private static Element list(Element l) {
        List<SourceNode> out = new ArrayList<>();
        for (SourceNode k : spliced(l.kids())) {
            if (is(k, StructureRole.LI)) out.add(item((Element) k));
            else if (is(k, StructureRole.L)) out.add(list((Element) k));
            else
                out.add(
                        Element.of(
                                StructureRole.LI,
                                List.of(Element.of(StructureRole.LBODY, block(List.of(k))))));
        }
        return l.with(out);
    }

    /// A label and a body.
    private static Element item(Element li) {
        List<SourceNode> labels = new ArrayList<>();
        List<SourceNode> body = new ArrayList<>();
        for (SourceNode k : spliced(li.kids())) {
            if (is(k, StructureRole.LBL) && body.isEmpty())
                labels.add(((Element) k).with(fixed(((Element) k).kids(), StructureRole.LBL)));
            else if (is(k, StructureRole.LBODY)) body.addAll(((Element) k).kids());
            else body.add(k);
        }
        List<SourceNode> out = new ArrayList<>(labels);
        if (!body.isEmpty()) out.add(Element.of(StructureRole.LBODY, body(body)));
        return li.with(out);
    }

    /// A body of words alone needs no paragraph.
    private static List<SourceNode> body(List<SourceNode> nodes) {
        List<SourceNode> kids = fixed(nodes, StructureRole.LBODY);
        return kids.stream().allMatch(StructureRules::isInline) ? kids : paragraphs(kids);
    }

    private static Element contents(Element toc) {
        List<SourceNode> out = new ArrayList<>();
        for (SourceNode k : spliced(toc.kids())) {
            if (is(k, StructureRole.TOCI)) out.add(entry((Element) k));
            else if (is(k, StructureRole.TOC)) out.add(contents((Element) k));
            else out.add(Element.of(StructureRole.TOCI, block(List.of(k))));
        }
        return toc.with(out);
    }

    private static Element entry(Element toci) {
        List<SourceNode> out = new ArrayList<>();
        for (SourceNode k : spliced(toci.kids())) {
            if (is(k, StructureRole.TOC)) out.add(contents((Element) k));
            else out.addAll(fixed(List.of(k), StructureRole.TOCI));
        }
        return toci.with(runs(out, n -> !isInline(n), StructureRole.P));
    }

    /// Rows of equally many columns; what is no such table becomes a division of its cells.
    private static List<SourceNode> table(Element t) {
        List<Element> rows = new ArrayList<>();
        List<SourceNode> out = new ArrayList<>();
        boolean sound = true;
        int captions = 0;
        for (SourceNode k : spliced(t.kids())) {
            if (is(k, StructureRole.TR)) {
                out.add(row((Element) k, rows, false));
            } else if (k instanceof Element g && ROW_GROUPS.contains(g.role())) {
                List<SourceNode> inner = new ArrayList<>();
                for (SourceNode r : spliced(g.kids())) {
                    if (is(r, StructureRole.TR))
                        inner.add(row((Element) r, rows, g.role() == StructureRole.THEAD));
                    else sound = false;
                }
                out.add(g.with(inner));
            } else if (is(k, StructureRole.CAPTION)) {
                captions++;
                out.add(((Element) k).with(fixed(((Element) k).kids(), StructureRole.CAPTION)));
            } else {
                sound = false;
            }
        }
        boolean cells = rows.stream().allMatch(StructureRules::hasCellsAlone);
        if (sound && cells && captions <= 1 && !rows.isEmpty() && isRegular(rows))
            return List.of(t.with(out));
        List<SourceNode> loose = new ArrayList<>();
        for (SourceNode k : spliced(t.kids())) loose.addAll(fixed(List.of(k), StructureRole.DIV));
        return List.of(Element.of(StructureRole.DIV, paragraphs(loose)));
    }

    private static boolean hasCellsAlone(Element row) {
        return row.kids().stream()
                .allMatch(k -> is(k, StructureRole.TH) || is(k, StructureRole.TD));
    }

    private static Element row(Element tr, List<Element> rows, boolean head) {
        List<SourceNode> cells = new ArrayList<>();
        for (SourceNode k : spliced(tr.kids())) {
            boolean cell = is(k, StructureRole.TH) || is(k, StructureRole.TD);
            if (!cell) {
                cells.add(k);
                continue;
            }
            Element c = (Element) k;
            Map<String, String> about = new LinkedHashMap<>(c.attributes());
            if (c.role() == StructureRole.TH && !about.containsKey("Scope"))
                about.put("Scope", head || rows.isEmpty() || !cells.isEmpty() ? "Column" : "Row");
            cells.add(c.withAttributes(about).with(body(c.kids())));
        }
        Element made = tr.with(cells);
        rows.add(made);
        return made;
    }

    private static boolean isRegular(List<Element> rows) {
        Map<Integer, Integer> taken = new HashMap<>();
        int columns = -1;
        for (int r = 0; r < rows.size(); r++) {
            int width = taken.getOrDefault(r, 0);
            for (SourceNode k : rows.get(r).kids()) {
                Map<String, String> about = ((Element) k).attributes();
                int across = Integer.parseInt(about.getOrDefault("ColSpan", "1"));
                int down = Integer.parseInt(about.getOrDefault("RowSpan", "1"));
                if (r + down > rows.size()) return false;
                for (int d = 1; d < down; d++) taken.merge(r + d, across, Integer::sum);
                width += across;
            }
            if (columns < 0) columns = width;
            if (width != columns || width == 0) return false;
        }
        return true;
    }
}
