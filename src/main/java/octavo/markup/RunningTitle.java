package octavo.markup;

/// A title as a running head has room for it, where the editor gave no short one: the part before a colon or dash, else
/// as many words as fit. Never shorter than a reader needs to know where they are.
final class RunningTitle {
    /// Characters that fit a running head of a common trim beside the folio.
    private static final int ROOM = 48;

    private static final int LEAST = 8;

    private RunningTitle() {}

    static String of(String title) {
        String t = title.strip();
        if (t.codePointCount(0, t.length()) <= ROOM) return t;
        for (String mark : new String[] {": ", " — ", " – ", " - ", "? "}) {
            int at = t.indexOf(mark);
            int end = mark.equals("? ") ? at + 1 : at;
            if (at >= LEAST && t.codePointCount(0, end) <= ROOM) return t.substring(0, end);
        }
        int end = t.lastIndexOf(' ', t.offsetByCodePoints(0, ROOM - 1));
        if (end < LEAST) return t;
        return t.substring(0, end).replaceAll("[\\s,;:.–—-]+$", "") + "…";
    }
}
