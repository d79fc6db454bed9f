package octavo.typeset.line;

import java.util.Set;

/// Titles are broken by sense: after a colon or a dash rather than elsewhere, and not after a small word.
final class TitleBreaks {
    /// English titles write small words with capitals where their house style does, and "Act" or "War" as well.
    private static final Set<String> SMALL =
            Set.of(
                    "A", "An", "And", "As", "At", "But", "By", "For", "From", "Her", "His", "In",
                    "Into", "Is", "Its", "My", "No", "Nor", "Not", "Of", "On", "Or", "Our", "Out",
                    "So", "The", "To", "Up", "With", "Your");

    private TitleBreaks() {}

    /// Where a title has places after a stop, the others cost more.
    static void preferStops(Breaks b, char[] text) {
        boolean any = false;
        for (int i = 1; i < b.count; i++) any |= afterStop(b, i, text);
        if (!any) return;
        for (int i = 1; i < b.count; i++) {
            if ((b.flags[i] & Breaks.FORCED) != 0
                    || b.penalty[i] >= BreakRules.NEVER
                    || afterStop(b, i, text)) continue;
            b.penalty[i] = (int) Math.hypot(b.penalty[i], BreakPenalties.NOT_AT_STOP);
        }
    }

    private static boolean afterStop(Breaks b, int place, char[] text) {
        int end = b.character[place] - 2;
        if ((b.flags[place] & Breaks.AT_SPACE) == 0 || b.penalty[place] != 0 || end < 0)
            return false;
        return switch (text[end]) {
            case ':', ';', '?', '!', '\u2013', '\u2014' -> true;
            default -> false;
        };
    }

    /// Articles, prepositions and conjunctions go with what follows.
    ///
    /// @param space index of the space that follows the word
    static boolean afterSmallWord(char[] text, int space) {
        int start = space;
        while (start > 0 && Character.isLetter(text[start - 1])) start--;
        int n = space - start;
        if (n == 0 || n > 4 || start > 0 && text[start - 1] != ' ') return false;
        if (Character.isLowerCase(text[start])) return true;
        return start > 0 && SMALL.contains(new String(text, start, n));
    }
}
