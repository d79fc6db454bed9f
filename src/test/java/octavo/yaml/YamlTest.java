package octavo.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import octavo.diag.Diagnostics;
import octavo.diag.Outcome;
import octavo.diag.SourceSpan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlTest {
    private static Outcome<YamlMapping> parse(String text) {
        return Yaml.parse(text.getBytes(StandardCharsets.UTF_8), "book.yaml");
    }

    private static String all(Outcome<?> o) {
        return o.diagnostics().stream()
                .map(d -> d + " | " + d.hint())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void nodesKnowTheirPlaces() {
        var m = parse("\uFEFFtitle: Ä x\nparts:\n  - title: One\n    n: 3\n  - [a, b]\n").value();
        assertEquals(new SourceSpan("book.yaml", 1, 8), m.get("title").span());
        var parts = (YamlSequence) m.get("parts");
        var first = (YamlMapping) parts.items().get(0);
        assertEquals(new SourceSpan("book.yaml", 4, 5), first.entry("n").keySpan());
        assertEquals(new SourceSpan("book.yaml", 4, 8), first.get("n").span());
        assertEquals(ScalarType.INTEGER, ((YamlScalar) first.get("n")).type());
        assertEquals(List.of("title", "parts"), m.entries().stream().map(YamlEntry::key).toList());
    }

    @Test
    void emptyValuesAreMissing() {
        var diagnostics = new Diagnostics();
        var r =
                new MappingReader(
                        parse("{file: , title: T, n: 010, b: true}").value(), diagnostics);
        assertNull(r.string("file"));
        assertEquals("T", r.string("title"));
        assertEquals("010", r.string("n"));
        assertTrue(r.bool("b", false));
        r.finish();
        assertEquals(List.of(), diagnostics.toList());
        assertEquals(YamlMapping.EMPTY, parse("# nothing\n").value().withoutSpans());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "title: One: Two|1:11",
                "title: x\\n\\tsub: y|2:1",
                "title: 'x|1:8",
                "a: [1, 2\\nb: 3|1:4",
                "a: 1\\n b: 2|2:3",
                "title\\nsubtitle: x|2:9",
                "t: @x|1:4",
                "a: *b|1:4",
                "[a]: b|1:1",
                "a: 1\\n---\\nb: 2|2:1",
            })
    void syntaxErrorsHaveAPlaceAndAHint(String text, String place) {
        var o = parse(text.replace("\\n", "\n").replace("\\t", "\t"));
        assertEquals(1, o.diagnostics().size(), all(o));
        assertTrue(all(o).startsWith("book.yaml:" + place + ": error[yaml-syntax]"), all(o));
        assertFalse(all(o).endsWith("| null"), all(o));
    }

    @Test
    void duplicateKeysAreErrors() {
        var o = parse("a: 1\nb: 2\na: 3\n");
        assertEquals(
                "book.yaml:3:1: error[duplicate-key]: `a` is given twice | it was first given at book.yaml:1:1",
                all(o));
    }

    @Test
    void latin1IsAnErrorWithAPlace() {
        var o =
                Yaml.parse(
                        "title: x\nname: Jos\u00E9\n".getBytes(StandardCharsets.ISO_8859_1),
                        "b.yaml");
        assertTrue(all(o).startsWith("b.yaml:2:10: error[not-utf-8]: byte 0xE9"), all(o));
        assertTrue(all(o).contains("Latin-1"), all(o));
    }

    @Test
    void aliasesAndDepthAreBounded() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            String alias = "*a" + (i - 1);
            bomb.append("a" + i + ": &a" + i + " [" + (alias + ", ").repeat(9) + alias + "]\n");
        }
        assertTrue(all(parse(bomb.toString())).contains("more than 1000000 values"));
        assertTrue(all(parse("a: " + "[".repeat(100_000))).contains("nested deeper"));
        assertTrue(all(parse("a: &x [*x]")).contains("refers to no"));
    }

    @Test
    void unknownKeysNameTheNearest() {
        var diagnostics = new Diagnostics();
        var r = new MappingReader(parse("tilte: x\nzzz: 1\n").value(), diagnostics);
        r.string("title");
        r.string("language");
        r.finish();
        assertEquals(
                List.of("did you mean `title`?", "known are: title, language"),
                diagnostics.toList().stream().map(d -> d.hint()).toList());
    }

    @Test
    void whatIsWrittenReadsBack() {
        var random = new Random(7);
        String[] hard = {
            "",
            " a",
            "a ",
            "true",
            "null",
            "~",
            "3",
            "1e3",
            "0x1F",
            "a: b",
            "a #b",
            "- a",
            "[x",
            "'q'",
            "\"q\"",
            "x\ny",
            "tab\there",
            "Jos\u00E9",
            "\uD83D\uDE00",
            "*a",
            "&a",
            "!t",
            "%d",
            "@k",
            "`c`",
            "a:",
            ":a",
            "---",
            "\u0085",
            "\u2028",
            "\u00A0",
            "\u0007",
            "\uFEFF",
            "2026-11-23",
            "https://example.org/a?b=c#d",
            "<<",
            "=",
            "a, b",
            "{x}",
            "yes",
            ".inf",
            "-",
            "?",
            "? a",
            "\\n"
        };
        for (int round = 0; round < 500; round++) {
            YamlMapping m = mapping(random, hard, 0);
            String text = YamlWriter.write(m);
            Outcome<YamlMapping> back = parse(text);
            assertEquals("", all(back), text);
            assertEquals(m, back.value().withoutSpans(), text);
        }
    }

    private static YamlMapping mapping(Random random, String[] hard, int depth) {
        var entries = new LinkedHashMap<String, YamlEntry>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            String key = hard[random.nextInt(hard.length)];
            entries.put(key, YamlEntry.of(key, value(random, hard, depth + 1)));
        }
        return new YamlMapping(List.copyOf(entries.values()), null);
    }

    private static YamlNode value(Random random, String[] hard, int depth) {
        return switch (depth > 3 ? 0 : random.nextInt(6)) {
            case 1 -> mapping(random, hard, depth);
            case 2 -> new YamlMapping(List.of(), null);
            case 3 -> {
                int n = random.nextInt(3);
                yield new YamlSequence(
                        IntStream.range(0, n)
                                .mapToObj(i -> value(random, hard, depth + 1))
                                .toList(),
                        null);
            }
            case 4 -> YamlScalar.of(random.nextInt(100));
            default -> YamlScalar.of(hard[random.nextInt(hard.length)]);
        };
    }
}
