package octavo.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import octavo.content.Alignment;
import octavo.content.Attributes;
import octavo.content.Block;
import octavo.content.TableCell;
import octavo.content.TableRow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberColumnsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            value = {
                "1.5|22.75|3;decimal",
                "1,5|22,75|3;decimal-comma",
                "1,234|56|7;right",
                "1.234|5.5;decimal",
                "1,234.50|−3.1|n/a;decimal",
                "$ 3.00|(4.25)|12 %;decimal",
                "1700|1701;right",
                "12*|3†;right",
                "5;-",
                "1.5|2,5;-",
                "1.5|two;-",
                "1914–18|1939–45;-",
                "2.1.3|4.5;-"
            })
    void columns(String cells, @Nullable String expected) {
        List<TableRow> rows = new ArrayList<>();
        for (String s : cells.split("\\|")) {
            TableCell cell =
                    new TableCell(
                            Attributes.NONE, false, Alignment.DEFAULT, 1, 1, List.of(Books.p(s)));
            rows.add(new TableRow(Attributes.NONE, List.<TableCell>of(cell)));
        }
        assertEquals(expected, new NumberColumns(rows).of(0));
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void cellsThatSpanColumnsAreNoneOfThem(boolean spanning) {
        List<TableRow> rows = new ArrayList<>();
        for (String s : List.of("1", "2", "total")) {
            int span = s.equals("total") && spanning ? 2 : 1;
            List<Block> text = List.of(Books.p(s));
            rows.add(
                    new TableRow(
                            Attributes.NONE,
                            List.of(
                                    new TableCell(
                                            Attributes.NONE,
                                            false,
                                            Alignment.DEFAULT,
                                            span,
                                            1,
                                            text))));
        }
        assertEquals(spanning ? "right" : null, new NumberColumns(rows).of(0));
    }
}
