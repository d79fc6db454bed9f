package octavo.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerTableTest {
    private static final List<String> HEADS =
            List.of("kind", "title", "creators", "ground", "license", "status", "fee", "file");
    private static final List<List<String>> ROWS =
            List.of(
                    List.of("text", "A Road", "Anna Berg", "own", "CC0-1.0", "granted", "", "a.md"),
                    List.of("image", "", "", "none-found", "", "unconfirmed", "", "a.md"));

    @Test
    void aTableWhereItFits() {
        assertEquals(
                """
                kind   title   creators   ground      license  status       file
                text   A Road  Anna Berg  own         CC0-1.0  granted      a.md
                image                     none-found           unconfirmed  a.md
                """,
                LedgerTable.of(HEADS, ROWS, 64));
    }

    @Test
    void elseALineForEachFact() {
        assertEquals(
                """
                text   A Road
                       granted, own, CC0-1.0
                       creators  Anna Berg
                       file      a.md
                image  -
                       unconfirmed, none-found
                       file      a.md
                """,
                LedgerTable.of(HEADS, ROWS, 63));
    }

    @Test
    void anEmptyLedgerHasItsHeads() {
        assertEquals("kind  title\n", LedgerTable.of(HEADS.subList(0, 2), List.of(), 80));
    }
}
