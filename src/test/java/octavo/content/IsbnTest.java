package octavo.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// ISO 2108, and the ranges of the International ISBN Agency.
class IsbnTest {
    @ParameterizedTest
    @CsvSource({
        "9783161484100, 978-3-16-148410-0",
        "ISBN 978 0 306 40615 7, 978-0-306-40615-7",
        "97-83-16-14841-00, 978-3-16-148410-0",
        "080442957X, 0-8044-2957-X",
        "9791032300008, 979-10-323-0000-8",
        "978-99999-1-234-2, 978-99999-1-234-2",
        "9789999912341, 9789999912341"
    })
    void hyphens(String typed, String printed) {
        assertEquals(printed, Isbn.hyphenated(typed));
    }

    @Test
    void theLastDigitChecksTheOthers() {
        assertEquals("9783161484100", Isbn.of("ISBN-13: 978–3–16–148410–0"));
        assertNull(Isbn.of("978-3-16-148410-1"));
        assertEquals('0', Isbn.check("9783161484101"));
        assertEquals('X', Isbn.check("0804429570"));
        assertNull(Isbn.check("97831614841"));
    }
}
