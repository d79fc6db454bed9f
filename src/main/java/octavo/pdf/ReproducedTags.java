package octavo.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import octavo.content.StructureRole;
import octavo.frame.FrameItem.ImageItem;
import octavo.frame.PagedDocument;
import octavo.frame.Tag;
import octavo.pdf.SourceNode.Content;
import octavo.pdf.SourceNode.Element;
import org.jspecify.annotations.Nullable;

/// The document's tags, where reproduced pages stand with the structure that their PDF has: the page's figure becomes a
/// division, and the elements of its structure are tags within. They come behind the document's own tags.
///
/// Groups (sections, quotations) are divided between the pages; what goes on from one page to the next otherwise, such as
/// a paragraph or a table, stands whole where it begins.
final class ReproducedTags {
    private static final Set<String> NUMBERINGS =
            Set.of(
                    "None",
                    "Disc",
                    "Circle",
                    "Square",
                    "Decimal",
                    "UpperRoman",
                    "LowerRoman",
                    "UpperAlpha",
                    "LowerAlpha");

    private final List<Tag> tags;
    private final int own;
    private final Map<Integer, List<Kid>> kids = new HashMap<>();
    private final Map<Integer, List<Integer>> hosts = new TreeMap<>();
    private final Map<String, int[]> holders = new LinkedHashMap<>();

    /// A child of an element: another one, or marked content of a form.
    ///
    /// @param tag of the element; -1 for content
    /// @param page of the document, index from 0
    /// @param form name of the reproduced page; empty for an element
    record Kid(int tag, int page, int mcid, String form) {}

    /// Where a reproduced page stands.
    ///
    /// @param page of the document, index from 0
    private record Place(int page, int tag, FacsimilePage facsimile) {}

    private ReproducedTags(List<Tag> tags) {
        this.tags = new ArrayList<>(tags);
        own = tags.size();
    }

    /// @param facsimiles null for none
    static ReproducedTags of(
            PagedDocument document, List<Tag> tags, @Nullable Facsimiles facsimiles) {
        ReproducedTags all = new ReproducedTags(tags);
        if (facsimiles == null) return all;
        Map<Facsimiles.Source, List<Place>> places = new LinkedHashMap<>();
        Map<String, Integer> uses = new HashMap<>();
        for (int p = 0; p < document.pages().size(); p++) {
            for (var item : document.pages().get(p).items()) {
                if (!(item instanceof ImageItem i)) continue;
                FacsimilePage f = facsimiles.page(i.source());
                if (f == null) continue;
                uses.merge(i.source(), 1, Integer::sum);
                boolean figure = i.tag() >= 0 && tags.get(i.tag()).role() == StructureRole.FIGURE;
                if (figure && f.marked() != null)
                    places.computeIfAbsent(f.source(), _ -> new ArrayList<>())
                            .add(new Place(p, i.tag(), f));
            }
        }
        places.forEach((source, at) -> {
            // A form with marked content may be drawn once only (ISO 14289-1, 7.20).
            at.removeIf(p -> uses.getOrDefault(p.facsimile().view().source(), 0) > 1);
            all.add(source, at);
        });
        return all;
    }

    private void add(Facsimiles.Source source, List<Place> places) {
        SourceStructure.Tree tree = source.tree();
        if (tree == null) return;
        Map<Integer, Integer> order = new HashMap<>();
        for (int i = 0; i < places.size(); i++) order.put(places.get(i).facsimile().number(), i);
        List<SourceNode> nodes =
                SourceNode.replaced(
                        tree.root(),
                        c -> {
                            Integer i = order.get(c.page());
                            FacsimilePage f = i == null ? null : places.get(i).facsimile();
                            if (f == null || f.marked() == null) return List.of();
                            return f.marked().made().getOrDefault(c.mcid(), List.of()).stream()
                                    .map(id -> new Content(c.page(), id))
                                    .toList();
                        });
        for (int i = 0; i < places.size(); i++) {
            List<SourceNode> part = new ArrayList<>();
            for (SourceNode n : nodes) part.addAll(ofPage(n, i, order));
            List<SourceNode> block = StructureRules.block(part);
            if (block.stream().anyMatch(SourceNode::hasContent))
                host(places.get(i), block, tree.language(), places, order);
        }
    }

