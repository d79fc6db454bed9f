package octavo.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.COSWriter;
import org.jspecify.annotations.Nullable;

/// Objects of a PDF that is read, written into one that is made. What several pages share is copied once, so that a
/// font stands in the new file as often as in the old one.
///
/// The tree above a page, its structure and what acts on a click are left behind: none of it means anything elsewhere.
class CosCopy {
    private static final int DEEPEST = 100;

    /// `F` and its companions name a file outside, from which a stream's data would come.
    private static final Set<String> LEFT_OUT_OF_STREAMS =
            Set.of("Length", "F", "FFilter", "FDecodeParms", "DL");

    private static final Set<String> LEFT_OUT =
            Set.of(
                    "Parent",
                    "StructParent",
                    "StructParents",
                    "PieceInfo",
                    "LastModified",
                    "Metadata",
                    "Thumb",
                    "AA");

    private final PdfFile file;
    private final Map<COSBase, Integer> numbers = new IdentityHashMap<>();
    private final ArrayDeque<COSBase> waiting = new ArrayDeque<>();

    CosCopy(PdfFile file) {
        this.file = file;
    }

    final PdfFile file() {
        return file;
    }

    /// The value as it stands within another one; what it refers to is written as objects of its own.
    final Bytes value(@Nullable COSBase value) throws IOException {
        Bytes b = new Bytes(256);
        write(value, b, 0);
        drain();
        return b;
    }

    /// The number of the object's copy.
    final int object(COSBase value) throws IOException {
        int id = number(value);
        drain();
        return id;
    }

    /// Whether an entry goes along.
    boolean takes(COSDictionary owner, String key) {
        return !LEFT_OUT.contains(key);
    }

    /// Adds what a dictionary lacks.
    void more(COSDictionary owner, Bytes b) {}

    /// Writes a stream; another may rewrite its data.
    void stream(int id, COSStream stream) throws IOException {
        byte[] data;
        try (InputStream in = stream.createRawInputStream()) {
            data = in.readAllBytes();
        }
        file.stream(id, entries(stream, Set.of()), data);
    }

    /// A stream's entries as the file's writer takes them.
    final String entries(COSStream stream, Set<String> without) throws IOException {
        Bytes b = new Bytes(256);
        for (Map.Entry<COSName, COSBase> e : stream.entrySet()) {
            String key = e.getKey().getName();
            if (LEFT_OUT_OF_STREAMS.contains(key) || without.contains(key) || !takes(stream, key))
                continue;
            name(e.getKey(), b);
            b.octet(' ');
            write(e.getValue(), b, 1);
        }
        return b.latin1();
    }

    private void drain() throws IOException {
        while (!waiting.isEmpty()) {
            COSBase next = waiting.removeFirst();
            int id = number(next);
            if (next instanceof COSStream s) {
                stream(id, s);
            } else {
                Bytes b = new Bytes(256);
                write(next, b, 0);
                file.object(id, b);
            }
        }
    }

    private int number(COSBase value) {
        Integer known = numbers.get(value);
        if (known != null) return known;
        int id = file.allocate();
        numbers.put(value, id);
        waiting.add(value);
        return id;
    }

    private void write(@Nullable COSBase value, Bytes b, int depth) throws IOException {
        if (depth > DEEPEST) throw new IOException("its objects are nested too deeply");
        switch (value) {
            case null -> b.ascii("null");
            case COSObject o -> {
                COSBase target = o.getObject();
                if (target == null) b.ascii("null");
                else if (isPage(target)) b.ascii("null");
                else if (target instanceof COSDictionary || target instanceof COSArray)
                    b.ref(number(target));
                else write(target, b, depth + 1);
            }
            case COSStream s -> b.ref(number(s));
            case COSDictionary d -> dictionary(d, b, depth);
            case COSArray a -> {
                b.octet('[');
                for (int i = 0; i < a.size(); i++) {
                    if (i > 0) b.octet(' ');
                    write(a.get(i), b, depth + 1);
                }
                b.octet(']');
            }
            case COSName n -> name(n, b);
            case COSString s -> {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                COSWriter.writeString(s, out);
                b.octets(out.toByteArray(), 0, out.size());
            }
            case COSInteger i -> b.ascii(Long.toString(i.longValue()));
            case COSFloat f -> {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                f.writePDF(out);
                b.octets(out.toByteArray(), 0, out.size());
            }
            case COSBoolean t -> b.ascii(Boolean.toString(t.getValue()));
            default -> b.ascii("null");
        }
    }

    private void dictionary(COSDictionary d, Bytes b, int depth) throws IOException {
        if (isPage(d)) {
            b.ascii("null");
            return;
        }
        b.ascii("<<");
        for (Map.Entry<COSName, COSBase> e : d.entrySet()) {
            if (!takes(d, e.getKey().getName())) continue;
            name(e.getKey(), b);
            b.octet(' ');
            write(e.getValue(), b, depth + 1);
        }
        more(d, b);
        b.ascii(">>");
    }

    private static void name(COSName n, Bytes b) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        n.writePDF(out);
        b.octets(out.toByteArray(), 0, out.size());
    }

    private static boolean isPage(COSBase value) {
        return value instanceof COSDictionary d
                && (COSName.PAGE.equals(d.getItem(COSName.TYPE))
                        || COSName.PAGES.equals(d.getItem(COSName.TYPE)));
    }
}
