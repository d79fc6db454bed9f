package octavo.pdf;

import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

/// What a font's dictionary shows of it, against ISO 19005-2, 6.2.11.
final class FontReview {
    private static final int SYMBOLIC = 4;
    private static final int NONSYMBOLIC = 32;

    private FontReview() {}

    static boolean type3(COSDictionary font) {
        return "Type3".equals(font.getNameAsString(COSName.SUBTYPE));
    }

    /// Half a sentence, or null for a font that may go along.
    static @Nullable String of(COSDictionary font) {
        String name = name(font);
        COSDictionary simple = font;
        String subtype = String.valueOf(font.getNameAsString(COSName.SUBTYPE));
        if (subtype.equals("Type0")) {
            COSBase below = font.getDictionaryObject(COSName.DESCENDANT_FONTS);
            if (!(below instanceof COSArray a)
                    || a.size() == 0
                    || !(a.getObject(0) instanceof COSDictionary d)) return broken(name);
            simple = d;
        }
        if (!(simple.getDictionaryObject(COSName.FONT_DESC) instanceof COSDictionary descriptor))
            return "the font " + name + " is not embedded";
        boolean embedded =
                descriptor.containsKey(COSName.FONT_FILE)
                        || descriptor.containsKey(COSName.FONT_FILE2)
                        || descriptor.containsKey(COSName.FONT_FILE3);
        if (!embedded) return "the font " + name + " is not embedded";
        if (subtype.equals("Type0")) return null;
        if (!font.containsKey(COSName.WIDTHS) || !font.containsKey(COSName.FIRST_CHAR))
            return broken(name);
        return subtype.equals("TrueType") ? trueType(font, descriptor, name) : null;
    }

    /// 6.2.11.6.
    private static @Nullable String trueType(
            COSDictionary font, COSDictionary descriptor, String name) {
        int flags = descriptor.getInt(COSName.FLAGS, 0);
        boolean symbolic = (flags & SYMBOLIC) != 0;
        if (symbolic == ((flags & NONSYMBOLIC) != 0)) return broken(name);
        COSBase encoding = font.getDictionaryObject(COSName.ENCODING);
        if (symbolic) return encoding == null ? null : broken(name);
        if (encoding instanceof COSDictionary d) {
            if (d.containsKey(COSName.DIFFERENCES)) return broken(name);
            encoding = d.getDictionaryObject(COSName.BASE_ENCODING);
        }
        boolean known =
                encoding instanceof COSName n
                        && Set.of("MacRomanEncoding", "WinAnsiEncoding").contains(n.getName());
        return known ? null : broken(name);
    }

    private static String broken(String name) {
        return "the font " + name + " breaks the rules of PDF/A";
    }

    static String name(COSDictionary font) {
        String n = font.getNameAsString(COSName.BASE_FONT);
        return n == null ? "without a name" : n.replaceFirst("^[A-Z]{6}\\+", "");
    }
}
