package octavo.typeset;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import octavo.frame.FrameItem.GlyphRun;
import octavo.frame.Page;
import org.junit.jupiter.api.Test;

/// What is left at the foot of pages, over texts of many lengths.
class AnnouncedTest {
    private static final String LIST =
            "<p>These are its marks:</p><ul><li>One figure</li><li>Another</li><li>A third</li></ul>";

    /// A line that ends in a colon stands on the page of what it announces, wherever a spread a line shorter or longer
    /// or a paragraph set otherwise allows it.
    @Test
    void linesThatAnnounceAreHardlyParted() {
        List<String> parted = new ArrayList<>();
        for (int n = 1; n < 60; n++) {
            String body =
                    "{ps "
                            + n % 5
                            + "}{p "
                            + n % 13
                            + "}"
                            + ("{p 9}" + LIST + "{p " + (1 + n % 7) + "}").repeat(4)
                            + "{ps 3}";
            TypesetBook book =
                    PageCases.set(
                                    "ul { padding-left: 12pt }",
                                    "<section id='a'>" + body + "</section>")
                            .value();
            for (Page p : book.document().pages())
                if (lastLine(p).endsWith(":")) parted.add(n + " on " + p.label());
        }
        assertTrue(parted.size() <= 2, parted::toString);
    }

    private static String lastLine(Page page) {
        String last = "";
        for (var i : page.items())
            if (i instanceof GlyphRun g && !g.text().isBlank()) last = g.text();
        return last.strip();
    }
}
