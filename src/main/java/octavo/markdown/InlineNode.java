package octavo.markdown;

import octavo.content.Inline;

/// What [InlineReader] has read and not yet put together.
sealed interface InlineNode {
    /// Finished.
    ///
    /// @param depth of the nesting in it
    record Done(Inline inline, int depth) implements InlineNode {}

    /// A tag of HTML that waits for its partner.
    record Tag(HtmlTag tag) implements InlineNode {}

    /// `[`, `![` or `^[`
    final class Bracket implements InlineNode {
        final Kind kind;

        /// Offset after the bracket.
        final int after;

        enum Kind {
            LINK("["),
            IMAGE("!["),
            NOTE("^[");

            final String text;

            Kind(String text) {
                this.text = text;
            }
        }

        Bracket(Kind kind, int after) {
            this.kind = kind;
            this.after = after;
        }
    }

    /// A run of `*`, `_` or `~` (CommonMark 0.31, 6.2: delimiter run).
    final class Run implements InlineNode {
        final char ch;
        final int length;
        final boolean opens;
        final boolean closes;

        /// Characters not yet used.
        int left;

        Run(char ch, int length, boolean opens, boolean closes) {
            this.ch = ch;
            this.length = length;
            this.left = length;
            this.opens = opens;
            this.closes = closes;
        }

        /// The rule of three, and `~~` that matches its like alone.
        boolean matches(Run closer) {
            if (ch != closer.ch || !opens || left == 0) return false;
            if (ch == '~') return left == 2 && closer.left == 2;
            boolean both = closes || closer.opens;
            return !both
                    || (length + closer.length) % 3 != 0
                    || length % 3 == 0 && closer.length % 3 == 0;
        }
    }
}