    /// What of it stands on one of the reproduced pages.
    private static List<SourceNode> ofPage(SourceNode n, int place, Map<Integer, Integer> order) {
        if (n instanceof Element e && StructureRules.isGroup(e)) {
            List<SourceNode> kids = new ArrayList<>();
            for (SourceNode k : e.kids()) kids.addAll(ofPage(k, place, order));
            return kids.isEmpty() ? List.of() : List.of(e.with(kids));
        }
        List<Content> contents = new ArrayList<>();
        SourceNode.contents(n, contents);
        int first =
                contents.stream()
                        .mapToInt(c -> order.getOrDefault(c.page(), Integer.MAX_VALUE))
                        .min()
                        .orElse(-1);
        return first == place ? List.of(n) : List.of();
    }

    private void host(
            Place at,
            List<SourceNode> nodes,
            @Nullable String language,
            List<Place> places,
            Map<Integer, Integer> order) {
        Tag was = tags.get(at.tag());
        tags.set(
                at.tag(),
                new Tag(
                        was.id(),
                        was.parent(),
                        StructureRole.DIV,
                        language == null ? was.language() : language,
                        null,
                        null,
                        null,
                        was.title(),
                        was.attributes()));
        hosts.computeIfAbsent(at.page(), _ -> new ArrayList<>()).add(at.tag());
        Set<String> ids = new HashSet<>();
        nodes.forEach(n -> ids(n, ids));
        String prefix = "page" + at.tag() + "-";
        for (SourceNode n : nodes) add(n, at.tag(), prefix, ids, places, order);
    }

    private static void ids(SourceNode n, Set<String> ids) {
        if (!(n instanceof Element e)) return;
        String id = e.attributes().get("Id");
        if (id != null && e.role() == StructureRole.TH) ids.add(id);
        e.kids().forEach(k -> ids(k, ids));
    }

    private void add(
            SourceNode n,
            int parent,
            String prefix,
            Set<String> ids,
            List<Place> places,
            Map<Integer, Integer> order) {
        List<Kid> siblings = kids.computeIfAbsent(parent, _ -> new ArrayList<>());
        switch (n) {
            case Content c -> {
                Place at = places.get(order.getOrDefault(c.page(), 0));
                String form = at.facsimile().view().source();
                siblings.add(new Kid(-1, at.page(), c.mcid(), form));
                FacsimilePage.Marked marked = at.facsimile().marked();
                int[] held =
                        holders.computeIfAbsent(
                                form, _ -> filled(marked == null ? 0 : marked.count()));
                if (c.mcid() < held.length) held[c.mcid()] = parent;
            }
            case Element e -> {
                int id = tags.size();
                tags.add(
                        new Tag(
                                id,
                                parent,
                                e.role(),
                                e.language(),
                                e.alt(),
                                e.actualText(),
                                e.expansion(),
                                null,
                                attributes(e, prefix, ids)));
                siblings.add(new Kid(id, -1, -1, ""));
                for (SourceNode k : e.kids()) add(k, id, prefix, ids, places, order);
            }
        }
    }

    private static int[] filled(int n) {
        int[] a = new int[n];
        Arrays.fill(a, -1);
        return a;
    }

    private static Map<String, String> attributes(Element e, String prefix, Set<String> ids) {
        Map<String, String> out = new TreeMap<>();
        boolean head = e.role() == StructureRole.TH;
        boolean cell = head || e.role() == StructureRole.TD;
        e.attributes()
                .forEach((key, value) -> {
                    switch (key) {
                        case "Id" -> {
                            if (head) out.put(key, prefix + value);
                        }
                        case "Scope" -> {
                            if (head && Set.of("Row", "Column", "Both").contains(value))
                                out.put(key, value);
                        }
                        case "Headers" -> {
                            List<String> known =
                                    Arrays.stream(value.split(" "))
                                            .filter(ids::contains)
                                            .map(id -> prefix + id)
                                            .toList();
                            if (cell && !known.isEmpty()) out.put(key, String.join(" ", known));
                        }
                        case "ListNumbering" -> {
                            if (e.role() == StructureRole.L && NUMBERINGS.contains(value))
                                out.put(key, value);
                        }
                        default -> {
                            if (cell) out.put(key, value);
                        }
                    }
                });
        return out;
    }

    /// All tags: the document's own, and those of the reproduced pages.
    List<Tag> tags() {
        return List.copyOf(tags);
    }

    /// So many are the document's own.
    int own() {
        return own;
    }

    /// The children of a tag whose content is of a reproduced page; null for any other tag.
    @Nullable List<Kid> kids(int tag) {
        return tag >= own ? kids.getOrDefault(tag, List.of()) : kids.get(tag);
    }

    /// The tags of reproduced pages that begin on a page of the document, with those within.
    List<Integer> hosts(int page) {
        return hosts.getOrDefault(page, List.of());
    }

    /// By the name of a reproduced page the tag of each of its marked-content ids, -1 for none; in order.
    Map<String, int[]> holders() {
        return holders;
    }
}
