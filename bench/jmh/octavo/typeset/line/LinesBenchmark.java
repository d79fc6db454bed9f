package octavo.typeset.line;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import octavo.style.StyledNode.StyledElement;
import octavo.typeset.line.LineSetter.Paragraph;
import octavo.typeset.shape.ShapeCache;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Setting the paragraphs of a book in the type of the peers, whole and by its parts. The column `lines` is lines a
/// second; a part's share is the time of its lines in that of `whole`.
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 4, time = 1)
@Fork(
        value = 1,
        jvmArgsAppend = {
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Djdk.util.jar.enableMultiRelease=false"
        })
@State(Scope.Thread)
public class LinesBenchmark {
    private static final Pattern PARAGRAPH = Pattern.compile("<p[ >].*?</p>", Pattern.DOTALL);
    private static final String STYLE =
            "size=11 leading=14 indent=13.2 justify hyphens=AUTO hyphen-lines=2 expansion=0.02"
                    + " protrusion=1 lang=en-GB";

    @Param("")
    public String folder = "";

    private final List<StyledElement> paragraphs = new ArrayList<>();
    private final List<Integer> lineCounts = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private LineSetter setter = Setters.setter(new ArrayList<>());
    private List<Paragraph> prepared = new ArrayList<>();
    private int next;

    /// Lines of the paragraphs that were set.
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Counter {
        public long lines;
    }

    @Setup
    public void read() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            for (Path f : files.filter(p -> p.toString().endsWith(".xhtml")).sorted().toList()) {
                Matcher m = PARAGRAPH.matcher(Files.readString(f));
                while (m.find()) {
                    String text = m.group().replaceAll("<[^>]*>", "").replace("&", "&amp;");
                    paragraphs.add(MiniMarkup.paragraph("<p s='" + STYLE + "'>" + text + "</p>"));
                    words.add(text);
                }
            }
        }
        for (StyledElement p : paragraphs) {
            Paragraph made = setter.prepare(input(p));
            prepared.add(made);
            lineCounts.add(made.setting(0).lines());
        }
    }

    private static ParagraphInput input(StyledElement p) {
        return new ParagraphInput(p, p.children(), 324, List.of(), 0);
    }

    private int step(Counter c) {
        next = (next + 1) % paragraphs.size();
        c.lines += lineCounts.get(next);
        return next;
    }

    /// From the markup to placed glyphs, words shaped before as in a long book.
    @Benchmark
    public SetParagraph whole(Counter c) {
        return setter.prepare(input(paragraphs.get(step(c)))).set(0);
    }

    /// The characters collected, words looked up among those shaped before.
    @Benchmark
    public Paragraph collecting(Counter c) {
        return setter.prepare(input(paragraphs.get(step(c))));
    }

    /// HarfBuzz itself: every word shaped anew.
    @Benchmark
    public Paragraph shaping(Counter c) {
        LineSetter cold =
                new TotalFitSetter(
                        new LineContext(
                                Setters.FONTS,
                                new ShapeCache(),
                                Setters.PAGES,
                                e -> 1,
                                s -> null,
                                d -> {}));
        return cold.prepare(input(paragraphs.get(step(c))));
    }

    /// Total fit with expansion and protrusion, rivers looked for.
    @Benchmark
    public int collectingAndBreaking(Counter c) {
        return setter.prepare(input(paragraphs.get(step(c)))).setting(0).lines();
    }

    /// The best lines with a line more and a line fewer, as the page maker asks for them.
    @Benchmark
    public int variants(Counter c) {
        Paragraph p = setter.prepare(input(paragraphs.get(step(c))));
        return p.setting(1).lines() + p.setting(-1).lines();
    }

    /// The patterns for every word, nothing remembered.
    @Benchmark
    public long hyphenation(Counter c) {
        Hyphenator h = Hyphenator.of("en-GB");
        char[] t = words.get(step(c)).toCharArray();
        long points = 0;
        int from = 0;
        for (int i = 0; i <= t.length; i++) {
            if (i < t.length && t[i] > ' ') continue;
            if (i > from) points += h.points(t, from, i, 5, 2, 3);
            from = i + 1;
        }
        return points;
    }
}
