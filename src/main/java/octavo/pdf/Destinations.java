package octavo.pdf;

import java.util.List;
import java.util.Map;
import octavo.frame.Page;
import octavo.pdf.DocumentScan.Place;

/// Writes places as explicit destinations (ISO 32000-1, 12.3.2.2): the zoom stays as it is.
final class Destinations {
    private final Map<String, Place> anchors;
    private final List<Page> pages;
    private final int[] pageIds;

    Destinations(Map<String, Place> anchors, List<Page> pages, int[] pageIds) {
        this.anchors = anchors;
        this.pages = pages;
        this.pageIds = pageIds;
    }

    boolean has(String anchor) {
        return anchors.containsKey(anchor);
    }

    /// Writes `/Dest[…]`.
    void write(String anchor, Bytes b) {
        Place place = anchors.get(anchor);
        if (place == null) throw new IllegalArgumentException(anchor);
        double y = pages.get(place.page()).heightPt() - place.yPt();
        b.ascii("/Dest[").ref(pageIds[place.page()]).ascii("/XYZ 0 ").number(y).ascii(" null]");
    }
}
