package octavo.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import octavo.frame.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PdfSyntaxTest {
    private static String text(Bytes b) {
        return new String(b.copy(), StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "12, 12",
        "-12, -12",
        "0.5, .5",
        "-0.05, -.05",
        "3.14159, 3.14",
        "-7.999, -8",
        "1e7, 10000000"
    })
    void numbersHaveTwoDecimalsAtMost(double value, String written) {
        assertEquals(written, text(new Bytes(8).number(value)));
    }

    @Test
    void integers() {
        assertEquals("0", text(new Bytes(8).integer(0)));
        assertEquals("-2147483648", text(new Bytes(8).integer(Integer.MIN_VALUE)));
        assertEquals("2147483647", text(new Bytes(8).integer(Integer.MAX_VALUE)));
    }

    @Test
    void stringsAndNamesAreEscaped() {
        assertEquals("(a\\(b\\)\\\\)", text(new Bytes(8).text("a(b)\\")));
        assertEquals("(\u00FE\u00FF\u0000\u00E4\u0004\u0020)", text(new Bytes(8).text("ä\u0420")));
        assertEquals("/A#20b#2F", text(new Bytes(8).name("A b/")));
    }

    private static String labels(String... labels) {
        List<Page> pages = Arrays.stream(labels).map(l -> new Page(l, 1, 1, List.of())).toList();
        Bytes b = new Bytes(64);
        PageLabels.write(pages, b);
        return text(b);
    }

    @Test
    void pageLabelsAreRanges() {
        assertEquals(
                "<</Nums[0<</S/r>>4<</S/D>>]>>", labels("i", "ii", "iii", "iv", "1", "2", "3"));
        assertEquals("<</Nums[0<</S/D/St 9>>2<</P(A-)/S/D>>]>>", labels("9", "10", "A-1", "A-2"));
        assertEquals("<</Nums[0<</P(Cover)>>1<</S/R/St 4>>]>>", labels("Cover", "IV", "V"));
        assertEquals("<</Nums[0<<>>1<</P(remix)>>]>>", labels("", "remix"));
    }

    @Test
    void dates() {
        assertEquals(
                new PdfDate("2026-11-23T00:00:00Z", "D:20261123000000Z"),
                PdfDate.parse("2026-11-23"));
        assertEquals(
                new PdfDate("2026-11-23T10:20:30+02:00", "D:20261123102030+02'00'"),
                PdfDate.parse("2026-11-23T10:20:30.5+02:00"));
        assertEquals(
                new PdfDate("1899-01-01T00:00:00Z", "D:18990101000000Z"), PdfDate.parse("1899"));
        assertNull(PdfDate.parse("23 November"));
    }

    @Test
    void addressesAreAscii() {
        assertEquals("https://x.org/%C3%A4%20b%25", Links.ascii("https://x.org/ä b%25"));
    }
}
