package octavo.pdf;

import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDPage;

/// Writes reproduced pages as forms that fill the unit square, as images do.
final class FacsimileWriter {
    private final PdfFile file;
    private final int deflateLevel;
    private final Map<Facsimiles.Source, FacsimileCopy> copies = new IdentityHashMap<>();
    private final HiddenFont hidden;

    FacsimileWriter(PdfFile file, int deflateLevel) {
        this.file = file;
        this.deflateLevel = deflateLevel;
        hidden = new HiddenFont(file);
    }

    /// @param structParents key in the parent tree of a page that keeps its structure, or -1
    void write(int id, FacsimilePage page, double widthPt, int structParents) throws IOException {
        if (page.isPicture()) {
            new PagePicture(file, deflateLevel, hidden).write(id, page, widthPt);
            return;
        }
        FacsimileCopy copy =
                copies.computeIfAbsent(
                        page.source(), s -> new FacsimileCopy(file, s.cleaned(), deflateLevel));
        PDPage source = page.source().document().getPage(page.number() - 1);
        PageBox box = page.box();
        double[] m = box.matrix(0, 0, 1);
        for (int i = 0; i < 6; i++) m[i] /= i % 2 == 0 ? box.widthPt() : box.heightPt();
        byte[] content =
                structParents >= 0 && page.marked() != null
                        ? page.marked().content()
                        : page.content();
        new PageForm(copy, deflateLevel).write(id, source, box, content, m, structParents);
    }

    /// Writes what the pages shared; call once, after the last page.
    void finish() throws IOException {
        hidden.write();
    }
}
