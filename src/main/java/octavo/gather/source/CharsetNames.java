package octavo.gather.source;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Names of character sets as pages write them.
final class CharsetNames {
    private CharsetNames() {}

    /// Null where nothing is called so.
    static @Nullable Charset of(String stated) {
        String name = stated.toLowerCase(Locale.ROOT);
        name = name.replaceAll("^(?:x-)?(?:cp|win|windows)[-_]?(125\\d)$", "windows-$1");
        if (name.matches("macintosh|mac|x-mac-roman")) name = "x-MacRoman";
        try {
            Charset c = Charset.forName(name);
            // Who can read it there has it not in UTF-16.
            return c.name().startsWith("UTF-") ? StandardCharsets.UTF_8 : asBrowsersDo(c);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    /// Pages that name a character set mean the larger one that holds it (WHATWG Encoding, 4.2).
    static Charset asBrowsersDo(Charset c) {
        return switch (c.name()) {
            case "ISO-8859-1", "US-ASCII" -> Charset.forName("windows-1252");
            case "ISO-8859-9" -> Charset.forName("windows-1254");
            case "ISO-8859-11", "TIS-620" -> Charset.forName("x-windows-874");
            case "Shift_JIS" -> Charset.forName("windows-31j");
            case "GB2312", "GBK", "x-mswin-936" -> Charset.forName("GB18030");
            case "EUC-KR" -> Charset.forName("x-windows-949");
            case "Big5" -> Charset.forName("Big5-HKSCS");
            default -> c;
        };
    }
}
