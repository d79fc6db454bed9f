package octavo.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import octavo.content.StructureRole;
import octavo.frame.Tag;
import octavo.pdf.PageResult.Box;

/// Writes the structure tree (ISO 32000-1, 14.7): elements, parent tree, id tree.
final class StructureWriter {
    private static final Set<StructureRole> LINKS_ALL_ITS_TEXT =
            Set.of(StructureRole.REFERENCE, StructureRole.SPAN, StructureRole.LBL);
    private static final Set<String> TABLE = Set.of("Scope", "ColSpan", "RowSpan", "Headers");
    private static final Set<String> LAYOUT = Set.of("Placement", "WritingMode", "TextAlign");
    private static final int KEYS_A_LEAF = 64;

    private final PdfFile file;
    private final StructureTree tree;
    private final TagTree tags;
    private final int[] pageIds;
    private final ReproducedTags reproduced;
    private final Map<String, PdfImage> images;
    private final int[] elementIds;
    private final int[] linkIds;
    private final Map<String, Integer> ids = new TreeMap<>();

    StructureWriter(
            PdfFile file,
            StructureTree tree,
            int[] pageIds,
            ReproducedTags reproduced,
            Map<String, PdfImage> images) {
        this.reproduced = reproduced;
        this.images = images;
        this.file = file;
        this.tree = tree;
        this.pageIds = pageIds;
        tags = tree.tags();
        elementIds = new int[tags.size()];
        linkIds = new int[tags.size()];
    }

    /// Writes all.
    ///
    /// @param root number of the structure tree's root
    void write(int root, List<PageResult> pages, List<PdfLink> links) {
        for (int t = 0; t < tags.size(); t++) {
            if (!tree.isKept(t)) continue;
            elementIds[t] = file.allocate();
            boolean reference = isReference(t);
            if (reference || tags.role(t) != StructureRole.LINK && !tree.links(t).isEmpty()) {
                linkIds[t] = file.allocate();
            }
        }
        for (int t = 0; t < tags.size(); t++) {
            if (tree.isKept(t)) element(t, root);
        }
        int parentTree = parentTree(pages, links);
        Bytes b = new Bytes(256).ascii("<</Type/StructTreeRoot/ParentTree ").ref(parentTree);
        b.ascii("/ParentTreeNextKey ").integer(pages.size() + forms() + links.size());
        if (tags.size() > 0 && tree.isKept(0)) b.ascii("/K[").ref(elementIds[0]).octet(']');
        if (!ids.isEmpty()) b.ascii("/IDTree ").ref(idTree());
        file.object(root, b.ascii(">>"));
    }

    private void element(int t, int root) {
        boolean reference = isReference(t);
        StructureRole role = reference ? StructureRole.REFERENCE : tags.role(t);
        Bytes b = new Bytes(256).ascii("<</S").name(role.pdfName()).ascii("/P ");
        int above = tags.parent(t);
        boolean inReference = above >= 0 && isReference(above);
        b.ref(above < 0 ? root : inReference ? linkIds[above] : elementIds[above]);
        int page = tree.firstPage(t);
        if (linkIds[t] == 0) {
            kids(t, t, page, b, true, tree.links(t));
        } else if (linksAll(t)) {
            b.ascii("/K ").ref(linkIds[t]);
            linkElement(t, page, true);
        } else {
            kids(t, t, page, b, true, List.of());
            linkElement(t, page, false);
        }
        describe(t, b);
        file.object(elementIds[t], b.ascii(">>"));
    }

    /// A `Link` of our own, where a link was tagged with another role: an annotation's parent must be one (ISO 14289-1,
    /// 7.18.5).
    private void linkElement(int t, int page, boolean withContent) {
        Bytes b = new Bytes(128).ascii("<</S/Link/P ").ref(elementIds[t]);
        kids(t, -1, page, b, withContent, tree.links(t));
        file.object(linkIds[t], b.ascii(">>"));
    }

