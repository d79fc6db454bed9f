package octavo.markdown;

/// What a delimiter run of `*`, `_` or `~` may do to emphasis, by what stands at its sides (CommonMark 0.31, 6.2).
///
/// @param opens the run can open emphasis
/// @param closes it can close emphasis
record Flanking(boolean opens, boolean closes) {
    /// @param from of the run, in the text
    /// @param to its end, exclusive; beginning and end of the text count as white space
    static Flanking of(String text, int from, int to) {
        int before = from == 0 ? '\n' : text.codePointBefore(from);
        int after = to == text.length() ? '\n' : text.codePointAt(to);
        boolean left =
                !isSpace(after)
                        && (!isPunctuation(after) || isSpace(before) || isPunctuation(before));
        boolean right =
                !isSpace(before)
                        && (!isPunctuation(before) || isSpace(after) || isPunctuation(after));
        if (text.charAt(from) != '_') return new Flanking(left, right);
        return new Flanking(
                left && (!right || isPunctuation(before)),
                right && (!left || isPunctuation(after)));
    }

    private static boolean isSpace(int c) {
        return c == '\n'
                || c == '\t'
                || c == '\f'
                || c == '\r'
                || Character.getType(c) == Character.SPACE_SEPARATOR;
    }

    private static boolean isPunctuation(int c) {
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.MATH_SYMBOL,
                    Character.CURRENCY_SYMBOL,
                    Character.MODIFIER_SYMBOL,
                    Character.OTHER_SYMBOL ->
                    true;
            default -> false;
        };
    }
}
