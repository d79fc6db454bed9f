package octavo.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/// The file's body: objects get numbers, streams are written at once, all other objects are gathered in object
/// streams (ISO 32000-1, 7.5.7) that are deflated in parallel at the end, and a cross-reference stream (7.5.8) closes
/// the file.
///
/// PDFBox is not used for this: a tagged book has tens of thousands of objects, of which none need be held once it is
/// written. With 1,800 pages and 15,000 structure elements, building and saving PDFBox's objects took 440 ms cold and
/// one thread; here all of the file but its pages takes about 40 ms.
final class PdfFile {
    private static final int OBJECTS_A_STREAM = 200;

    private final OutputStream out;
    private final int deflateLevel;
    private final CRC32 crc = new CRC32();
    private final CRC32C crcC = new CRC32C();
    private final List<Packed> packs = new ArrayList<>();
    private final List<Plain> objects = new ArrayList<>();
    private final boolean plain;
    private long written;
    private int last;
    private long[] offsets = new long[1 << 12];
    private Packed pack = new Packed();

    /// An object that waits for the end.
    private record Plain(int id, byte[] value) {}

    /// Objects of one object stream.
    private static final class Packed {
        final Bytes index = new Bytes(2048);
        final Bytes body = new Bytes(1 << 14);
        final int[] ids = new int[OBJECTS_A_STREAM];
        int count;
    }

    PdfFile(OutputStream out, int deflateLevel) throws IOException {
        this(out, deflateLevel, "1.7");
    }

    /// @param version of PDF; before 1.5 there are no object streams, and a table for the cross references
    PdfFile(OutputStream out, int deflateLevel, String version) throws IOException {
        this.out = out;
        this.deflateLevel = deflateLevel;
        this.plain = version.compareTo("1.5") < 0;
        // Four octets above 127 tell transfer programs that the file is binary; PDF/A wants them.
        write(
                ("%PDF-" + version + "\n%\u00E2\u00E3\u00CF\u00D3\n")
                        .getBytes(StandardCharsets.ISO_8859_1));
    }

    /// The number of a new object, which must be written before the end.
    int allocate() {
        return ++last;
    }

    /// Numbers of several new objects, one after the other; the first.
    int allocate(int count) {
        int first = last + 1;
        last += count;
        return first;
    }

    private void write(byte[] b) throws IOException {
        out.write(b);
        crc.update(b);
        crcC.update(b);
        written += b.length;
    }

    private void startHere(int id) {
        if (id >= offsets.length)
            offsets = Arrays.copyOf(offsets, Math.max(id + 1, 2 * offsets.length));
        offsets[id] = written;
    }

    /// An object that is no stream.
    void object(int id, Bytes value) {
        if (plain) {
            objects.add(new Plain(id, value.copy()));
            return;
        }
        Packed p = pack;
        p.index.integer(id).octet(' ').integer(p.body.size()).octet(' ');
        p.body.append(value).octet('\n');
        p.ids[p.count++] = id;
        if (p.count == OBJECTS_A_STREAM) closePack();
    }

    private void closePack() {
        if (pack.count == 0) return;
        packs.add(pack);
        pack = new Packed();
    }

    /// A stream whose data are encoded as the entries say.
    ///
    /// @param entries of its dictionary, without `Length`
    void stream(int id, String entries, byte[] data) throws IOException {
        startHere(id);
        Bytes head = new Bytes(64 + entries.length());
        head.integer(id).ascii(" 0 obj\n<<").ascii(entries).ascii("/Length ").integer(data.length);
        head.ascii(">>stream\n");
        write(head.copy());
        write(data);
        write(END_STREAM);
    }

    private static final byte[] END_STREAM =
            "\nendstream\nendobj\n".getBytes(StandardCharsets.US_ASCII);

    /// A stream that is deflated here.
    void deflated(int id, String entries, Bytes data) throws IOException {
        try (Deflate deflate = new Deflate(deflateLevel)) {
            stream(id, entries + "/Filter/FlateDecode", deflate.apply(data));
        }
    }

