package octavo.gather.office;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import octavo.world.RealWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What LibreOffice would work on for minutes, or take for text, is refused before it starts.
class RtfBoundsTest {
    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {\\rtf1\\bin2000000000 x} | it says of binary data that it has 2000000000 bytes
                    {\\pard A fragment.\\par} | it is no RTF: it does not begin with {\\rtf
                    Some text. | it is no RTF: it does not begin with {\\rtf
                    """)
    void isRefused(String rtf, String why) {
        assertEquals(why, refusal(rtf));
    }

    @Test
    void groupsAreBounded() {
        assertEquals("its groups are more than 1000 deep", refusal("{\\rtf1 " + "{".repeat(2_000)));
    }

    /// A text of letters beyond ASCII is written so, paragraph by paragraph.
    @Test
    void charactersAsNumbersAreBoundedInAParagraph() {
        String many = "\\u-1?".repeat(12_000);
        assertEquals(
                "a paragraph has more than 20000 characters that are written as numbers",
                refusal("{\\rtf1 " + many + many + "}"));
        assertDoesNotThrow(() -> RtfBounds.check(bytes("{\\rtf1 " + many + "\\par " + many + "}")));
    }

    @Test
    void escapedAndBinaryBracesAreNone() {
        assertDoesNotThrow(
                () -> RtfBounds.check(bytes("\r\n{\\rtf1 " + "\\{".repeat(2_000) + "}")));
        assertDoesNotThrow(
                () -> RtfBounds.check(bytes("{\\rtf1 {\\bin2000 " + "{".repeat(2_000) + "}}")));
    }

    private static String refusal(String rtf) {
        return assertThrows(
                        IOException.class,
                        () ->
                                LibreOffice.toDocx(
                                        new RealWorld(), Path.of("none"), bytes(rtf), "rtf"))
                .getMessage();
    }
}
