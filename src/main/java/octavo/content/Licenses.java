package octavo.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The licences that are known, from `octavo/licences/licences.tsv`, read when the first one is asked for.
final class Licenses {
    /// Element, version, and for ported licences the jurisdiction: `CC-BY-NC-SA-3.0-DE`.
    private static final Pattern VERSIONED =
            Pattern.compile(
                    "(CC-[A-Z]+(?:-[A-Z]+)*)-(1\\.0|2\\.0|2\\.1|2\\.5|3\\.0|4\\.0)(?:-([A-Z]{2,8}))?",
                    Pattern.CASE_INSENSITIVE);

    private static final Map<String, License> ROWS = load();

    private Licenses() {}

    static @Nullable License find(String id) {
        License exact = ROWS.get(id.toLowerCase(Locale.ROOT));
        if (exact != null) return exact;
        Matcher m = VERSIONED.matcher(id);
        if (!m.matches()) return null;
        License family = ROWS.get(m.group(1).toLowerCase(Locale.ROOT) + "-{version}");
        String version = m.group(2);
        String port = m.group(3);
        // Version 4.0 was made for the world: it has no ports.
        if (family == null || port != null && version.equals("4.0")) return null;
        String url = Objects.requireNonNull(family.url()).replace("{version}", version);
        return new License(
                (m.group(1) + "-" + version).toUpperCase(Locale.ROOT)
                        + (port == null ? "" : "-" + port.toUpperCase(Locale.ROOT)),
                family.name().replace("{version}", version)
                        + (port == null ? "" : " " + port.toUpperCase(Locale.ROOT)),
                port == null ? url : url + port.toLowerCase(Locale.ROOT) + "/",
                family.uses(),
                family.adaptation(),
                family.duties(),
                family.source());
    }

    private static Map<String, License> load() {
        Map<String, License> rows = new HashMap<>();
        String file = "/octavo/licences/licences.tsv";
        try (InputStream in = Objects.requireNonNull(Licenses.class.getResourceAsStream(file))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (String line : text.split("\n")) {
                if (line.isBlank() || line.startsWith("#")) continue;
                License l = row(line.split("\t"));
                rows.put(l.spdx().toLowerCase(Locale.ROOT), l);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private static License row(String[] c) {
        Set<License.Duty> duties = EnumSet.noneOf(License.Duty.class);
        for (String d : list(c[5])) duties.add(License.Duty.valueOf(d.toUpperCase(Locale.ROOT)));
        return new License(
                c[0],
                c[1],
                c[2].equals("-") ? null : c[2],
                list(c[3]),
                License.Adaptation.valueOf(c[4].toUpperCase(Locale.ROOT)),
                duties,
                c[6]);
    }

    private static Set<String> list(String cell) {
        return cell.equals("-") ? Set.of() : new LinkedHashSet<>(List.of(cell.split(",")));
    }
}
