package octavo.typeset.line;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import octavo.typeset.line.SetParagraph.Flaw;
import octavo.typeset.shape.ShapedWord;
import org.jspecify.annotations.Nullable;

/// What is left in a paragraph that was broken as well as it could be.
final class Flaws {
    private Flaws() {}

    static List<Flaw> of(Breaks b, int[] ends, Rivers rivers) {
        if (ends.length < 3) return List.of();
        List<Flaw> out = new ArrayList<>();
        for (int line = 2; line < ends.length; line++) {
            int a = line == 2 ? 0 : ends[line - 3];
            int first = ends[line - 2];
            int second = ends[line - 1];
            int third = ends[line];
            // Lines that the source divides are its own.
            if (forced(b, first) || forced(b, second)) continue;
            boolean last = line == ends.length - 1;
            boolean begin = same(b.wordAfter[a], b.wordAfter[first], b.wordAfter[second]);
            boolean end =
                    !last && same(b.wordBefore[first], b.wordBefore[second], b.wordBefore[third]);
            if (begin || end) out.add(new Flaw(Flaw.Kind.STACK, line));
            if (hyphen(b, first) && hyphen(b, second) && hyphen(b, third))
                out.add(new Flaw(Flaw.Kind.LADDER, line));
        }
        for (int i = 0; i < rivers.seen; i++) out.add(new Flaw(Flaw.Kind.RIVER, rivers.ends[i]));
        out.sort(Comparator.comparingInt(Flaw::line));
        return out;
    }

    private static boolean same(
            @Nullable ShapedWord a, @Nullable ShapedWord b, @Nullable ShapedWord c) {
        return a != null && a == b && b == c;
    }

    private static boolean forced(Breaks b, int at) {
        return (b.flags[at] & Breaks.FORCED) != 0;
    }

    private static boolean hyphen(Breaks b, int at) {
        return (b.flags[at] & Breaks.HYPHENATED) != 0;
    }
}
