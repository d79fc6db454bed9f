package octavo.gather.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The text of a source whose character set is found, not assumed: byte order mark, then the file's own declaration,
/// then what its bytes look like.
///
/// @param text line ends are `\n`
/// @param detected the character set is neither UTF-8 nor declared in the file
/// @param damage where UTF-8 holds bytes that are none, or null
/// @param twice what is UTF-8 that was encoded twice, or null; where it was certain, the text is mended
public record SourceText(
        String text,
        Charset charset,
        boolean detected,
        @Nullable Damage damage,
        @Nullable TwiceEncoded twice) {
    private static final int HEAD = 2048;
    private static final Pattern DECLARED =
            Pattern.compile(
                    "(?i)<(?:meta|\\?xml)[^>]*?\\b(?:charset|encoding)\\s*=\\s*[\"']?\\s*([\\w.:-]+)");

    /// Where ISO 2022-JP goes over to its two-byte set.
    private static final Pattern JIS = Pattern.compile("\u001B\\$[@B]");

    /// Bytes that are no UTF-8, each place U+FFFD in the text.
    ///
    /// @param places how many there are, from 1
    /// @param line of the first, from 1
    /// @param column of the first in UTF-16 code units, from 1
    /// @param value the first such byte, 128 to 255
    public record Damage(int places, int line, int column, int value) {}

    private SourceText(String text, Charset charset, boolean detected) {
        this(lines(text), charset, detected, null, null);
    }

    /// Reads bytes as text. Bytes that the character set does not allow become U+FFFD.
    public static SourceText decode(byte[] bytes) {
        return decode(bytes, null);
    }

    /// @param stated outside of the file (by a server or an archive), or null: after the byte order mark, before the file's
    ///     own word
    public static SourceText decode(byte[] bytes, @Nullable Charset stated) {
        Charset marked = byteOrderMark(bytes);
        if (marked != null) return new SourceText(new String(bytes, marked), marked, false);
        Charset wide = UnmarkedUtf16.of(bytes);
        if (wide != null) return new SourceText(new String(bytes, wide), wide, true);
        String utf8 = strictly(bytes, StandardCharsets.UTF_8);
        // Seven-bit encodings of Japanese are UTF-8 by their bytes.
        if (utf8 != null && JIS.matcher(utf8).find()) {
            String text = strictly(bytes, Charset.forName("ISO-2022-JP"));
            if (text != null) return new SourceText(text, Charset.forName("ISO-2022-JP"), true);
        }
        Charset said = stated == null ? null : CharsetNames.asBrowsersDo(stated);
        if (said != null && utf8 == null) {
            String text = strictly(bytes, said);
            if (text != null && !isUnlikely(text, said)) return new SourceText(text, said, false);
        }
        Charset declared = declared(bytes);
        if (declared != null && utf8 == null) {
            String text = strictly(bytes, declared);
            if (text != null && !isUnlikely(text, declared))
                return new SourceText(text, declared, false);
        }
        if (utf8 != null) return new SourceText(utf8, StandardCharsets.UTF_8, false);
        DamagedUtf8 d = DamagedUtf8.of(bytes);
        if (d != null) {
            Damage damage = new Damage(d.places(), d.line(), d.column(), d.value());
            return new SourceText(lines(d.text()), StandardCharsets.UTF_8, false, damage, null);
        }
        Charset guessed = CharsetGuess.of(bytes);
        return new SourceText(new String(bytes, guessed), guessed, true);
    }

    /// With what was encoded twice mended, where it is certain.
    public SourceText mended() {
        TwiceEncoded t = charset.equals(StandardCharsets.UTF_8) ? TwiceEncoded.of(text) : null;
        return t == null ? this : new SourceText(t.text(), charset, detected, damage, t);
    }

    /// How many characters were mended.
    public int timesMended() {
        return twice != null && twice.mended() ? twice.places() : 0;
    }

    /// Whether the bytes are no text at all: they hold a NUL and are neither UTF-16 nor marked as UTF-32.
    public static boolean isBinary(byte[] bytes) {
        if (byteOrderMark(bytes) != null || UnmarkedUtf16.of(bytes) != null) return false;
        for (int i = 0; i < Math.min(bytes.length, 65_536); i++) if (bytes[i] == 0) return true;
        return false;
    }

    private static @Nullable Charset byteOrderMark(byte[] b) {
        if (starts(b, 0xEF, 0xBB, 0xBF)) return StandardCharsets.UTF_8;
        if (starts(b, 0xFF, 0xFE, 0, 0)) return Charset.forName("UTF-32LE");
        if (starts(b, 0, 0, 0xFE, 0xFF)) return Charset.forName("UTF-32BE");
        if (starts(b, 0xFF, 0xFE)) return StandardCharsets.UTF_16LE;
        if (starts(b, 0xFE, 0xFF)) return StandardCharsets.UTF_16BE;
        return null;
    }

    private static boolean starts(byte[] bytes, int... prefix) {
        if (bytes.length < prefix.length) return false;
        for (int i = 0; i < prefix.length; i++) if ((bytes[i] & 0xFF) != prefix[i]) return false;
        return true;
    }

    private static @Nullable Charset declared(byte[] bytes) {
        Matcher m = DECLARED.matcher(head(bytes));
        return m.find() ? CharsetNames.of(m.group(1)) : null;
    }

    /// Letters beyond ASCII are never most of the letters of a language that Latin-1 is for: the declaration is wrong.
    private static boolean isUnlikely(String text, Charset charset) {
        if (!charset.name().matches("windows-125[024]|ISO-8859-15?")) return false;
        int plain = 0;
        int other = 0;
        boolean markup = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '<' || c == '>') markup = c == '<';
            if (markup) continue;
            if (c > 0x7F) other++;
            else if (Character.isLetter(c)) plain++;
        }
        return other > plain && other > 40;
    }

    private static @Nullable String strictly(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static String head(byte[] bytes) {
        return new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
    }

    private static String lines(String text) {
        String t = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return t.indexOf('\r') < 0 ? t : t.replace("\r\n", "\n").replace('\r', '\n');
    }
}
