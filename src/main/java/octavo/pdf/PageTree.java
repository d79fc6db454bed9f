package octavo.pdf;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import octavo.frame.Page;

/// Pages and the tree above them (ISO 32000-1, 7.7.3), which has one level more where there are many.
final class PageTree {
    private static final int PAGES_A_NODE = 64;

    private final PdfFile file;
    private final List<Page> pages;
    private final PageBoxes boxes;
    private final int[] pageIds;
    private final int root;

    PageTree(PdfFile file, List<Page> pages, PageBoxes boxes) {
        this.file = file;
        this.boxes = boxes;
        this.pages = pages;
        root = file.allocate();
        pageIds = new int[pages.size()];
        for (int p = 0; p < pageIds.length; p++) pageIds[p] = file.allocate();
    }

    int root() {
        return root;
    }

    int[] pageIds() {
        return pageIds;
    }

    /// @param links in the order of the pages
    void write(
            List<PageResult> results,
            List<PdfLink> links,
            int fontResources,
            Map<String, PdfImage> images)
            throws IOException {
        Bytes top =
                new Bytes(512).ascii("<</Type/Pages/Count ").integer(pages.size()).ascii("/Kids[");
        int link = 0;
        for (int from = 0; from < pages.size(); from += PAGES_A_NODE) {
            int to = Math.min(from + PAGES_A_NODE, pages.size());
            boolean single = pages.size() <= PAGES_A_NODE;
            int node = single ? root : file.allocate();
            Bytes kids = single ? top : new Bytes(1024).ascii("<</Type/Pages/Parent ").ref(root);
            if (!single) {
                kids.ascii("/Count ").integer(to - from).ascii("/Kids[");
                top.ref(node).octet(' ');
            }
            for (int p = from; p < to; p++) {
                kids.ref(pageIds[p]).octet(' ');
                int firstLink = link;
                while (link < links.size() && links.get(link).page() == p) link++;
                page(
                        p,
                        node,
                        results.get(p),
                        links.subList(firstLink, link),
                        fontResources,
                        images);
            }
            if (!single) file.object(node, kids.ascii("]>>"));
        }
        file.object(root, top.ascii("]>>"));
    }

    private void page(
            int p,
            int parent,
            PageResult result,
            List<PdfLink> links,
            int fontResources,
            Map<String, PdfImage> images)
            throws IOException {
        Page page = pages.get(p);
        int content = file.allocate();
        file.stream(content, "/Filter/FlateDecode", result.content());
        Bytes b = new Bytes(512).ascii("<</Type/Page/Parent ").ref(parent);
        boxes.of(p).write(page, b);
        b.ascii("/Resources<</Font ").ref(fontResources);
        if (!result.images().isEmpty()) {
            b.ascii("/XObject<<");
            for (String source : result.images()) {
                PdfImage image = images.get(source);
                if (image == null) continue;
                b.octet('/').ascii(image.resourceName()).octet(' ').ref(image.object());
            }
            b.ascii(">>");
        }
        b.ascii(">>/Contents ").ref(content);
        if (result.markedTags().length > 0) b.ascii("/StructParents ").integer(p);
        if (!links.isEmpty()) {
            // Tab order follows the structure (ISO 14289-1, 7.18.3).
            b.ascii("/Tabs/S/Annots[");
            for (PdfLink l : links) b.ref(l.annotation()).octet(' ');
            b.octet(']');
        }
        file.object(pageIds[p], b.ascii(">>"));
    }
}
