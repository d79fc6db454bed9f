package octavo.gather.clean;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.content.Attributes;
import octavo.content.Inline;
import org.jspecify.annotations.Nullable;

/// The characters of one block's running text in a row, across its nodes, so that a rule sees `*"Yes*," he said` as a
/// reader does. What no rule may touch (code, formulas, images, addresses) is in the row as [#OBJECT] or [#FIXED]; notes
/// and marks of pages aren't in it at all.
final class RunningText {
    /// Stands for code, a formula, an image, a citation.
    static final char OBJECT = '\uFFFC';

    /// Stands for a character of an address, which is no word.
    static final char FIXED = '\uE000';

    private static final Pattern ADDRESS =
            Pattern.compile(
                    "(?i)(?:\\b[a-z][a-z0-9+.-]{1,9}://|\\bwww\\.|\\bmailto:|\\bdoi:\\s?10\\.)[^\\s<>\"«»“”]+"
                            + "|(?<![\\w.+-])[\\w.+-]{1,64}+@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,10}"
                            + "|(?<![\\w-])[a-z0-9-]{1,63}(?:\\.[a-z0-9-]{1,63}){0,10}\\.(?:com|org|net|edu|gov|info|io|de|fr|ru|pl|es|uk|eu)/[^\\s<>\"«»“”]*"
                            + "|(?<![\\p{L}\\d.])(?:\\.{1,2})?/[\\w.-]+/[\\w./-]*"
                            + "|(?<![\\w-])[\\w-]{1,200}\\.(?:html?|php|pdf|jpe?g|png|gif|txt|md|xml|json|csv|zip|exe|js|py|java)\\b");

    /// A replacement of the characters from `from` to before `to`.
    record Edit(int from, int to, String with) {}

    private char[] chars;

    /// Index of the text node that holds the character; -1 for what is none.
    private int[] owner;

    private boolean[] fixed;
    private int length;
    private int nodes;
    private @Nullable String view;
    private final List<Inline> content;

    RunningText(List<Inline> content) {
        this.content = content;
        chars = new char[64];
        owner = new int[64];
        fixed = new boolean[64];
        collect(content);
        fixAddresses();
    }

    private void collect(List<Inline> inlines) {
        for (Inline i : inlines) {
            switch (i) {
                case Inline.Text t -> {
                    for (int k = 0; k < t.text().length(); k++) add(t.text().charAt(k), nodes);
                    nodes++;
                }
                case Inline.Emphasis e -> collect(e.content());
                case Inline.Strong e -> collect(e.content());
                case Inline.SmallCaps e -> collect(e.content());
                case Inline.Sub e -> collect(e.content());
                case Inline.Sup e -> collect(e.content());
                case Inline.Link e -> collect(e.content());
                case Inline.Span e -> collect(e.content());
                case Inline.LineBreak _ -> add('\n', -1);
                case Inline.Code _, Inline.Math _, Inline.Image _, Inline.Citation _ ->
                        add(OBJECT, -1);
                case Inline.NoteRef _, Inline.PageMark _, Inline.IndexTerm _ -> {}
            }
        }
    }

    private void add(char c, int node) {
        if (length == chars.length) {
            chars = Arrays.copyOf(chars, 2 * length);
            owner = Arrays.copyOf(owner, 2 * length);
            fixed = Arrays.copyOf(fixed, 2 * length);
        }
        chars[length] = c;
        owner[length++] = node;
    }

    private void fixAddresses() {
        if (!mayHoldAddress()) return;
        Matcher m = ADDRESS.matcher(new String(chars, 0, length));
        while (m.find()) {
            int end = m.end();
            while (end > m.start() && isTrailing(m.start(), end)) end--;
            Arrays.fill(fixed, m.start(), end, true);
        }
    }

    /// An address has one of these marks, or a period within.
    private boolean mayHoldAddress() {
        for (int i = 0; i < length; i++) {
            char c = chars[i];
            if (c == '/' || c == ':' || c == '@') return true;
            if (c == '.' && i + 1 < length && !Character.isWhitespace(chars[i + 1])) return true;
        }
        return false;
    }

