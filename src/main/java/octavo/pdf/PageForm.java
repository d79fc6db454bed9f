package octavo.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/// A page as a form XObject (ISO 32000-1, 8.10), in its own coordinates. What is printed of its annotations (filled
/// forms, stamps) is drawn over it.
final class PageForm {
    private final CosCopy copy;
    private final int deflateLevel;

    PageForm(CosCopy copy, int deflateLevel) {
        this.copy = copy;
        this.deflateLevel = deflateLevel;
    }

    /// The number of the form.
    ///
    /// @param box outside of which nothing is shown
    int write(PDPage page, PageBox box) throws IOException {
        SourcePdf.checkSize(page);
        byte[] content;
        try (InputStream in = page.getContents()) {
            content = in.readAllBytes();
        }
        int id = copy.file().allocate();
        write(id, page, box, content, null, -1);
        return id;
    }

    /// @param content of the page, unpacked
    /// @param matrix of the form, or null for none
    /// @param structParents key in the parent tree, or -1
    void write(
            int id,
            PDPage page,
            PageBox box,
            byte[] content,
            double @Nullable [] matrix,
            int structParents)
            throws IOException {
        Bytes data = new Bytes(content.length + 256).ascii("q\n");
        data.octets(content, 0, content.length).ascii("\nQ\n");
        Bytes objects = new Bytes(64);
        annotations(page, data, objects);
        Bytes head = new Bytes(256).ascii("/Type/XObject/Subtype/Form/BBox[");
        head.precise(box.x0()).octet(' ').precise(box.y0()).octet(' ');
        head.precise(box.x1()).octet(' ').precise(box.y1()).octet(']');
        if (structParents >= 0) head.ascii("/StructParents ").integer(structParents);
        if (matrix != null) {
            head.ascii("/Matrix[");
            for (double v : matrix) head.exact(v).octet(' ');
            head.octet(']');
        }
        head.ascii("/Resources");
        head.append(resources(page.getResources(), objects));
        COSBase group = page.getCOSObject().getDictionaryObject(COSName.GROUP);
        if (group instanceof COSDictionary) head.ascii("/Group").append(copy.value(group));
        try (Deflate deflate = new Deflate(deflateLevel)) {
            copy.file().stream(id, head.latin1() + "/Filter/FlateDecode", deflate.apply(data));
        }
    }

    /// The page's resources and, where there are any, the appearances of its annotations.
    private Bytes resources(@Nullable PDResources resources, Bytes appearances) throws IOException {
        COSDictionary d = resources == null ? new COSDictionary() : resources.getCOSObject();
        if (appearances.size() == 0) return copy.value(d);
        Bytes b = new Bytes(512).ascii("<<");
        for (Map.Entry<COSName, COSBase> e : d.entrySet()) {
            if (COSName.XOBJECT.equals(e.getKey())) continue;
            b.append(copy.value(e.getKey())).octet(' ').append(copy.value(e.getValue()));
        }
        b.ascii("/XObject<<").append(appearances);
        if (d.getDictionaryObject(COSName.XOBJECT) instanceof COSDictionary own) {
            for (Map.Entry<COSName, COSBase> e : own.entrySet()) {
                b.append(copy.value(e.getKey())).octet(' ').append(copy.value(e.getValue()));
            }
        }
        return b.ascii(">>>>");
    }

    private void annotations(PDPage page, Bytes data, Bytes objects) throws IOException {
        int n = 0;
        for (PDAnnotation a : page.getAnnotations()) {
            if (!isPrinted(a)) continue;
            PDAppearanceStream look = a.getNormalAppearanceStream();
            PDRectangle rect = a.getRectangle();
            if (look == null || rect == null || look.getBBox() == null) continue;
            Matrix placed = placement(look, rect);
            if (placed == null) continue;
            String name = "OctavoA" + ++n;
            data.ascii("q ");
            float[][] m = placed.getValues();
            for (int i = 0; i < 3; i++)
                data.precise(m[i][0]).octet(' ').precise(m[i][1]).octet(' ');
            data.ascii("cm/").ascii(name).ascii(" Do Q\n");
            objects.octet('/').ascii(name).octet(' ').ref(copy.object(look.getCOSObject()));
        }
    }

    static boolean isPrinted(PDAnnotation a) {
        return a.isPrinted() && !a.isHidden() && !"Popup".equals(a.getSubtype());
    }

    /// ISO 32000-1, 12.5.5, algorithm "appearance streams": the transformed box is brought to the rectangle.
    private static @Nullable Matrix placement(PDAppearanceStream look, PDRectangle rect) {
        var box = look.getBBox().transform(look.getMatrix()).getBounds2D();
        if (box.getWidth() <= 0 || box.getHeight() <= 0) return null;
        double sx = rect.getWidth() / box.getWidth();
        double sy = rect.getHeight() / box.getHeight();
        return new Matrix(
                (float) sx,
                0,
                0,
                (float) sy,
                (float) (rect.getLowerLeftX() - box.getX() * sx),
                (float) (rect.getLowerLeftY() - box.getY() * sy));
    }
}
