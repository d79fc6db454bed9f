package octavo.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.diag.Outcome;
import octavo.typeset.LayoutReport;
import octavo.typeset.LayoutReport.SectionPages;
import octavo.world.World;
import octavo.yaml.Yaml;
import octavo.yaml.YamlMapping;
import org.jspecify.annotations.Nullable;

/// What moved since an earlier build: compares a saved report with the pages of this one.
final class Moved {
    static final String UNREADABLE = "report-unreadable";

    private final SequencedMap<String, String> ranges = new LinkedHashMap<>();
    private final SequencedMap<String, String> titles = new LinkedHashMap<>();
    private final SequencedMap<String, List<PageBeginnings>> pages = new LinkedHashMap<>();

    private Moved() {}

    /// @param file a `SLUG.report.json`; JSON is YAML
    static Outcome<@Nullable Moved> read(World world, Path file) {
        Diagnostics diagnostics = new Diagnostics();
        try {
            String name = file.toString();
            YamlMapping root = diagnostics.take(Yaml.parse(world.read(file), name));
            Moved m = new Moved();
            for (YamlMapping s : PageBeginnings.mappings(root.get("sections"))) {
                String id = text(s, "id");
                m.ranges.put(id, range(text(s, "first"), text(s, "last")));
                m.titles.put(id, text(s, "title"));
            }
            for (PageBeginnings p : PageBeginnings.read(root))
                m.pages.computeIfAbsent(p.section(), _ -> new ArrayList<>()).add(p);
            if (!m.ranges.isEmpty()) return diagnostics.with(m);
            diagnostics.add(unreadable(file, "it has no pages"));
        } catch (IOException e) {
            diagnostics.add(unreadable(file, "it can't be read"));
        }
        return diagnostics.with(null);
    }

    static Diagnostic unreadable(Path file, String why) {
        return Diagnostic.error(
                UNREADABLE,
                "no report of a build: " + file + ": " + why,
                null,
                "keep a copy of out/SLUG.report.json of the edition that readers have");
    }

    /// One line for each section whose pages moved, in the order of the book; pages in the order of their labels.
    List<String> since(
            LayoutReport now, List<PageBeginnings> begins, Map<String, String> namesNow) {
        List<String> out = new ArrayList<>();
        Map<String, List<PageBeginnings>> bySection = new HashMap<>();
        for (PageBeginnings p : begins)
            bySection.computeIfAbsent(p.section(), _ -> new ArrayList<>()).add(p);
        for (SectionPages s : now.sections()) {
            String id = s.sectionId();
            String name = name(namesNow.get(id), id);
            String range = range(s.firstLabel(), s.lastLabel());
            String was = ranges.get(id);
            if (was == null) {
                out.add(name + ": new, " + range);
                continue;
            }
            List<String> moved =
                    moved(pages.getOrDefault(id, List.of()), bySection.getOrDefault(id, List.of()));
            StringBuilder line = new StringBuilder();
            if (!was.equals(range)) line.append(range).append(", was ").append(was);
            if (!moved.isEmpty()) {
                if (!line.isEmpty()) line.append("; ");
                line.append(moved.size() == 1 ? "page " : "pages ")
                        .append(String.join(", ", moved))
                        .append(moved.size() == 1 ? " begins" : " begin")
                        .append(" with other words");
            }
            if (!line.isEmpty()) out.add(name + ": " + line);
        }
        Map<String, SectionPages> present = new HashMap<>();
        for (SectionPages s : now.sections()) present.put(s.sectionId(), s);
        ranges.forEach((id, range) -> {
            if (!present.containsKey(id))
                out.add(name(titles.get(id), id) + ": gone, was " + range);
        });
        return out;
    }

    private static String name(@Nullable String title, String id) {
        return title == null || title.isEmpty() ? id : title;
    }

    private static List<String> moved(List<PageBeginnings> was, List<PageBeginnings> is) {
        Map<String, String> before = new HashMap<>();
        for (PageBeginnings p : was) before.put(p.label(), p.words());
        List<String> out = new ArrayList<>();
        for (PageBeginnings p : is) {
            String old = before.get(p.label());
            if (old != null && !old.equals(p.words())) out.add(p.label());
        }
        return out;
    }

    private static String range(String first, String last) {
        return first.equals(last) ? "page " + first : "pages " + first + "–" + last;
    }

    private static String text(YamlMapping m, String key) {
        String s = m.text(key);
        return s == null ? "" : s;
    }
}
