package octavo.typeset.line;

/// Which characters `hanging-punctuation` is about (CSS Text 3, section 8.3).
final class HangingMarks {
    private HangingMarks() {}

    /// "An opening bracket or quote": Unicode's Ps, Pf, Pi, and the quotation marks of the typewriter.
    static boolean opens(char c) {
        return switch (Character.getType(c)) {
            case Character.START_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION ->
                    true;
            default -> c == '"' || c == '\'';
        };
    }

    /// "A closing bracket or quote": Pe, Pf, Pi.
    static boolean closes(char c) {
        return switch (Character.getType(c)) {
            case Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION ->
                    true;
            default -> c == '"' || c == '\'';
        };
    }

    /// "A stop or comma."
    static boolean isStop(char c) {
        return ",.\u060C\u06D4\u3001\u3002\uFF0C\uFF0E\uFE50\uFE51\uFE52\uFF61\uFF64".indexOf(c)
                >= 0;
    }
}
