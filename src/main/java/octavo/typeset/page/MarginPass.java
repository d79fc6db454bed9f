package octavo.typeset.page;

import java.util.List;
import octavo.typeset.line.LineSetter;
import octavo.typeset.line.PageReferences;

/// Adds the running heads and folios to composed pages, when all pages are known.
public final class MarginPass {
    private final MarginBoxSetter boxes;

    public MarginPass(LineSetter setter, PageReferences references, int pageCount) {
        boxes = new MarginBoxSetter(setter, references, pageCount);
    }

    public void run(List<ComposedPage> pages, List<PageNumber> numbers) {
        for (int i = 0; i < pages.size(); i++) {
            ComposedPage p = pages.get(i);
            boxes.set(p.style(), numbers.get(i), p.strings(), p.items());
        }
    }
}