    /// A sentence's marks at an address's end; a quotation mark where it is the only one.
    private boolean isTrailing(int start, int end) {
        char c = chars[end - 1];
        if (c != '\'') return ".,;:!?)…".indexOf(c) >= 0;
        for (int i = start; i < end - 1; i++) if (chars[i] == '\'') return false;
        return true;
    }

    /// What the rules read.
    String view() {
        String known = view;
        if (known != null) return known;
        char[] v = Arrays.copyOf(chars, length);
        for (int i = 0; i < length; i++) if (fixed[i]) v[i] = FIXED;
        return view = new String(v);
    }

    boolean has(String part) {
        return view().contains(part);
    }

    /// Makes replacements that don't overlap, in their order. A text that is put in belongs to the node of the
    /// character that it replaces or stands before.
    void apply(List<Edit> edits) {
        if (edits.isEmpty()) return;
        view = null;
        char[] c = chars;
        int[] o = owner;
        boolean[] f = fixed;
        int n = length;
        chars = new char[n + 64];
        owner = new int[n + 64];
        fixed = new boolean[n + 64];
        length = 0;
        int at = 0;
        for (Edit e : edits) {
            while (at < e.from) copy(c, o, f, at++);
            int node = nodeAt(o, e.from, n);
            for (int k = 0; node >= 0 && k < e.with.length(); k++) add(e.with.charAt(k), node);
            // What is no text node's stays.
            while (at < e.to) {
                if (o[at] < 0) copy(c, o, f, at);
                at++;
            }
        }
        while (at < n) copy(c, o, f, at++);
    }

    private static int nodeAt(int[] owner, int from, int n) {
        if (from < n && owner[from] >= 0) return owner[from];
        return from > 0 ? owner[from - 1] : -1;
    }

    private void copy(char[] c, int[] o, boolean[] f, int at) {
        add(c[at], o[at]);
        fixed[length - 1] = f[at];
    }

    /// The nodes with their new text; those that have none any more are left out.
    ///
    /// @param attributes what becomes of a node's attributes
    /// @param targets what becomes of a link's target
    List<Inline> content(UnaryOperator<Attributes> attributes, UnaryOperator<String> targets) {
        StringBuilder[] texts = new StringBuilder[nodes];
        for (int i = 0; i < nodes; i++) texts[i] = new StringBuilder();
        for (int i = 0; i < length; i++) if (owner[i] >= 0) texts[owner[i]].append(chars[i]);
        int[] next = {0};
        return new Rebuild(texts, next, attributes, targets).of(content);
    }

    private record Rebuild(
            StringBuilder[] texts,
            int[] next,
            UnaryOperator<Attributes> attributes,
            UnaryOperator<String> targets) {
        List<Inline> of(List<Inline> inlines) {
            List<Inline> out = new ArrayList<>();
            for (Inline i : inlines) {
                Inline node = node(i);
                if (!(node instanceof Inline.Text t) || !t.text().isEmpty()) out.add(node);
            }
            return out;
        }

        private Inline node(Inline i) {
            return switch (i) {
                case Inline.Text _ -> new Inline.Text(texts[next[0]++].toString());
                case Inline.Emphasis e ->
                        new Inline.Emphasis(attributes.apply(e.attributes()), of(e.content()));
                case Inline.Strong e ->
                        new Inline.Strong(attributes.apply(e.attributes()), of(e.content()));
                case Inline.SmallCaps e ->
                        new Inline.SmallCaps(attributes.apply(e.attributes()), of(e.content()));
                case Inline.Sub e ->
                        new Inline.Sub(attributes.apply(e.attributes()), of(e.content()));
                case Inline.Sup e ->
                        new Inline.Sup(attributes.apply(e.attributes()), of(e.content()));
                case Inline.Span e ->
                        new Inline.Span(attributes.apply(e.attributes()), of(e.content()));
                case Inline.Link e ->
                        new Inline.Link(
                                attributes.apply(e.attributes()),
                                of(e.content()),
                                targets.apply(e.target()),
                                e.title());
                case Inline.Code k -> k;
                case Inline.Image k -> k;
                case Inline.NoteRef k -> k;
                case Inline.Citation k -> k;
                case Inline.Math k -> k;
                case Inline.LineBreak k -> k;
                case Inline.PageMark k -> k;
                case Inline.IndexTerm k -> k;
            };
        }
    }
}
