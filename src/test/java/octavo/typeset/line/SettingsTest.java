package octavo.typeset.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import octavo.frame.FrameItem;
import octavo.frame.FrameItem.GlyphRun;
import octavo.style.StyledNode.StyledElement;
import octavo.typeset.line.LineSetter.Paragraph;
import octavo.typeset.line.LineSetter.Setting;
import octavo.typeset.line.ParagraphInput.Indent;
import org.junit.jupiter.api.Test;

class SettingsTest {
    private static final String TEXT =
            """
            The eye is the first circle; the horizon which it forms is the second; and throughout nature this primary
            figure is repeated without end. It is the highest emblem in the cipher of the world. Saint Augustine
            described the nature of God as a circle whose centre was everywhere, and its circumference nowhere. We are
            all our lifetime reading the copious sense of this first of forms. One moral we have already deduced, in
            considering the circular or compensatory character of every human action. Another analogy we shall now
            trace; that every action admits of being outdone. Our life is an apprenticeship to the truth, that around
            every circle another can be drawn; that there is no end in nature, but every end is a beginning; that there
            is always another dawn risen on mid-noon, and under every deep a lower deep opens.\
            """;

    private static StyledElement paragraph() {
        return MiniMarkup.paragraph(
                "<p s='size=11 leading=14 justify hyphens=AUTO expansion=0.02 protrusion=1 lang=en'>"
                        + TEXT
                        + "</p>");
    }

    @Test
    void theBestSettingHasTheLeastDemerits() {
        StyledElement p = paragraph();
        int longer = 0;
        int shorter = 0;
        for (int measure = 200; measure <= 300; measure += 10) {
            Paragraph q =
                    Setters.setter(new ArrayList<>())
                            .prepare(new ParagraphInput(p, p.children(), measure, List.of(), 0));
            Setting best = q.setting(0);
            for (int looseness : new int[] {-1, 1}) {
                Setting other = q.setting(looseness);
                assertTrue(Math.abs(other.lines() - best.lines()) <= 1);
                assertTrue(other.demerits() >= best.demerits());
                assertEquals(other.lines(), q.set(looseness).lines().size());
            }
            if (q.setting(1).lines() > best.lines()) longer++;
            if (q.setting(-1).lines() < best.lines()) shorter++;
        }
        assertTrue(longer > 2 && shorter > 0, longer + " " + shorter);
    }

    /// For the widest line of a table's cell: forced breaks alone end it, and it may be wider than the measure.
    @Test
    void anEndlessMeasureHoldsOneLineForEachForcedBreak() {
        StyledElement p =
                MiniMarkup.paragraph("<p s='size=11 lang=en'>" + TEXT + "<br/>" + TEXT + "</p>");
        double one =
                Setters.set(p, ParagraphInput.ENDLESS_PT, 0, new ArrayList<>())
                        .lines()
                        .getFirst()
                        .widthPt();
        StyledElement many =
                MiniMarkup.paragraph(
                        "<p s='size=11 lang=en'>" + (TEXT + " ").repeat(40).strip() + "</p>");
        List<SetLine> lines =
                Setters.set(many, ParagraphInput.ENDLESS_PT, 0, new ArrayList<>()).lines();
        assertEquals(
                2, Setters.set(p, ParagraphInput.ENDLESS_PT, 0, new ArrayList<>()).lines().size());
        assertEquals(1, lines.size());
        assertTrue(lines.getFirst().widthPt() > ParagraphInput.ENDLESS_PT);
        assertEquals(40 * one, lines.getFirst().widthPt(), 40 * 11);
    }

    @Test
    void whatIsAskedForTwiceIsSetAlike() {
        StyledElement p = paragraph();
        LineSetter setter = Setters.setter(new ArrayList<>());
        String first =
                LineDump.of(setter.set(new ParagraphInput(p, p.children(), 240, List.of(), 0)));
        setter.set(new ParagraphInput(p, p.children(), 240, List.of(), 1));
        assertEquals(
                first,
                LineDump.of(setter.set(new ParagraphInput(p, p.children(), 240, List.of(), 0))));
    }

    @Test
    void indentsNarrowTheFirstLines() {
        StyledElement p = paragraph();
        List<Indent> indents = List.of(new Indent(60, 0), new Indent(60, 0), new Indent(0, 40));
        SetParagraph set =
                Setters.setter(new ArrayList<>())
                        .set(new ParagraphInput(p, p.children(), 240, indents, 0));
        assertEquals(180, set.lines().get(0).widthPt(), 0.01);
        assertEquals(180, set.lines().get(1).widthPt(), 0.01);
        assertEquals(200, set.lines().get(2).widthPt(), 0.01);
        assertEquals(240, set.lines().get(3).widthPt(), 0.01);
        assertTrue(x(set.lines().get(0)) > 55);
        assertTrue(x(set.lines().get(2)) < 1);
    }

    private static double x(SetLine l) {
        for (FrameItem i : l.items()) if (i instanceof GlyphRun g) return g.xPt();
        return -1;
    }

    @Test
    void justifiedLinesEndAtTheMeasureWithTheirProtrusion() {
        StyledElement p = paragraph();
        SetParagraph set =
                Setters.setter(new ArrayList<>())
                        .set(new ParagraphInput(p, p.children(), 240, List.of(), 0));
        for (SetLine l : set.lines().subList(0, set.lines().size() - 1)) {
            double end = 0;
            for (FrameItem i : l.items()) {
                if (!(i instanceof GlyphRun g)) continue;
                int last = g.text().endsWith(" ") ? g.glyphs().length - 1 : g.glyphs().length;
                end = g.xPt() + g.xOffsetsPt()[last];
            }
            assertEquals(240, end, 4.5, LineDump.text(l));
            assertTrue(end >= 239.99, LineDump.text(l));
        }
    }

    @Test
    void theLinesHoldTheWholeText() {
        StyledElement p = paragraph();
        for (int measure : new int[] {70, 110, 160, 240, 400}) {
            SetParagraph set =
                    Setters.setter(new ArrayList<>())
                            .set(new ParagraphInput(p, p.children(), measure, List.of(), 0));
            StringBuilder sb = new StringBuilder();
            int offset = 0;
            for (SetLine l : set.lines()) {
                sb.append(LineDump.text(l));
                assertTrue(l.startOffset() >= offset);
                offset = l.startOffset();
            }
            assertEquals(TEXT.replace('\n', ' '), sb.toString());
        }
    }

    @Test
    void everyCharacterIsCoveredByACluster() {
        StyledElement p =
                MiniMarkup.paragraph(
                        "<p>office <em>fjord</em> a&#x304;b <span s='upper' lang='de'>Straße</span></p>");
        SetParagraph set =
                Setters.setter(new ArrayList<>())
                        .set(new ParagraphInput(p, p.children(), 400, List.of(), 0));
        for (FrameItem i : set.lines().getFirst().items()) {
            GlyphRun g = (GlyphRun) i;
            assertEquals(g.glyphs().length, g.clusters().length);
            assertEquals(g.glyphs().length + 1, g.xOffsetsPt().length);
            assertEquals(0, g.clusters()[0]);
            for (int k = 1; k < g.clusters().length; k++)
                assertTrue(g.clusters()[k] >= g.clusters()[k - 1]);
            assertTrue(g.clusters()[g.clusters().length - 1] < g.text().length());
        }
    }
}
