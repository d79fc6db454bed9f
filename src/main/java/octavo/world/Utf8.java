package octavo.world;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import octavo.diag.Diagnostic;
import octavo.diag.Outcome;
import octavo.diag.SourceSpan;

/// Reads the text of a book's own files, which are UTF-8 or an error.
public final class Utf8 {
    private static final int BOM = 0xFEFF;

    private Utf8() {}

    /// The text without its byte order mark. Bytes that are not UTF-8 become U+FFFD, with one error `not-utf-8` at the
    /// first of them.
    ///
    /// @param file as the user would name it
    public static Outcome<String> decode(byte[] bytes, String file) {
        var decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        try {
            return Outcome.of(withoutMark(decoder.decode(ByteBuffer.wrap(bytes)).toString()));
        } catch (CharacterCodingException e) {
            String text = withoutMark(new String(bytes, StandardCharsets.UTF_8));
            return new Outcome<>(text, List.of(error(bytes, file)));
        }
    }

    private static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == BOM ? text.substring(1) : text;
    }

    private static Diagnostic error(byte[] bytes, String file) {
        if (bytes.length >= 2 && ((bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF) == BOM
                || bytes.length >= 2 && ((bytes[1] & 0xFF) << 8 | bytes[0] & 0xFF) == BOM) {
            return Diagnostic.error(
                    "not-utf-8",
                    "the file is UTF-16; UTF-8 was expected",
                    SourceSpan.ofFile(file),
                    "save it as UTF-8, or convert it: iconv -f UTF-16 -t UTF-8");
        }
        var decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        decoder.decode(in, out, true);
        String before = withoutMark(out.flip().toString());
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        int lineStart = before.lastIndexOf('\n') + 1;
        int column = 1 + before.codePointCount(lineStart, before.length());
        String found = String.format(Locale.ROOT, "byte 0x%02X", bytes[in.position()] & 0xFF);
        return Diagnostic.error(
                "not-utf-8",
                found + " is not UTF-8",
                new SourceSpan(file, line, column),
                "saved as Latin-1 or Windows-1252? Save it as UTF-8, or convert it:"
                        + " iconv -f WINDOWS-1252 -t UTF-8");
    }
}