    /// Writes what was gathered, the cross references and the trailer.
    void finish(int catalog, int info) throws IOException {
        if (plain) {
            for (Plain o : objects) {
                startHere(o.id());
                write((o.id() + " 0 obj\n").getBytes(StandardCharsets.US_ASCII));
                write(o.value());
                write("\nendobj\n".getBytes(StandardCharsets.US_ASCII));
            }
            crossReferenceTable(catalog, info);
            return;
        }
        closePack();
        int first = allocate(packs.size());
        List<byte[]> bodies =
                IntStream.range(0, packs.size())
                        .parallel()
                        .mapToObj(i -> packed(packs.get(i)))
                        .toList();
        for (int i = 0; i < packs.size(); i++) {
            Packed p = packs.get(i);
            stream(
                    first + i,
                    "/Type/ObjStm/N "
                            + p.count
                            + "/First "
                            + p.index.size()
                            + "/Filter/FlateDecode",
                    bodies.get(i));
        }
        crossReferences(first, catalog, info);
    }

    private byte[] packed(Packed p) {
        Bytes all = new Bytes(p.index.size() + p.body.size()).append(p.index).append(p.body);
        try (Deflate deflate = new Deflate(deflateLevel)) {
            return deflate.apply(all);
        }
    }

    /// Rows of one, four and two octets, each as the difference from the row above (PNG's predictor "Up").
    private void crossReferences(int firstPack, int catalog, int info) throws IOException {
        int id = allocate();
        startHere(id);
        int rows = last + 1;
        byte[] table = new byte[rows * 7];
        table[5] = table[6] = (byte) 0xFF;
        for (int i = 1; i < rows; i++) {
            if (i < offsets.length && offsets[i] != 0) row(table, i, 1, offsets[i], 0);
        }
        for (int k = 0; k < packs.size(); k++) {
            Packed p = packs.get(k);
            for (int i = 0; i < p.count; i++) row(table, p.ids[i], 2, firstPack + k, i);
        }
        Bytes up = new Bytes(rows * 8);
        for (int r = 0; r < rows; r++) {
            up.octet(2);
            for (int c = 0; c < 7; c++)
                up.octet(table[r * 7 + c] - (r == 0 ? 0 : table[r * 7 + c - 7]));
        }
        String fileId = hash();
        long start = written;
        deflated(
                id,
                "/Type/XRef/Size "
                        + rows
                        + "/W[1 4 2]/DecodeParms<</Predictor 12/Columns 7>>/Root "
                        + catalog
                        + " 0 R/Info "
                        + info
                        + " 0 R/ID[<"
                        + fileId
                        + "><"
                        + fileId
                        + ">]",
                up);
        write(("startxref\n" + start + "\n%%EOF\n").getBytes(StandardCharsets.US_ASCII));
    }

    /// ISO 32000-1, 7.5.4.
    private void crossReferenceTable(int catalog, int info) throws IOException {
        long start = written;
        int rows = last + 1;
        StringBuilder b = new StringBuilder(rows * 20 + 300);
        b.append("xref\n0 ").append(rows).append("\n0000000000 65535 f \n");
        for (int i = 1; i < rows; i++) {
            boolean used = i < offsets.length && offsets[i] != 0;
            String row = used ? "%010d 00000 n \n" : "%010d 65535 f \n";
            b.append(String.format(Locale.ROOT, row, used ? offsets[i] : 0));
        }
        String id = hash();
        b.append("trailer\n<</Size ").append(rows).append("/Root ").append(catalog);
        b.append(" 0 R/Info ").append(info).append(" 0 R/ID[<").append(id).append("><");
        b.append(id).append(">]>>\nstartxref\n").append(start).append("\n%%EOF\n");
        write(b.toString().getBytes(StandardCharsets.US_ASCII));
    }

    private static void row(byte[] table, int id, int type, long second, int third) {
        int at = id * 7;
        table[at] = (byte) type;
        for (int i = 0; i < 4; i++) table[at + 1 + i] = (byte) (second >> 8 * (3 - i));
        table[at + 5] = (byte) (third >> 8);
        table[at + 6] = (byte) third;
    }

    /// A file identifier (ISO 32000-1, 14.4) of what was written so far. It needs no cryptography, whose providers
    /// take longer to start than the file to write.
    private String hash() {
        long a = mix(crc.getValue() << 32 | crcC.getValue());
        long b = mix(a ^ written);
        return String.format(Locale.ROOT, "%016X%016X", a, b);
    }

    /// The finalizer of SplitMix64.
    private static long mix(long z) {
        z += 0x9E3779B97F4A7C15L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
