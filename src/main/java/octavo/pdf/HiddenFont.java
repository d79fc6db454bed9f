package octavo.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Fonts of signs that show nothing, for the text beneath a picture: it is found, selected and read aloud. Type 3
/// (ISO 32000-1, 9.6.5) needs no font program; each font has 255 characters.
final class HiddenFont {
    private static final int CHARACTERS = 255;

    private final PdfFile file;
    private final Map<Integer, Integer> places = new LinkedHashMap<>();
    private final List<Integer> objects = new ArrayList<>();

    HiddenFont(PdfFile file) {
        this.file = file;
    }

    /// The character's place: 255 times the font plus code less one.
    int place(int codePoint) {
        Integer known = places.get(codePoint);
        if (known != null) return known;
        int place = places.size();
        places.put(codePoint, place);
        if (place % CHARACTERS == 0) objects.add(file.allocate());
        return place;
    }

    static int font(int place) {
        return place / CHARACTERS;
    }

    static int code(int place) {
        return place % CHARACTERS + 1;
    }

    int object(int font) {
        return objects.get(font);
    }

    void write() throws IOException {
        if (objects.isEmpty()) return;
        int glyph = file.allocate();
        file.deflated(glyph, "", new Bytes(16).ascii("500 0 d0"));
        List<Integer> characters = new ArrayList<>(places.keySet());
        for (int f = 0; f < objects.size(); f++) {
            int from = f * CHARACTERS;
            int to = Math.min(characters.size(), from + CHARACTERS);
            int unicode = file.allocate();
            file.deflated(unicode, "", toUnicode(characters.subList(from, to)));
            Bytes b = new Bytes(4096).ascii("<</Type/Font/Subtype/Type3/FontBBox[0 0 500 1000]");
            b.ascii("/FontMatrix[.001 0 0 .001 0 0]/Resources<<>>/CharProcs<</g ").ref(glyph);
            b.ascii(">>/Encoding<</Type/Encoding/Differences[1");
            for (int i = from; i < to; i++) b.ascii("/g");
            b.ascii("]>>/FirstChar 1/LastChar ").integer(to - from).ascii("/Widths[");
            for (int i = from; i < to; i++) b.ascii("500 ");
            file.object(objects.get(f), b.ascii("]/ToUnicode ").ref(unicode).ascii(">>"));
        }
    }

    private static Bytes toUnicode(List<Integer> characters) {
        Bytes b = new Bytes(8192);
        b.ascii("/CIDInit/ProcSet findresource begin 12 dict begin begincmap\n");
        b.ascii("/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n");
        b.ascii("/CMapName/Adobe-Identity-UCS def/CMapType 2 def\n");
        b.ascii("1 begincodespacerange<00><FF>endcodespacerange\n");
        for (int from = 0; from < characters.size(); from += 100) {
            int to = Math.min(characters.size(), from + 100);
            b.integer(to - from).ascii(" beginbfchar\n");
            for (int i = from; i < to; i++) {
                String s = Character.toString(characters.get(i));
                b.octet('<').hex(i + 1).ascii("><").hexUtf16(s, 0, s.length()).ascii(">\n");
            }
            b.ascii("endbfchar\n");
        }
        b.ascii("endcmap CMapName currentdict/CMap defineresource pop end end\n");
        return b;
    }
}
