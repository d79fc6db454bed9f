package octavo.content.credit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import octavo.content.credit.CreditLine.Claim;
import octavo.content.credit.CreditLine.Confidence;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// `lines.txt`. No licence is claimed that a line doesn't name, in any.
class CreditLineTest {
    private record Case(String line, String creator, String license, String all) {}

    private static List<Case> cases() throws IOException {
        String file = "/octavo/content/credit/lines.txt";
        try (var in = Objects.requireNonNull(CreditLineTest.class.getResourceAsStream(file))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(l -> !l.isBlank() && !l.startsWith("#"))
                    .map(CreditLineTest::expected)
                    .toList();
        }
    }

    private static Case expected(String line) {
        String[] sides = line.split(" => ?", 2);
        List<String> f = new ArrayList<>();
        for (String s : sides[1].split("\\|", -1)) f.add(s.strip());
        while (f.size() < 5) f.add("");
        return new Case(sides[0].strip(), f.get(0), f.get(4), String.join(" | ", f));
    }

    @Test
    void lines() throws IOException {
        List<Case> cases = cases();
        assertTrue(cases.size() >= 200, cases.size() + " lines");
        List<String> wrong = new ArrayList<>();
        int right = 0;
        for (Case c : cases) {
            CreditLine read = CreditLine.parse(c.line);
            assertEquals(c.license, value(read.license()), () -> "licence of: " + c.line);
            if (value(read.creator()).equals(c.creator)) right++;
            String all =
                    Stream.of(
                                    value(read.creator()),
                                    read.agencies().stream()
                                            .map(Claim::value)
                                            .collect(Collectors.joining("+")),
                                    value(read.holder()),
                                    value(read.platform()),
                                    value(read.license()))
                            .collect(Collectors.joining(" | "));
            if (!all.equals(c.all))
                wrong.add(c.line + "\n    expected " + c.all + "\n    read     " + all);
        }
        assertEquals(List.of(), wrong, right + " creators of " + cases.size() + " are right");
    }

    @Test
    void aLicenceWithoutItsVersionIsUnsure() {
        assertEquals(
                new Claim("CC-BY-SA", Confidence.LIKELY),
                CreditLine.parse("Photo: Anna Berg, CC BY-SA").license());
        assertEquals(
                new Claim("CC-BY-SA-2.0", Confidence.SURE),
                CreditLine.parse("Photo: Anna Berg, CC BY-SA 2.0").license());
    }

    @Test
    void longLinesAreReadToTheirEnd() {
        String line = "word ".repeat(100_000) + "(Photo: Anna Berg / Reuters)";
        assertEquals("Anna Berg", value(CreditLine.parse(line).creator()));
    }

    private static String value(@Nullable Claim c) {
        return c == null ? "" : c.value();
    }
}
