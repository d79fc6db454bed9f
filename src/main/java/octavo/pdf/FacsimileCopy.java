package octavo.pdf;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/// Copies what a reproduced page draws, as PDF/A and PDF/UA want it: without marks of a structure that stays behind,
/// without lists of glyphs that may be wrong, without compression that is not allowed.
final class FacsimileCopy extends CosCopy {
    private static final Set<String> LEFT_OUT_OF_STREAMS =
            Set.of("OC", "OPI", "Interpolate", "Alternates", "Measure", "PtData", "ID", "Name");

    private final Map<COSStream, byte[]> cleaned;
    private final int deflateLevel;

    FacsimileCopy(PdfFile file, Map<COSStream, byte[]> cleaned, int deflateLevel) {
        super(file);
        this.cleaned = cleaned;
        this.deflateLevel = deflateLevel;
    }

    @Override
    boolean takes(COSDictionary owner, String key) {
        if (!super.takes(owner, key)) return false;
        if (owner instanceof COSStream) return !LEFT_OUT_OF_STREAMS.contains(key);
        // 6.2.11.4.2: where they stand they must be complete, and they need not stand.
        if (owner.containsKey("FontName")) return !key.equals("CharSet") && !key.equals("CIDSet");
        return !(key.equals("Properties")
                && owner.getDictionaryObject(key) instanceof COSDictionary);
    }

    @Override
    void more(COSDictionary owner, Bytes b) {
        boolean cid = "CIDFontType2".equals(owner.getNameAsString(COSName.SUBTYPE));
        if (cid && !owner.containsKey("CIDToGIDMap")) b.ascii("/CIDToGIDMap/Identity");
    }

    @Override
    void stream(int id, COSStream stream) throws IOException {
        byte[] own = cleaned.get(stream);
        String filters = String.valueOf(stream.getFilters());
        if (own == null && !filters.contains("LZW")) {
            super.stream(id, stream);
            return;
        }
        byte[] data = own != null ? own : PageReview.bytes(stream);
        String entries = entries(stream, Set.of("Filter", "DecodeParms"));
        try (Deflate deflate = new Deflate(deflateLevel)) {
            file().stream(id, entries + "/Filter/FlateDecode", deflate.apply(data, data.length));
        }
    }
}
