package octavo.gather.pdf;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;

/// Content streams that unpack to more than any page holds are refused before they are unpacked into memory.
final class PdfBounds {
    private static final long MOST_CONTENT = 64L * 1024 * 1024;
    private static final int DEEPEST = 12;

    private final Set<COSBase> seen = new HashSet<>();
    private long total;

    void check(PDPage page) throws IOException {
        total = 0;
        COSDictionary d = page.getCOSObject();
        COSBase contents = d.getDictionaryObject(COSName.CONTENTS);
        List<COSStream> streams = new ArrayList<>();
        if (contents instanceof COSStream s) streams.add(s);
        if (contents instanceof COSArray a)
            for (int i = 0; i < a.size(); i++)
                if (a.getObject(i) instanceof COSStream s) streams.add(s);
        for (COSStream s : streams) measure(s);
        if (page.getResources() != null) forms(page.getResources().getCOSObject(), 0);
    }

    private void forms(COSDictionary resources, int depth) throws IOException {
        if (depth > DEEPEST) throw new IOException("its forms are nested too deeply");
        if (!(resources.getDictionaryObject(COSName.XOBJECT) instanceof COSDictionary objects))
            return;
        for (COSName name : objects.keySet()) {
            COSBase o = objects.getItem(name);
            if (o instanceof COSObject r) o = r.getObject();
            if (!(o instanceof COSStream s) || !seen.add(s)) continue;
            if (!COSName.FORM.equals(s.getCOSName(COSName.SUBTYPE))) continue;
            measure(s);
            if (s.getDictionaryObject(COSName.RESOURCES) instanceof COSDictionary own)
                forms(own, depth + 1);
        }
    }

    private void measure(COSStream s) throws IOException {
        COSBase filter = s.getFilters();
        if (filter instanceof COSArray a && a.size() > 1)
            filter = a.size() > 4 ? null : a.getObject(0);
        else if (filter instanceof COSArray a && a.size() == 1) filter = a.getObject(0);
        if (!COSName.FLATE_DECODE.equals(filter)) return;
        byte[] buffer = new byte[65_536];
        try (InputStream in = new InflaterInputStream(s.createRawInputStream())) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                total += n;
                if (total > MOST_CONTENT)
                    throw new IOException("a page unpacks to more than " + MOST_CONTENT + " bytes");
            }
        } catch (ZipException | EOFException e) {
            // Damaged streams are read as far as they go.
        }
    }
}
