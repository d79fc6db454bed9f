package octavo.cite.bib;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.diag.SourceSpan;
import org.jspecify.annotations.Nullable;

/// The text of a file of references. Programs write them in many encodings: a byte order mark counts first, then what
/// the file says of itself (JabRef's `% Encoding:`, an XML declaration), then UTF-8, and Windows-1252 at last, with a
/// warning.
final class SourceBytes {
    private static final Pattern DECLARED =
            Pattern.compile(
                    "(?i)(?:%\\s*(?:This file was created with JabRef.*?)?\\s*Encoding:\\s*"
                            + "|<\\?xml[^>]{0,100}encoding=[\"']|-\\*-\\s*coding:\\s*)([A-Za-z0-9_.:-]+)");
    private static final Map<String, String> JAVA_NAMES =
            Map.of(
                    "utf8",
                    "UTF-8",
                    "cp1252",
                    "windows-1252",
                    "latin1",
                    "ISO-8859-1",
                    "ansi",
                    "windows-1252",
                    "applemac",
                    "x-MacRoman");

    private SourceBytes() {}

    static String decode(byte[] bytes, String file, Diagnostics diagnostics) {
        String marked = byMark(bytes);
        if (marked != null) return marked;
        Charset wide = unmarked(bytes);
        if (wide != null) return new String(bytes, wide);
        Charset declared = declared(bytes);
        if (declared != null && !declared.equals(StandardCharsets.UTF_8))
            return new String(bytes, declared);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            diagnostics.add(
                    Diagnostic.warning(
                            "references-encoding",
                            "the file is not UTF-8; it was read as Windows-1252",
                            SourceSpan.ofLine(file, lineOfFirstBad(bytes)),
                            "save it as UTF-8"));
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }

    private static @Nullable String byMark(byte[] b) {
        if (b.length >= 3
                && (b[0] & 0xFF) == 0xEF
                && (b[1] & 0xFF) == 0xBB
                && (b[2] & 0xFF) == 0xBF)
            return new String(b, 3, b.length - 3, StandardCharsets.UTF_8);
        if (b.length < 2) return null;
        int mark = (b[0] & 0xFF) << 8 | b[1] & 0xFF;
        if (mark == 0xFEFF) return new String(b, 2, b.length - 2, StandardCharsets.UTF_16BE);
        if (mark == 0xFFFE) return new String(b, 2, b.length - 2, StandardCharsets.UTF_16LE);
        return null;
    }

    /// UTF-16 without a mark: every other one of the first bytes is 0, for files of references begin with signs of ASCII.
    private static @Nullable Charset unmarked(byte[] b) {
        if (b.length < 8) return null;
        int odd = 0;
        int even = 0;
        for (int i = 0; i < 8; i++)
            if (b[i] == 0)
                if (i % 2 == 0) even++;
                else odd++;
        if (odd == 4 && even == 0) return StandardCharsets.UTF_16LE;
        return even == 4 && odd == 0 ? StandardCharsets.UTF_16BE : null;
    }

    private static @Nullable Charset declared(byte[] bytes) {
        String head =
                new String(bytes, 0, Math.min(bytes.length, 600), StandardCharsets.ISO_8859_1);
        Matcher m = DECLARED.matcher(head);
        if (!m.find()) return null;
        String name = m.group(1).toLowerCase(Locale.ROOT);
        try {
            return Charset.forName(JAVA_NAMES.getOrDefault(name, name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    private static int lineOfFirstBad(byte[] bytes) {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        decoder.decode(in, CharBuffer.allocate(bytes.length), true);
        int line = 1;
        for (int i = 0; i < in.position(); i++) if (bytes[i] == '\n') line++;
        return line;
    }
}
