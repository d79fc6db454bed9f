package octavo.pdf;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/// A PDF's structure tree as lines: role, id, table attributes, the text of its marked content.
public final class StructureDump {
    private final StringBuilder out = new StringBuilder();
    private final Map<COSDictionary, Map<Integer, String>> texts = new HashMap<>();

    public static String of(byte[] pdf) throws IOException {
        StructureDump dump = new StructureDump();
        try (PDDocument doc = Loader.loadPDF(pdf)) {
            for (PDPage page : doc.getPages()) dump.read(page);
            COSDictionary root = doc.getDocumentCatalog().getStructureTreeRoot().getCOSObject();
            dump.kids(root, "");
        }
        return dump.out.toString();
    }

    private void read(PDPage page) throws IOException {
        PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
        extractor.processPage(page);
        Map<Integer, String> byId = new HashMap<>();
        for (PDMarkedContent c : extractor.getMarkedContents())
            byId.put(c.getMCID(), textOf(c.getContents()));
        texts.put(page.getCOSObject(), byId);
    }

    private static String textOf(List<Object> contents) {
        StringBuilder b = new StringBuilder();
        for (Object o : contents) {
            if (o instanceof TextPosition t) b.append(t.getUnicode());
            else if (o instanceof PDMarkedContent c) b.append(textOf(c.getContents()));
            else b.append("[image]");
        }
        return b.toString();
    }

    private void kids(COSDictionary element, String indent) {
        COSBase k = element.getDictionaryObject(COSName.K);
        COSArray all = new COSArray();
        if (k instanceof COSArray a) all = a;
        else if (k != null) all.add(k);
        StringBuilder line = new StringBuilder();
        boolean first = true;
        boolean open = element.getNameAsString(COSName.S) != null;
        for (int i = 0; i < all.size(); i++) {
            COSBase kid = all.getObject(i);
            String text = null;
            if (kid instanceof COSInteger mcid) {
                text = textAt(element.getCOSDictionary(COSName.PG), mcid.intValue());
            } else if (kid instanceof COSDictionary d) {
                if (d.containsKey(COSName.MCID)) {
                    text = textAt(d.getCOSDictionary(COSName.PG), d.getInt(COSName.MCID));
                } else if (d.containsKey(COSName.OBJ)) {
                    line.append(" [link]");
                } else {
                    end(line, open, first, indent);
                    open = false;
                    first = false;
                    element(d, indent);
                }
            }
            if (text != null) {
                if (open && line.isEmpty()) line.append(": ");
                else if (line.isEmpty()) line.append(indent).append(": ");
                line.append(text);
            }
        }
        end(line, open, first, indent);
    }

    private void end(StringBuilder line, boolean open, boolean first, String indent) {
        if (open || !line.isEmpty()) out.append(line).append('\n');
        line.setLength(0);
    }

    private void element(COSDictionary e, String indent) {
        out.append(indent).append(e.getNameAsString(COSName.S));
        if (e.getString(COSName.ID) != null) out.append(" #").append(e.getString(COSName.ID));
        if (e.getString("Lang") != null) out.append(" lang=").append(e.getString("Lang"));
        if (e.getString("E") != null) out.append(" E=").append(e.getString("E"));
        COSBase a = e.getDictionaryObject(COSName.A);
        if (a instanceof COSDictionary d) attributes(d);
        if (a instanceof COSArray list) {
            for (int i = 0; i < list.size(); i++) attributes((COSDictionary) list.getObject(i));
        }
        for (COSName key : List.of(COSName.ALT, COSName.getPDFName("ActualText"))) {
            if (e.getString(key) != null) out.append(" (").append(e.getString(key)).append(')');
        }
        kids(e, indent + "  ");
    }

    private void attributes(COSDictionary d) {
        Map<String, String> sorted = new TreeMap<>();
        for (Map.Entry<COSName, COSBase> entry : d.entrySet()) {
            if (entry.getKey().getName().equals("O")) continue;
            if (entry.getKey().getName().equals("BBox")) {
                // Where it stands is the pages' affair.
                sorted.put("BBox", "");
                continue;
            }
            String value =
                    switch (entry.getValue()) {
                        case COSName n -> n.getName();
                        case COSInteger i -> Integer.toString(i.intValue());
                        case COSArray array -> array.toList().toString();
                        default -> "?";
                    };
            sorted.put(entry.getKey().getName(), value);
        }
        out.append(sorted);
    }

    private String textAt(COSDictionary page, int mcid) {
        return texts.get(page).getOrDefault(mcid, "[no content]");
    }
}
