package octavo.typeset.line;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import octavo.style.StyledNode.StyledElement;
import octavo.typeset.line.LineSetter.Paragraph;

/// Sets the paragraphs of a folder of XHTML in the type of the peers (EB Garamond 11/14 pt, 4.5 in) and prints the
/// time and the evenness of the lines: `LineBench FOLDER [looseness]`.
public final class LineBench {
    private static final Pattern PARAGRAPH = Pattern.compile("<p[ >].*?</p>", Pattern.DOTALL);

    private LineBench() {}

    public static void main(String[] args) throws IOException {
        List<StyledElement> paragraphs = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of(args[0]))) {
            for (Path f : files.filter(p -> p.toString().endsWith(".xhtml")).sorted().toList()) {
                Matcher m = PARAGRAPH.matcher(Files.readString(f));
                while (m.find()) {
                    String t = m.group().replaceAll("<[^>]*>", "").replace("&", "&amp;");
                    paragraphs.add(
                            MiniMarkup.paragraph(
                                    "<p s='size=11 leading=14 indent=13.2 justify hyphens=AUTO hyphen-lines=2 expansion=0.02 protrusion=1"
                                            + " lang=en-GB'>"
                                            + t
                                            + "</p>"));
                }
            }
        }
        for (int round = 0; round < (args.length > 2 ? Integer.parseInt(args[2]) : 2); round++) {
            run(paragraphs, args.length > 1 && args[1].equals("variants"));
        }
    }

    private static void run(List<StyledElement> paragraphs, boolean variants) {
        LineSetter setter = Setters.setter(new ArrayList<>());
        Figures f = new Figures();
        long prepare = 0;
        long choose = 0;
        long build = 0;
        int more = 0;
        int fewer = 0;
        for (StyledElement p : paragraphs) {
            long t0 = System.nanoTime();
            Paragraph q = setter.prepare(new ParagraphInput(p, p.children(), 324, List.of(), 0));
            long t1 = System.nanoTime();
            int n = q.setting(0).lines();
            if (variants) {
                if (q.setting(1).lines() > n) more++;
                if (q.setting(-1).lines() < n) fewer++;
            }
            long t2 = System.nanoTime();
            SetParagraph set = q.set(0);
            long t3 = System.nanoTime();
            prepare += t1 - t0;
            choose += t2 - t1;
            build += t3 - t2;
            f.add(set);
            check(p, set);
        }
        System.out.printf(
                Locale.ROOT,
                "%d paragraphs, %d lines; shape %d ms, break %d ms, place %d ms; a line more %d, fewer %d%n%s%n",
                paragraphs.size(),
                f.lines,
                prepare / 1_000_000,
                choose / 1_000_000,
                build / 1_000_000,
                more,
                fewer,
                f);
    }

    /// The lines' text, joined, is the paragraph's.
    private static void check(StyledElement p, SetParagraph set) {
        StringBuilder sb = new StringBuilder();
        for (SetLine l : set.lines()) sb.append(LineDump.text(l));
        String source =
                p.element()
                        .textContent()
                        .replaceAll("[\\u00AD\\u2060\\u200B\\uFEFF]", "")
                        .replaceAll("[ \\n\\t]+", " ")
                        .strip();
        if (!sb.toString().strip().equals(source))
            System.out.println("DIFFERS\n" + source + "\n" + sb);
    }

    /// The evenness of lines, as the mean word space of each.
    private static final class Figures {
        private final List<Double> gaps = new ArrayList<>();

        /// Differences between the word spaces of neighbouring lines.
        private final List<Double> steps = new ArrayList<>();

        private int lines;
        private int hyphens;
        private int ladders;
        private int overfull;

        void add(SetParagraph p) {
            int run = 0;
            double before = 0;
            for (int i = 0; i < p.lines().size(); i++) {
                SetLine l = p.lines().get(i);
                lines++;
                if (l.overfullPt() > 0) {
                    overfull++;
                    System.out.println("overfull by " + l.overfullPt() + ": " + LineDump.text(l));
                }
                if (i == p.lines().size() - 1) continue;
                String text = LineDump.text(l).stripTrailing();
                boolean hyphen = l.hyphenated() || text.endsWith("-");
                if (hyphen) hyphens++;
                run = hyphen ? run + 1 : 0;
                if (run == 3) ladders++;
                double sum = 0;
                int n = 0;
                for (var item : l.items()) {
                    if (!(item instanceof octavo.frame.FrameItem.GlyphRun g)) continue;
                    for (int k = 0; k + 1 < g.glyphs().length; k++) {
                        if (g.text().charAt(Math.min(g.clusters()[k], g.text().length() - 1))
                                == ' ') {
                            sum += g.xOffsetsPt()[k + 1] - g.xOffsetsPt()[k];
                            n++;
                        }
                    }
                }
                if (n > 2) {
                    double gap = sum / n;
                    if (i > 0 && before > 0) steps.add(Math.abs(gap - before));
                    before = gap;
                    gaps.add(gap);
                } else {
                    before = 0;
                }
            }
        }

        @Override
        public String toString() {
            double mean = gaps.stream().mapToDouble(d -> d).average().orElse(0);
            double var =
                    gaps.stream().mapToDouble(d -> (d - mean) * (d - mean)).average().orElse(0);
            List<Double> sorted = gaps.stream().sorted().toList();
            double median = sorted.get(sorted.size() / 2);
            double n = gaps.size() / 100.0;
            return String.format(
                    Locale.ROOT,
                    "cv %.3f, step %.3f em, steps over 0.08 em %.2f %%, median %.3f em, loose %.2f %%, very loose %.2f %%, tight %.2f %%, hyphens %.2f %%,"
                            + " ladders %d, overfull %d",
                    Math.sqrt(var) / mean,
                    steps.stream().mapToDouble(d -> d).average().orElse(0) / 11,
                    100.0 * steps.stream().filter(d -> d > 0.88).count() / steps.size(),
                    median / 11,
                    gaps.stream().filter(g -> g > 1.5 * median).count() / n,
                    gaps.stream().filter(g -> g > 2 * median).count() / n,
                    gaps.stream().filter(g -> g < 0.6 * median).count() / n,
                    hyphens / n,
                    ladders,
                    overfull);
        }
    }
}