    /// Entries `K` and `Pg`.
    ///
    /// @param self the tag, where the element may have a link element of our own behind its content; else -1
    private void kids(
            int t, int self, int page, Bytes b, boolean withContent, List<PdfLink> links) {
        Bytes k = new Bytes(128);
        int[] count = new int[1];
        if (withContent) {
            tree.kids(
                    t,
                    new StructureTree.Kids() {
                        @Override
                        public void content(int p, int mcid, String form) {
                            PdfImage drawn = form.isEmpty() ? null : images.get(form);
                            separate(k, count);
                            if (drawn != null) {
                                k.ascii("<</Type/MCR/Pg ").ref(pageIds[p]).ascii("/Stm ");
                                k.ref(drawn.object()).ascii("/MCID ").integer(mcid).ascii(">>");
                            } else if (p == page) {
                                k.integer(mcid);
                            } else {
                                k.ascii("<</Type/MCR/Pg ").ref(pageIds[p]).ascii("/MCID ");
                                k.integer(mcid).ascii(">>");
                            }
                        }

                        @Override
                        public void element(int child) {
                            separate(k, count);
                            k.ref(elementIds[child]);
                        }
                    });
        }
        if (self >= 0 && linkIds[self] != 0) {
            separate(k, count);
            k.ref(linkIds[self]);
        }
        for (PdfLink l : links) {
            separate(k, count);
            k.ascii("<</Type/OBJR/Pg ").ref(pageIds[l.page()]).ascii("/Obj ");
            k.ref(l.annotation()).ascii(">>");
        }
        if (count[0] == 0) return;
        b.ascii("/K");
        if (count[0] == 1) b.octet(' ').append(k);
        else b.octet('[').append(k).octet(']');
        if (page >= 0 && withContent) b.ascii("/Pg ").ref(pageIds[page]);
    }

    private static void separate(Bytes k, int[] count) {
        if (count[0]++ > 0) k.octet(' ');
    }

    private void describe(int t, Bytes b) {
        Tag tag = tags.tag(t);
        if (tag.language() != null) b.ascii("/Lang").text(tag.language());
        if (tag.alt() != null && !tag.alt().isBlank()) b.ascii("/Alt").text(tag.alt());
        if (tag.actualText() != null) b.ascii("/ActualText").text(tag.actualText());
        if (tag.expansion() != null) b.ascii("/E").text(tag.expansion());
        if (tag.title() != null) b.ascii("/T").text(tag.title());
        String id = tag.attributes().get("Id");
        // ISO 14289-1, 7.9: every note has an id.
        if (id == null && tags.role(t) == StructureRole.NOTE) id = "note-" + t;
        if (id != null) {
            if (ids.containsKey(id)) id = id + "-" + t;
            ids.put(id, elementIds[t]);
            b.ascii("/ID").text(id);
        }
        attributes(t, tag, b);
    }

    /// Attribute objects (ISO 32000-1, 14.8.5), one for each owner.
    private void attributes(int t, Tag tag, Bytes b) {
        if (tag.attributes().isEmpty() && !tree.hasBox(t)) return;
        List<Bytes> owners = new ArrayList<>();
        Bytes table = new Bytes(64);
        Bytes list = new Bytes(64);
        Bytes layout = new Bytes(64);
        for (Map.Entry<String, String> e : new TreeMap<>(tag.attributes()).entrySet()) {
            String key = e.getKey();
            if (TABLE.contains(key)) tableAttribute(key, e.getValue(), table);
            else if (key.equals("ListNumbering")) list.name(key).name(e.getValue());
            else if (LAYOUT.contains(key)) layout.name(key).name(e.getValue());
        }
        if (tree.hasBox(t)) {
            Box box = tree.box(t);
            layout.ascii("/BBox[").number(box.x0()).octet(' ').number(box.y0()).octet(' ');
            layout.number(box.x1()).octet(' ').number(box.y1()).octet(']');
        }
        if (table.size() > 0) owners.add(new Bytes(80).ascii("<</O/Table").append(table));
        if (list.size() > 0) owners.add(new Bytes(80).ascii("<</O/List").append(list));
        if (layout.size() > 0) owners.add(new Bytes(80).ascii("<</O/Layout").append(layout));
        if (owners.isEmpty()) return;
        b.ascii("/A");
        if (owners.size() > 1) b.octet('[');
        for (Bytes o : owners) b.append(o).ascii(">>");
        if (owners.size() > 1) b.octet(']');
    }

