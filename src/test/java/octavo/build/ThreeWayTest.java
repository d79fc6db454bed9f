package octavo.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What stands beside an edited piece is taken; the same piece changed by both is a conflict.
class ThreeWayTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    a b c | a B c   | a x b c | a x B c | 0
                    a b c | a B c   | a b x c | a B x c | 0
                    a b c | a B c   | a b     | a B     | 0
                    a b c | a B c   | b c     | B c     | 0
                    a b c | a x b c | a B c   | a x B c | 0
                    a b c | a b     | a B c   | a B     | 0
                    a b c | a B c   | a X c   | a B c   | 1
                    a b c | a c     | a X c   | a c     | 1
                    a c   | a b c   | a x c   | a b c   | 1
                    """)
    void merges(String base, String edited, String fresh, String merged, int conflicts) {
        ThreeWay.Result r = ThreeWay.merge(list(base), list(edited), list(fresh));
        assertEquals(list(merged), r.pieces());
        assertEquals(conflicts, r.changes().stream().filter(c -> !c.taken()).count());
    }

    private static List<String> list(String pieces) {
        return Arrays.asList(pieces.split(" "));
    }
}
