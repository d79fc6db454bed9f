package octavo.style;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import octavo.content.StructureRole;
import octavo.markup.Element;
import octavo.markup.MarkupDocument;
import octavo.markup.MarkupNode;
import octavo.markup.MarkupSection;
import octavo.markup.SectionKind;
import octavo.markup.TextNode;
import octavo.world.RealWorld;

/// Processor times of the stages on a book of many paragraphs, from cold: run in a fresh process.
final class StyleBench {
    private StyleBench() {}

    /// Of this thread: the machine's load falls out.
    private static long cpu() {
        return java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    public static void main(String[] args) {
        List<MarkupSection> sections = new ArrayList<>();
        for (int s = 0; s < 200; s++) {
            List<MarkupNode> nodes = new ArrayList<>();
            for (int p = 0; p < 100; p++) {
                String c = p == 0 ? "opening" : p % 10 == 0 ? "flush" : "";
                Map<String, String> a =
                        c.isEmpty()
                                ? Map.of("id", s + "-" + p)
                                : Map.of("class", c, "id", s + "-" + p);
                Element em =
                        new Element(
                                "em",
                                Map.of(),
                                List.of(new TextNode("b")),
                                StructureRole.NONE,
                                null);
                nodes.add(
                        new Element("p", a, List.of(new TextNode("a"), em), StructureRole.P, null));
            }
            Element e =
                    new Element(
                            "section",
                            Map.of("class", "article", "lang", "en"),
                            nodes,
                            StructureRole.ART,
                            null);
            sections.add(new MarkupSection("s" + s, SectionKind.ARTICLE, "", e));
        }
        cpu();
        MarkupDocument doc = new MarkupDocument("T", "en-GB", sections, List.of());
        for (int i = 0; i < 3; i++) {
            long t0 = cpu();
            UserAgent.sheet();
            long t1 = cpu();
            StyleSheet sheet =
                    StyleLoader.load(new RealWorld(), Path.of("."), StyleRequest.of("classic"))
                            .value();
            long t2 = cpu();
            StyledDocument styled = Cascade.style(sheet, doc, Media.PRINT);
            long t3 = cpu();
            System.out.printf(
                    Locale.ROOT,
                    "own sheet %.1f ms, style %.1f ms, cascade %.1f ms, %d sections%n",
                    (t1 - t0) / 1e6,
                    (t2 - t1) / 1e6,
                    (t3 - t2) / 1e6,
                    styled.sections().size());
        }
    }
}