    private static void tableAttribute(String key, String value, Bytes b) {
        switch (key) {
            case "Scope" -> b.name(key).name(value);
            case "Headers" -> {
                b.ascii("/Headers[");
                for (String id : value.strip().split("\\s+")) b.text(id);
                b.octet(']');
            }
            default -> {
                if (value.matches("[1-9][0-9]{0,5}") && !value.equals("1")) {
                    b.name(key).octet(' ').ascii(value);
                }
            }
        }
    }

    private int forms() {
        return reproduced.holders().size();
    }

    /// Keys are pages' indexes, then reproduced pages', then links' numbers (ISO 32000-1, 14.7.4.4).
    private int parentTree(List<PageResult> pages, List<PdfLink> links) {
        List<int[]> forms = List.copyOf(reproduced.holders().values());
        int firstLink = pages.size() + forms.size();
        int keys = firstLink + links.size();
        List<Bytes> leaves = new ArrayList<>();
        for (int from = 0; from < keys; from += KEYS_A_LEAF) {
            int to = Math.min(keys, from + KEYS_A_LEAF);
            Bytes b = new Bytes(4096).ascii("<</Limits[").integer(from).octet(' ');
            b.integer(to - 1).ascii("]/Nums[");
            for (int key = from; key < to; key++) {
                b.integer(key);
                if (key < pages.size()) {
                    b.octet('[');
                    for (int tag : pages.get(key).markedTags()) {
                        int holder = linksAll(tag) ? linkIds[tag] : elementIds[tag];
                        b.ref(holder).octet(' ');
                    }
                    b.octet(']');
                } else if (key < firstLink) {
                    b.octet('[');
                    for (int tag : forms.get(key - pages.size())) {
                        if (tag < 0) b.ascii("null ");
                        else b.ref(elementIds[tag]).octet(' ');
                    }
                    b.octet(']');
                } else {
                    int tag = links.get(key - firstLink).tag();
                    b.octet(' ').ref(linkIds[tag] != 0 ? linkIds[tag] : elementIds[tag]).octet(' ');
                }
            }
            leaves.add(b.ascii("]>>"));
        }
        return treeOf(leaves);
    }

    /// Of an entry of the contents that leads somewhere.
    private boolean isReference(int tag) {
        return tags.isReferenceToLink(tag) && !tree.links(tag).isEmpty();
    }

    private boolean linksAll(int tag) {
        if (isReference(tag)) return true;
        return linkIds[tag] != 0
                && LINKS_ALL_ITS_TEXT.contains(tags.role(tag))
                && tags.firstChild(tag) < 0;
    }

    private int idTree() {
        List<Bytes> leaves = new ArrayList<>();
        List<Map.Entry<String, Integer>> all = new ArrayList<>(ids.entrySet());
        for (int from = 0; from < all.size(); from += KEYS_A_LEAF) {
            List<Map.Entry<String, Integer>> part =
                    all.subList(from, Math.min(all.size(), from + KEYS_A_LEAF));
            Bytes b = new Bytes(4096).ascii("<</Limits[").text(part.getFirst().getKey());
            b.text(part.getLast().getKey()).ascii("]/Names[");
            for (Map.Entry<String, Integer> e : part) b.text(e.getKey()).ref(e.getValue());
            leaves.add(b.ascii("]>>"));
        }
        return treeOf(leaves);
    }

    private int treeOf(List<Bytes> leaves) {
        int root = file.allocate();
        Bytes b = new Bytes(256).ascii("<</Kids[");
        for (Bytes leaf : leaves) {
            int id = file.allocate();
            file.object(id, leaf);
            b.ref(id).octet(' ');
        }
        file.object(root, b.ascii("]>>"));
        return root;
    }
}
