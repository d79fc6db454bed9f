package octavo.gather.pasted;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import octavo.gather.source.SourceText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// PAGES OUT: of each folder in PAGES with `source.html` and `expected.html` the traits of every unit of the page's text,
/// in two of the flattenings, with the number of the page and whether the unit is kept.
///
/// OUT gets `names.txt`, `pages.txt` and `rows.bin`: for each unit the page, the flattening, the share of its shingles
/// that are kept, whether it is the title (1, 0, or -1 where that is open), then the traits, as big-endian floats.
final class TextRows {
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}_]+");
    private static final int SHINGLE = 4;
    private static final int LONGEST = 6_000;

    public static void main(String[] args) throws IOException {
        Path out = Files.createDirectories(Path.of(args[1]));
        Files.write(out.resolve("names.txt"), LineTraits.NAMES);
        List<Path> pages;
        try (Stream<Path> all = Files.list(Path.of(args[0]))) {
            pages = all.filter(p -> Files.exists(p.resolve("expected.html"))).sorted().toList();
        }
        Files.write(out.resolve("pages.txt"), pages.stream().map(p -> "" + p.getFileName()).toList());
        try (DataOutputStream rows =
                new DataOutputStream(
                        new BufferedOutputStream(
                                Files.newOutputStream(out.resolve("rows.bin")), 1 << 20))) {
            for (int k = 0; k < pages.size(); k++) page(pages.get(k), k, rows);
        }
    }

    private static void page(Path folder, int number, DataOutputStream rows) throws IOException {
        byte[] bytes = Files.readAllBytes(folder.resolve("source.html"));
        Document page = Jsoup.parse(SourceText.decode(bytes).text(), "http://x/");
        Document kept = Jsoup.parse(Files.readString(folder.resolve("expected.html")));
        String text = Flattener.LINES.flatten(kept.body());
        Set<String> shingles = new HashSet<>(shingles(text));
        Set<String> lines = new HashSet<>();
        text.lines().forEach(l -> lines.add(LineShape.plain(l)));
        Titles titles = Titles.of(page);
        Flattener[] all = Flattener.values();
        for (int f = number % all.length, n = 0; n < 2; n++, f = (f + 1) % all.length)
            flattened(all[f].flatten(page.body()), number, f, shingles, lines, titles, rows);
    }

    private static void flattened(
            String text,
            int number,
            int flattening,
            Set<String> shingles,
            Set<String> lines,
            Titles titles,
            DataOutputStream rows)
            throws IOException {
        Paste p = Paste.of(Unwrapper.units(Line.of(text)));
        if (p.size() == 0 || p.size() > LONGEST) return;
        Zones zones = Zones.of(p);
        String title = "";
        for (Verdict v : new HeadJudge(p, zones, -1).judge())
            if (v.kind() == Kind.TITLE) title = v.unit().text();
        String[] plain =
                p.units().stream().map(u -> LineShape.plain(u.text())).toArray(String[]::new);
        LineTraits traits = new LineTraits(new PasteLines(p, zones, title, plain));
        for (int i = 0; i < p.size(); i++) {
            List<String> own = shingles(p.text(i));
            long both = own.stream().filter(shingles::contains).count();
            rows.writeFloat(number);
            rows.writeFloat(flattening);
            rows.writeFloat(
                    own.size() >= 2
                            ? (float) both / own.size()
                            : lines.contains(plain[i]) ? 1 : 0);
            rows.writeFloat(titles.says(plain[i]));
            for (float t : traits.of(i)) rows.writeFloat(t);
        }
    }

    /// What a page says its title is: in its properties, its window, or a heading that the window's line holds.
    private record Titles(Set<String> stated, String window) {
        static Titles of(Document page) {
            String window = LineShape.plain(page.title());
            Set<String> stated = new HashSet<>();
            stated.add(window);
            stated.add(LineShape.plain(page.select("meta[property=og:title]").attr("content")));
            for (String h : page.select("h1").eachText())
                if (holds(window, LineShape.plain(h))) stated.add(LineShape.plain(h));
            stated.remove("");
            return new Titles(stated, window);
        }

        float says(String line) {
            return stated.contains(line) ? 1 : holds(window, line) ? -1 : 0;
        }

        private static boolean holds(String window, String line) {
            return (" " + window + " ").contains(" " + line + " ");
        }
    }

    private static List<String> shingles(String text) {
        String[] w = SIGNS.split(text.toLowerCase(Locale.ROOT).strip());
        return java.util.stream.IntStream.rangeClosed(0, w.length - SHINGLE)
                .mapToObj(i -> String.join(" ", List.of(w).subList(i, i + SHINGLE)))
                .toList();
    }
}
