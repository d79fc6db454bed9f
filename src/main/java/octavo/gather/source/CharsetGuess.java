package octavo.gather.source;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/// Which character set bytes have that are no UTF-8 and state none: what they look like, and the language that the page
/// states.
final class CharsetGuess {
    private static final int HEAD = 2048;

    private static final Pattern LANGUAGE =
            Pattern.compile("(?i)<html\\b[^>]*?\\slang\\s*=\\s*[\"']?([a-z]{2})\\b");

    private static final Pattern MULTIBYTE =
            Pattern.compile("(?i).*(?:GB|BIG5|EUC|SHIFT|31J|2022|949|UTF).*");

    /// Signs that stand in no word.
    private static final Pattern SIGN_IN_WORD =
            Pattern.compile("\\p{L}[¡¢£¤¥¦§¨©ª«¬®¯°±²³¶¸¹º»¼½¾¿×÷]+\\p{L}");

    private static final int LEAST_SIGNS = 3;

    private CharsetGuess() {}

    static Charset of(byte[] bytes) {
        String language = language(bytes);
        Charset seen = detected(bytes);
        if (seen != null && MULTIBYTE.matcher(seen.name()).matches()) return seen;
        if (language.equals("el")) return greek(bytes);
        String own = ofLanguage(language, bytes);
        if (own != null && (seen == null || !isOfScript(language, seen)))
            return Charset.forName(own);
        if (seen != null)
            return seen.name().matches("windows-1253|ISO-8859-7") ? greek(bytes) : seen;
        return isCentralEuropean(bytes)
                ? Charset.forName(central(bytes))
                : Charset.forName("windows-1252");
    }

    private static String language(byte[] bytes) {
        String head =
                new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
        Matcher m = LANGUAGE.matcher(head);
        return m.find() ? m.group(1).toLowerCase(Locale.ROOT) : "";
    }

    /// Null where the detector knows nothing better than Latin-1.
    private static @Nullable Charset detected(byte[] bytes) {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(bytes, 0, bytes.length);
        detector.dataEnd();
        String name = detector.getDetectedCharset();
        if (name == null || name.matches("US-ASCII|WINDOWS-1252|ISO-8859-1")) return null;
        // The detector takes most Windows-1251 for Mac OS Cyrillic, which nobody has written
        // for twenty years.
        if (name.equals("MACCYRILLIC")) return Charset.forName("windows-1251");
        try {
            return CharsetNames.asBrowsersDo(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            // A name that this Java has no decoder for.
            return null;
        }
    }

    /// The character set in which most that isn't UTF-8 was written of a language; null where it is Windows-1252.
    private static @Nullable String ofLanguage(String language, byte[] bytes) {
        return switch (language) {
            case "pl", "cs", "sk", "hu", "hr", "sl", "ro", "sq", "bs" -> central(bytes);
            case "ru", "uk", "be", "bg", "sr", "mk" -> "windows-1251";
            case "tr", "az" -> "windows-1254";
            case "he", "iw" -> "windows-1255";
            case "ar", "fa", "ur" -> "windows-1256";
            case "lt", "lv", "et" -> "windows-1257";
            case "vi" -> "windows-1258";
            case "th" -> "x-windows-874";
            default -> null;
        };
    }

    private static boolean isOfScript(String language, Charset seen) {
        String family =
                switch (language) {
                    case "ru", "uk", "be", "bg", "sr", "mk" ->
                            "windows-1251|KOI8-.*|IBM8.*|ISO-8859-5";
                    case "he", "iw" -> "windows-1255|ISO-8859-8.*";
                    default -> "";
                };
        return seen.name().matches(family);
    }

    /// In ISO 8859-2 `ą` is B1, `ś` B6 and `ź` BC, and nothing stands from 80 to 9F.
    private static String central(byte[] bytes) {
        boolean iso = false;
        for (byte b : bytes) {
            int c = b & 0xFF;
            if (c >= 0x80 && c < 0xA0) return "windows-1250";
            iso |= c == 0xB1 || c == 0xB6 || c == 0xBC;
        }
        return iso ? "ISO-8859-2" : "windows-1250";
    }

    /// They differ in `Ά`, which begins words: A2, or B6 in ISO 8859-7.
    private static Charset greek(byte[] bytes) {
        int iso = 0;
        for (int i = 0; i + 1 < bytes.length; i++) {
            boolean word = (bytes[i + 1] & 0xFF) >= 0xDC;
            if (word && (bytes[i] & 0xFF) == 0xB6) iso++;
            if (word && (bytes[i] & 0xFF) == 0xA2) iso--;
        }
        return Charset.forName(iso > 0 ? "ISO-8859-7" : "windows-1253");
    }

    private static boolean isCentralEuropean(byte[] bytes) {
        String latin = new String(bytes, Charset.forName("windows-1252"));
        return signs(latin) >= LEAST_SIGNS
                && signs(new String(bytes, Charset.forName(central(bytes)))) == 0;
    }

    private static int signs(String text) {
        Matcher m = SIGN_IN_WORD.matcher(text);
        int n = 0;
        while (n < LEAST_SIGNS && m.find()) n++;
        return n;
    }
}
