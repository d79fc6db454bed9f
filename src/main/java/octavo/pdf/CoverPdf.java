package octavo.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import octavo.font.Outline;
import octavo.press.PressProfile.Standard;
import org.jspecify.annotations.Nullable;

/// Writes a cover: one page, text as outlines, nothing transparent, a cross-reference table of the old kind, so that the
/// oldest press can read it.
public final class CoverPdf {
    /// Between bleed and crop marks, and their length.
    private static final double MARK_GAP = 6;

    private static final double MARK = 18;

    /// @param cmyk inks; else sRGB
    /// @param date ISO 8601
    public record Target(
            Standard standard, boolean cmyk, boolean marks, String date, String producer) {}

    private final Bytes out = new Bytes(1 << 16);
    private final List<Integer> offsets = new ArrayList<>();

    private CoverPdf() {}

    static byte[] write(
            CoverSheet sheet,
            CoverText text,
            CoverGeometry g,
            Target target,
            @Nullable CoverImage picture) {
        try {
            return new CoverPdf().file(sheet, text, g, target, picture);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] file(
            CoverSheet sheet,
            CoverText text,
            CoverGeometry g,
            Target target,
            @Nullable CoverImage picture)
            throws IOException {
        double edge = target.marks() ? MARK_GAP + MARK : 0;
        double x0 = edge + g.bleed();
        double y0 = edge + g.bleed();
        double width = g.width() + 2 * x0;
        double height = g.trimHeight() + 2 * y0;
        out.ascii("%PDF-").ascii(target.standard().version()).octet('\n');
        out.octet('%').octet(0xE2).octet(0xE3).octet(0xCF).octet(0xD3).octet('\n');
        boolean intent = target.standard() != Standard.NONE;
        PdfDate date = PdfDate.parse(target.date());
        // 1 catalog, 2 pages, 3 page, 4 content, 5 information; then what there is.
        int image = picture == null ? 0 : 6;
        // PDF/X-1a goes by the registered name of the condition; PDF/X-4 wants its profile.
        int profile = target.standard() == Standard.X4 ? picture == null ? 6 : 7 : 0;
        int xmp = profile == 0 ? 0 : profile + 1;
        Bytes b = new Bytes(512).ascii("<</Type/Catalog/Pages 2 0 R");
        if (intent) {
            b.ascii(
                    "/OutputIntents[<</Type/OutputIntent/S/GTS_PDFX/OutputConditionIdentifier(CGATS TR 001)");
            b.ascii("/RegistryName(http://www.color.org)/Info(CGATS TR 001)");
            if (profile != 0) b.ascii("/DestOutputProfile ").ref(profile);
            b.ascii(">>]");
        }
        if (xmp != 0) b.ascii("/Metadata ").ref(xmp);
        object(1, b.ascii(">>"));
        object(2, new Bytes(64).ascii("<</Type/Pages/Count 1/Kids[3 0 R]>>"));
        b = new Bytes(512).ascii("<</Type/Page/Parent 2 0 R/Contents 4 0 R/MediaBox");
        box(0, 0, width, height, b);
        b.ascii("/BleedBox");
        box(edge, edge, width - edge, height - edge, b);
        b.ascii("/TrimBox");
        box(x0, y0, width - x0, height - y0, b);
        b.ascii("/Resources<<");
        if (image != 0) b.ascii("/XObject<</I ").ref(image).ascii(">>");
        object(3, b.ascii(">>>>"));
        stream(4, "", content(sheet, g, target, picture, x0, height - y0));
        b = new Bytes(512).ascii("<</Title").text(text.title());
        b.ascii("/Creator").text(target.producer()).ascii("/Producer").text(target.producer());
        if (date != null) {
            b.ascii("/CreationDate").text(date.info()).ascii("/ModDate").text(date.info());
        }
        b.ascii("/Trapped/False");
        if (target.standard() == Standard.X1A) {
            b.ascii("/GTS_PDFXVersion(PDF/X-1:2001)/GTS_PDFXConformance(PDF/X-1a:2001)");
        }
        object(5, b.ascii(">>"));
        if (picture != null) image(image, picture);
        if (profile != 0) {
            byte[] icc = new InkConversion(0).outputProfile();
            stream(profile, "/N 4", new Bytes(icc.length).octets(icc, 0, icc.length));
        }
        if (xmp != 0) metadata(xmp, text, target, date);
        return finish();
    }

    private Bytes content(
            CoverSheet sheet,
            CoverGeometry g,
            Target target,
            @Nullable CoverImage picture,
            double x0,
            double top) {
        Bytes c = new Bytes(1 << 16);
        for (CoverSheet.Shape shape : sheet.shapes) {
            shape.ink().fill(target.cmyk(), c);
            switch (shape) {
                case CoverSheet.Rect r -> {
                    c.precise(x0 + r.x()).octet(' ').precise(top - r.y() - r.height()).octet(' ');
                    c.precise(r.width()).octet(' ').precise(r.height()).ascii(" re f\n");
                }
                case CoverSheet.Line l -> line(l, x0, top, c);
            }
        }
        if (picture != null) place(picture, g, x0, top, c);
        if (target.marks()) marks(g, x0, top, target.cmyk(), c);
        return c;
    }

    /// The picture fills the front with its bleed; what is too much in one direction is cut off evenly.
    private static void place(CoverImage picture, CoverGeometry g, double x0, double top, Bytes c) {
        double left = x0 + g.frontX() - (g.rightToLeft() ? g.bleed() : 0);
        double width = g.trimWidth() + g.bleed();
        double height = g.trimHeight() + 2 * g.bleed();
        double bottom = top - g.trimHeight() - g.bleed();
        double scale = Math.max(width / picture.widthPx(), height / picture.heightPx());
        double w = picture.widthPx() * scale;
        double h = picture.heightPx() * scale;
        c.ascii("q ").precise(left).octet(' ').precise(bottom).octet(' ').precise(width);
        c.octet(' ').precise(height).ascii(" re W n ").precise(w).ascii(" 0 0 ").precise(h);
        c.octet(' ').precise(left + (width - w) / 2).octet(' ').precise(bottom + (height - h) / 2);
        c.ascii(" cm/I Do Q\n");
    }

    private static void line(CoverSheet.Line l, double x0, double top, Bytes c) {
        double em = l.size() / l.face().unitsPerEm();
        double along = 0;
        Paths paths = new Paths(c);
        for (int i = 0; i < l.run().length(); i++) {
            double a = along + l.run().xOffsets()[i] * em;
            double up = l.run().yOffsets()[i] * em;
            double x = x0 + l.x();
            double y = top - l.y();
            paths.matrix =
                    switch (l.turn()) {
                        case 90 -> new double[] {0, -em, em, 0, x + up, y - a};
                        case -90 -> new double[] {0, em, -em, 0, x - up, y + a};
                        default -> new double[] {em, 0, 0, em, x + a, y + up};
                    };
            l.face().outline(l.run().glyphs()[i], paths);
            along += l.run().xAdvances()[i] * em;
        }
        if (paths.any) c.ascii("f\n");
    }

    private static final class Paths implements Outline {
        private final Bytes c;
        private double[] matrix = {1, 0, 0, 1, 0, 0};
        private double x;
        private double y;
        private boolean any;

        Paths(Bytes c) {
            this.c = c;
        }

        private void point(double px, double py) {
            c.precise(Math.round((matrix[0] * px + matrix[2] * py + matrix[4]) * 1000) / 1000.0);
            c.octet(' ');
            c.precise(Math.round((matrix[1] * px + matrix[3] * py + matrix[5]) * 1000) / 1000.0);
            c.octet(' ');
        }

        @Override
        public void moveTo(double px, double py) {
            point(px, py);
            c.ascii("m\n");
            x = px;
            y = py;
            any = true;
        }

        @Override
        public void lineTo(double px, double py) {
            point(px, py);
            c.ascii("l\n");
            x = px;
            y = py;
        }

        @Override
        public void quadTo(double cx, double cy, double px, double py) {
            point(x + (cx - x) * 2 / 3, y + (cy - y) * 2 / 3);
            point(px + (cx - px) * 2 / 3, py + (cy - py) * 2 / 3);
            point(px, py);
            c.ascii("c\n");
            x = px;
            y = py;
        }

        @Override
        public void close() {
            c.ascii("h\n");
        }
    }

    /// Crop marks at the corners, and where the spine is folded.
    private static void marks(CoverGeometry g, double x0, double top, boolean cmyk, Bytes c) {
        c.ascii(cmyk ? "0 0 0 1 K 0.25 w\n" : "0 0 0 RG 0.25 w\n");
        double out = g.bleed() + MARK_GAP;
        double bottom = top - g.trimHeight();
        for (double x : new double[] {0, g.spineX(), g.spineX() + g.spine(), g.width()}) {
            stroke(x0 + x, top + out, x0 + x, top + out + MARK, c);
            stroke(x0 + x, bottom - out, x0 + x, bottom - out - MARK, c);
        }
        double right = x0 + g.width();
        for (double y : new double[] {top, bottom}) {
            stroke(x0 - out - MARK, y, x0 - out, y, c);
            stroke(right + out, y, right + out + MARK, y, c);
        }
    }

    private static void stroke(double xa, double ya, double xb, double yb, Bytes c) {
        c.precise(xa).octet(' ').precise(ya).ascii(" m ").precise(xb).octet(' ').precise(yb);
        c.ascii(" l S\n");
    }

    private void image(int id, CoverImage picture) {
        String head =
                "/Type/XObject/Subtype/Image/Width "
                        + picture.widthPx()
                        + "/Height "
                        + picture.heightPx()
                        + "/BitsPerComponent 8/ColorSpace/"
                        + (picture.components() == 4 ? "DeviceCMYK" : "DeviceRGB");
        byte[] s = picture.samples();
        stream(id, head, new Bytes(s.length).octets(s, 0, s.length));
    }

    private void metadata(int id, CoverText text, Target target, @Nullable PdfDate date) {
        String title = text.title().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        String when = date == null ? "" : date.xmp();
        String xmp =
                """
                <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
                 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
                 xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/">
                <dc:format>application/pdf</dc:format>
                <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
                <pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>
                <pdf:Trapped>False</pdf:Trapped><pdf:Producer>%s</pdf:Producer>
                <xmp:CreateDate>%s</xmp:CreateDate><xmp:ModifyDate>%s</xmp:ModifyDate>
                <xmp:MetadataDate>%s</xmp:MetadataDate><xmp:CreatorTool>%s</xmp:CreatorTool>
                <xmpMM:DocumentID>urn:octavo:%s</xmpMM:DocumentID><xmpMM:RenditionClass>default</xmpMM:RenditionClass>
                <xmpMM:VersionID>1</xmpMM:VersionID>
                </rdf:Description></rdf:RDF></x:xmpmeta>
                <?xpacket end="w"?>
                """
                        .formatted(
                                title,
                                target.producer(),
                                when,
                                when,
                                when,
                                target.producer(),
                                Integer.toHexString(text.title().hashCode()));
        byte[] data = xmp.getBytes(StandardCharsets.UTF_8);
        start(id);
        out.ascii("<</Type/Metadata/Subtype/XML/Length ").integer(data.length).ascii(">>stream\n");
        out.octets(data, 0, data.length).ascii("\nendstream\nendobj\n");
    }

    private static void box(double x0, double y0, double x1, double y1, Bytes b) {
        b.octet('[').precise(x0).octet(' ').precise(y0).octet(' ').precise(x1).octet(' ');
        b.precise(y1).octet(']');
    }

    private void start(int id) {
        if (id != offsets.size() + 1) throw new IllegalStateException("object " + id);
        offsets.add(out.size());
        out.integer(id).ascii(" 0 obj\n");
    }

    private void object(int id, Bytes value) {
        start(id);
        out.append(value).ascii("\nendobj\n");
    }

    private void stream(int id, String entries, Bytes data) {
        byte[] packed;
        try (Deflate deflate = new Deflate(6)) {
            packed = deflate.apply(data);
        }
        start(id);
        out.ascii("<<").ascii(entries).ascii("/Filter/FlateDecode/Length ").integer(packed.length);
        out.ascii(">>stream\n").octets(packed, 0, packed.length).ascii("\nendstream\nendobj\n");
    }

    private byte[] finish() {
        CRC32 crc = new CRC32();
        crc.update(out.array(), 0, out.size());
        String id = String.format(Locale.ROOT, "%08X%08X", crc.getValue(), out.size());
        id = id + id;
        int table = out.size();
        out.ascii("xref\n0 ").integer(offsets.size() + 1).ascii("\n0000000000 65535 f \n");
        for (int o : offsets) out.ascii(String.format(Locale.ROOT, "%010d 00000 n \n", o));
        out.ascii("trailer\n<</Size ").integer(offsets.size() + 1).ascii("/Root 1 0 R/Info 5 0 R");
        out.ascii("/ID[<").ascii(id).ascii("><").ascii(id).ascii(">]>>\nstartxref\n");
        out.integer(table).ascii("\n%%EOF\n");
        return out.copy();
    }
}
