package octavo.cite.csl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import octavo.cite.bib.JsonValue;
import octavo.testing.Shared;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The CSL test suite, all of it. `target/csl-suite.json` says what passed and what didn't.
class CslSuiteTest {
    /// Fixtures that fail, each with its reason; all others must pass.
    private static final Path KNOWN =
            Path.of("src/test/resources/octavo/cite/csl/suite-failing.txt");

    @Test
    void passesTheSuite() throws IOException {
        Path folder = Shared.folder().resolve("corpus/csl/processor-tests/humans");
        Map<String, String> known = known();
        Map<String, String> failing = new TreeMap<>();
        int total = 0;
        List<Path> files;
        try (Stream<Path> s = Files.list(folder)) {
            files = s.filter(p -> p.toString().endsWith(".txt")).sorted().toList();
        }
        String only = System.getProperty("csl.only", "");
        StringBuilder diff = new StringBuilder();
        for (Path p : files) {
            String name = p.getFileName().toString().replace(".txt", "");
            if (!only.isEmpty() && !name.startsWith(only)) continue;
            total++;
            Map<String, String> fixture = sections(Files.readString(p));
            String expected = fixture.getOrDefault("RESULT", "").strip();
            String actual;
            try {
                actual = run(fixture).strip();
            } catch (RuntimeException | StackOverflowError e) {
                StackTraceElement[] t = e.getStackTrace();
                actual = e + (t.length > 0 ? " at " + t[0] : "");
            }
            if (actual.equals(expected)) continue;
            failing.put(name, known.getOrDefault(name, "unexpected"));
            diff.append("#### ").append(name).append("\n- ").append(expected);
            diff.append("\n+ ").append(actual).append('\n');
        }
        report(total, failing);
        if (!only.isEmpty() || Boolean.getBoolean("csl.diff"))
            Files.writeString(Path.of("target/csl-suite.diff"), diff);
        assertTrue(total == 845 || !only.isEmpty(), "fixtures: " + total);
        List<String> unexpected = new ArrayList<>(failing.keySet());
        unexpected.removeAll(known.keySet());
        int shown = Math.min(5, unexpected.size());
        assertTrue(
                unexpected.isEmpty(),
                () -> unexpected.size() + " fail: " + unexpected.subList(0, shown));
        List<String> passing = new ArrayList<>(known.keySet());
        passing.removeAll(failing.keySet());
        if (only.isEmpty()) assertEquals(List.of(), passing, "listed as failing, but passes");
    }

    private static Map<String, String> known() throws IOException {
        Map<String, String> out = new LinkedHashMap<>();
        if (!Files.exists(KNOWN)) return out;
        for (String line : Files.readAllLines(KNOWN)) {
            int colon = line.indexOf(": ");
            if (colon > 0 && !line.startsWith("#"))
                out.put(line.substring(0, colon), line.substring(colon + 2));
        }
        return out;
    }

    private static void report(int total, Map<String, String> failing) throws IOException {
        StringBuilder b = new StringBuilder();
        b.append("{\n  \"passed\": ").append(total - failing.size());
        b.append(",\n  \"total\": ").append(total).append(",\n  \"failing\": [");
        String comma = "";
        for (Map.Entry<String, String> e : failing.entrySet()) {
            b.append(comma).append("\n    {\"name\": \"").append(e.getKey());
            String reason = e.getValue().replace("\\", "\\\\").replace("\"", "\\\"");
            b.append("\", \"reason\": \"").append(reason).append("\"}");
            comma = ",";
        }
        b.append(failing.isEmpty() ? "]\n}\n" : "\n  ]\n}\n");
        Path out = Path.of("target/csl-suite.json");
        Files.createDirectories(out.getParent());
        Files.writeString(out, b);
        System.out.println("CSL suite: " + (total - failing.size()) + " of " + total);
    }

    private static Map<String, String> sections(String text) {
        Map<String, String> out = new LinkedHashMap<>();
        String name = "";
        StringBuilder body = new StringBuilder();
        for (String line : text.split("\r?\n", -1)) {
            if (line.startsWith(">>=")) {
                name = line.replace(">", "").replace("=", "").strip();
                body.setLength(0);
            } else if (line.startsWith("<<=")) {
                out.put(name, body.toString());
                name = "";
            } else if (!name.isEmpty()) body.append(line).append('\n');
        }
        return out;
    }

    private static final Set<String> FLAGS = Set.of("true", "1");

    private static String run(Map<String, String> fixture) {
        CslStyle style =
                CslStyle.parse("style.csl", fixture.getOrDefault("CSL", "")).value().orElse(null);
        if (style == null)
            return String.valueOf(
                    CslStyle.parse("style.csl", fixture.getOrDefault("CSL", "")).diagnostics());
        String input = fixture.getOrDefault("INPUT", "");
        // Four fixtures have an item without the id that it is cited by.
        if (!input.contains("\"id\"")) input = input.replaceFirst("\\{", "{\"id\": \"1\", ");
        List<CslItem> items = Items.of(input);
        List<String> ids = items.stream().map(CslItem::id).distinct().toList();
        CitationProcessor p = CitationProcessor.of(style, "en-US");
        boolean bibliography = fixture.getOrDefault("MODE", "").strip().equals("bibliography");
        String citations = fixture.get("CITATIONS");
        if (citations != null) return incremental(p, items, citations, bibliography);
        List<Citation> list = new ArrayList<>();
        String given = fixture.get("CITATION-ITEMS");
        if (given != null) {
            int i = 0;
            for (JsonValue c : array(json(given)))
                list.add(new Citation("c" + i++, 0, cites(array(c), true)));
        } else if (!bibliography)
            list.add(new Citation("c", 0, ids.stream().map(CslSuiteTest::first).toList()));
        CitationResult r = p.format(new CitationScope(items, ids, list, List.of()));
        if (bibliography) return CslHtml.of(r.bibliography());
        StringBuilder b = new StringBuilder();
        for (CslText t : r.citations()) b.append(CslHtml.of(t)).append('\n');
        return b.toString();
    }

