package octavo.markup;

import static octavo.markup.Books.em;
import static octavo.markup.Books.h;
import static octavo.markup.Books.p;
import static octavo.markup.Books.t;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import octavo.content.Attributes;
import octavo.content.Block;
import octavo.content.DivisionKind;
import org.junit.jupiter.api.Test;

/// What classes paragraphs get by what they are and stand behind.
class PassagesTest {
    @Test
    void speechesAndTheirSpeakers() {
        Block dialogue =
                division(
                        DivisionKind.DIALOGUE,
                        Attributes.NONE,
                        p("FERRYMAN. It is the only boat."),
                        p(t("FIRST CLERK "), em("(sitting down)"), t(" I have walked.")),
                        p("A bell rings. NOBODY moves."),
                        p("I. Nothing but a number."),
                        p("MERCHANT and clerk leave."));
        assertEquals(
                List.of(
                        "speech [FERRYMAN]. It is the only boat.",
                        "speech [FIRST CLERK] (sitting down) I have walked.",
                        "A bell rings. NOBODY moves.",
                        "I. Nothing but a number.",
                        "MERCHANT and clerk leave."),
                paragraphs(p("Opening."), dialogue).subList(1, 6));
        assertEquals(
                "FERRYMAN. Not here.", paragraphs(p("Opening."), p("FERRYMAN. Not here.")).get(1));
    }

    /// A division that says only the language is passed through; another one is a block of its own.
    @Test
    void flushThroughADivision() {
        Attributes french = new Attributes(null, List.of(), "fr", null, Map.of());
        Attributes box = new Attributes(null, List.of("box"), null, null, Map.of());
        assertEquals(
                List.of("flush Il faut.", "Mais de quoi ?", "He said so."),
                paragraphs(
                                p("Opening."),
                                h(1, "From the French"),
                                division(
                                        DivisionKind.GENERIC,
                                        french,
                                        p("Il faut."),
                                        p("Mais de quoi ?")),
                                p("He said so."))
                        .subList(1, 4));
        assertEquals(
                List.of("In a box.", "flush After it."),
                paragraphs(
                                p("Opening."),
                                division(DivisionKind.GENERIC, box, p("In a box.")),
                                p("After it."))
                        .subList(1, 3));
    }

    @Test
    void titlesInCapitals() {
        assertEquals(true, TextRules.inCapitals("II. A GAME OF CHESS"));
        assertEquals(false, TextRules.inCapitals("O*NET today"));
        assertEquals(false, TextRules.inCapitals("II."));
        assertEquals(false, TextRules.inCapitals("USA 1914"));
    }

    private static Block division(DivisionKind kind, Attributes a, Block... blocks) {
        return new Block.Division(a, kind, List.of(blocks), null);
    }

    private static List<String> paragraphs(Block... blocks) {
        List<String> out = new ArrayList<>();
        MarkupDocument book = Lowering.lower(Books.only(List.of(blocks), List.of())).value();
        for (MarkupSection s : book.sections())
            if ("article".equals(s.element().attribute("class"))) collect(s.element(), out);
        return out;
    }

    private static void collect(Element e, List<String> out) {
        for (MarkupNode n : e.children()) {
            if (!(n instanceof Element c) || "header".equals(c.name())) continue;
            String cls = c.attribute("class");
            if (!"p".equals(c.name())) {
                collect(c, out);
                continue;
            }
            String shown = "opening".equals(cls) || cls == null ? "" : cls + " ";
            StringBuilder text = new StringBuilder();
            for (MarkupNode part : c.children()) {
                switch (part) {
                    case TextNode(String t) -> text.append(t);
                    case Element x -> {
                        boolean speaker = "speaker".equals(x.attribute("class"));
                        text.append(speaker ? "[" + x.textContent() + "]" : x.textContent());
                    }
                }
            }
            out.add(shown + text);
        }
    }
}
