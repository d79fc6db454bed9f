package octavo.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import octavo.content.StructureRole;
import octavo.pdf.PageResult.Box;

/// Brings marked content and tags together: which tags become elements, and what their children are, in order.
///
/// Child elements stand in the order of their tags. Marked content stands behind the last child element that had
/// begun when it was set, and behind a note that directly follows that child: the note belongs to its reference
/// although its content stands at the page's foot.
final class StructureTree {
    private final TagTree tags;
    private final ReproducedTags reproduced;
    private final boolean[] kept;
    private final int[] lastBegun;
    private final int[] firstContent;
    private final int[] lastContent;
    private int[] contentPage = new int[1 << 10];
    private int[] contentMcid = new int[1 << 10];
    private int[] contentAfter = new int[1 << 10];
    private int[] contentNext = new int[1 << 10];
    private int contents;
    private final Map<Integer, List<PdfLink>> links = new HashMap<>();
    private final Map<Integer, Box> boxes = new HashMap<>();

    StructureTree(
            TagTree tags,
            ReproducedTags reproduced,
            List<PageResult> pages,
            List<PdfLink> allLinks) {
        this.tags = tags;
        this.reproduced = reproduced;
        int n = tags.size();
        kept = new boolean[n];
        lastBegun = new int[n];
        firstContent = new int[n];
        lastContent = new int[n];
        Arrays.fill(lastBegun, -1);
        Arrays.fill(firstContent, -1);
        Arrays.fill(lastContent, -1);
        int link = 0;
        for (int p = 0; p < pages.size(); p++) {
            for (int host : reproduced.hosts(p)) beginAll(host);
            int[] marked = pages.get(p).markedTags();
            for (int m = 0; m < marked.length; m++) content(marked[m], p, m);
            for (; link < allLinks.size() && allLinks.get(link).page() == p; link++) {
                PdfLink l = allLinks.get(link);
                begin(l.tag());
                links.computeIfAbsent(l.tag(), _ -> new ArrayList<>()).add(l);
            }
            // A figure's box is that of its part on its first page, where its element's page is.
            pages.get(p).boxes().forEach(boxes::putIfAbsent);
        }
        keepCells();
    }

    private void beginAll(int tag) {
        begin(tag);
        for (int c = tags.firstChild(tag); c >= 0; c = tags.nextSibling(c)) beginAll(c);
    }

    private void begin(int tag) {
        int child = tag;
        while (!kept[child]) {
            kept[child] = true;
            int above = tags.parent(child);
            if (above < 0) return;
            lastBegun[above] = Math.max(lastBegun[above], child);
            child = above;
        }
    }

    private void content(int tag, int page, int mcid) {
        begin(tag);
        if (contents == contentPage.length) {
            contentPage = Arrays.copyOf(contentPage, 2 * contents);
            contentMcid = Arrays.copyOf(contentMcid, 2 * contents);
            contentAfter = Arrays.copyOf(contentAfter, 2 * contents);
            contentNext = Arrays.copyOf(contentNext, 2 * contents);
        }
        int after = lastBegun[tag];
        while (after >= 0 && followedByNote(after)) after = tags.nextSibling(after);
        contentPage[contents] = page;
        contentMcid[contents] = mcid;
        contentAfter[contents] = after;
        contentNext[contents] = -1;
        if (firstContent[tag] < 0) firstContent[tag] = contents;
        else contentNext[lastContent[tag]] = contents;
        lastContent[tag] = contents++;
    }

    private boolean followedByNote(int child) {
        int next = tags.nextSibling(child);
        return next >= 0 && tags.role(next) == StructureRole.NOTE;
    }

    /// The rows and cells of a table that has any content: an empty cell holds its column's place. An item of a list
    /// keeps its body.
    private void keepCells() {
        for (int t = 1; t < tags.size(); t++) {
            if (!tags.isOwner(t) || kept[t] || !kept[Math.max(0, tags.parent(t))]) continue;
            kept[t] =
                    switch (tags.role(t)) {
                        case TR, TH, TD, LBODY -> true;
                        case THEAD, TBODY, TFOOT -> tags.firstChild(t) >= 0;
                        default -> false;
                    };
        }
    }

    TagTree tags() {
        return tags;
    }

    boolean isKept(int tag) {
        return kept[tag];
    }

    List<PdfLink> links(int tag) {
        return links.getOrDefault(tag, List.of());
    }

    boolean hasBox(int tag) {
        return boxes.containsKey(tag);
    }

    Box box(int tag) {
        Box box = boxes.get(tag);
        if (box == null) throw new IllegalArgumentException();
        return box;
    }

    /// Takes an element's children in order.
    interface Kids {
        /// @param form name of the reproduced page that holds the content; empty for the page's own
        void content(int page, int mcid, String form);

        void element(int tag);
    }

    /// Page of the element's first own content, or -1.
    int firstPage(int tag) {
        for (ReproducedTags.Kid k : reproduced(tag)) if (k.tag() < 0) return k.page();
        return firstContent[tag] < 0 ? -1 : contentPage[firstContent[tag]];
    }

    private List<ReproducedTags.Kid> reproduced(int tag) {
        List<ReproducedTags.Kid> kids = reproduced.kids(tag);
        return kids == null ? List.of() : kids;
    }

    void kids(int tag, Kids to) {
        if (reproduced.kids(tag) != null) {
            for (ReproducedTags.Kid k : reproduced(tag)) {
                if (k.tag() >= 0) to.element(k.tag());
                else to.content(k.page(), k.mcid(), k.form());
            }
            return;
        }
        int c = firstContent[tag];
        int child = tags.firstChild(tag);
        while (c >= 0 || child >= 0) {
            if (c >= 0 && (child < 0 || contentAfter[c] < child)) {
                to.content(contentPage[c], contentMcid[c], "");
                c = contentNext[c];
            } else {
                if (kept[child]) to.element(child);
                child = tags.nextSibling(child);
            }
        }
    }
}