    private static Cite first(String id) {
        return new Cite(id, "", "", "", "", Cite.Form.WHOLE, CitePosition.FIRST);
    }

    private static String incremental(
            CitationProcessor p, List<CslItem> items, String citations, boolean bibliography) {
        Map<String, Citation> known = new LinkedHashMap<>();
        List<Citation> before = List.of();
        List<Citation> now = List.of();
        String last = "";
        for (JsonValue step : array(json(citations))) {
            List<JsonValue> s = array(step);
            Map<String, JsonValue> c = object(s.get(0));
            String id = text(c.get("citationID"));
            if (id.isEmpty()) id = "c" + known.size();
            JsonValue properties = c.get("properties");
            int note = properties == null ? 0 : number(object(properties).get("noteIndex"));
            known.put(id, new Citation(id, note, cites(array(c.get("citationItems")), false)));
            before = now;
            List<Citation> order = new ArrayList<>();
            for (JsonValue x : array(s.get(1))) order.add(placed(known, x));
            order.add(known.get(id));
            for (JsonValue x : array(s.get(2))) order.add(placed(known, x));
            now = order;
            last = id;
        }
        CitationResult r = p.format(CitationScope.of(items, now, List.of()));
        if (bibliography) return CslHtml.of(r.bibliography());
        CitationResult old = p.format(CitationScope.of(items, before, List.of()));
        StringBuilder b = new StringBuilder();
        for (int i = 0; i < now.size(); i++) {
            String html = CslHtml.of(r.citations().get(i));
            String id = now.get(i).id();
            int at = -1;
            for (int k = 0; k < before.size(); k++) if (before.get(k).id().equals(id)) at = k;
            boolean moved = at >= 0 && before.get(at).noteNumber() != now.get(i).noteNumber();
            boolean changed =
                    moved
                            || id.equals(last)
                            || at < 0
                            || !CslHtml.of(old.citations().get(at)).equals(html);
            b.append(changed ? ">>[" : "..[").append(i).append("] ").append(html).append('\n');
        }
        return b.toString();
    }

    private static Citation placed(Map<String, Citation> known, JsonValue place) {
        List<JsonValue> p = array(place);
        String id = text(p.get(0));
        Citation c = known.get(id);
        if (c == null) throw new IllegalStateException(id);
        Citation moved = new Citation(id, number(p.get(1)), c.cites());
        known.put(id, moved);
        return moved;
    }

    private static List<Cite> cites(List<JsonValue> list, boolean loose) {
        List<Cite> out = new ArrayList<>();
        for (JsonValue j : list) {
            Map<String, JsonValue> o = object(j);
            Cite.Form form = Cite.Form.WHOLE;
            if (FLAGS.contains(text(o.get("suppress-author")))) form = Cite.Form.SUPPRESS_AUTHOR;
            if (FLAGS.contains(text(o.get("author-only")))) form = Cite.Form.AUTHOR_ONLY;
            CitePosition position = loose ? CitePosition.FIRST : CitePosition.COMPUTED;
            JsonValue given = o.get("position");
            if (given != null && loose)
                position =
                        switch (number(given)) {
                            case 1 -> CitePosition.SUBSEQUENT;
                            case 2 -> CitePosition.IBID;
                            case 3 -> CitePosition.IBID_WITH_LOCATOR;
                            default -> CitePosition.FIRST;
                        };
            out.add(
                    new Cite(
                            text(o.get("id")),
                            text(o.get("label")),
                            text(o.get("locator")),
                            text(o.get("prefix")),
                            text(o.get("suffix")),
                            form,
                            position));
        }
        return out;
    }

    private static JsonValue json(String s) {
        try {
            return JsonValue.parse(s);
        } catch (JsonValue.SyntaxException e) {
            throw new IllegalArgumentException(e.line() + ":" + e.column() + " " + e.getMessage());
        }
    }

    private static List<JsonValue> array(@Nullable JsonValue j) {
        return j instanceof JsonValue.JsonArray a ? a.values() : List.of();
    }

    private static Map<String, JsonValue> object(@Nullable JsonValue j) {
        return j instanceof JsonValue.JsonObject o ? o.values() : Map.of();
    }

    private static String text(@Nullable JsonValue j) {
        return switch (j) {
            case JsonValue.JsonString s -> s.text();
            case JsonValue.JsonNumber n -> n.text();
            case JsonValue.JsonLiteral l when !l.text().equals("null") -> l.text();
            case null, default -> "";
        };
    }

    private static int number(@Nullable JsonValue j) {
        String s = text(j);
        return s.isEmpty() || !Numbers.isDigits(s) ? 0 : Numbers.parse(s);
    }
}
