package octavo.markdown;

import java.util.Set;

/// How a Markdown text is to be read.
///
/// @param dialect which of the grammars that differ
/// @param templates whose template code is resolved or left out
/// @param mendHeadings the title's own heading is taken out of the text, and levels are renumbered so that they begin
///     at 1 and skip none
/// @param cited keys that `@key` cites where the grammar has no citations; in Pandoc's every key does
public record ReadOptions(
        Dialect dialect, Templates templates, boolean mendHeadings, Set<String> cited) {
    public ReadOptions {
        cited = Set.copyOf(cited);
    }

    public ReadOptions(Dialect dialect, Templates templates, boolean mendHeadings) {
        this(dialect, templates, mendHeadings, Set.of());
    }

    public ReadOptions citing(Set<String> keys) {
        return new ReadOptions(dialect, templates, mendHeadings, keys);
    }

    boolean cites(String key) {
        return pandoc() || cited.contains(key);
    }

    /// A book's own `article.md`: `#` is the first level below the title, which stands in the front matter.
    public static final ReadOptions ARTICLE =
            new ReadOptions(Dialect.PANDOC, Templates.NONE, false);

    /// Markdown that was written for a site.
    public static final ReadOptions SOURCE =
            new ReadOptions(Dialect.COMMON, Templates.LIQUID, true);

    /// Grammars of Markdown.
    public enum Dialect {
        /// Pandoc's: citations (`@key`), `$x$`, `~x~`, `^x^`; an image's text is its caption; Markdown in HTML.
        PANDOC,
        /// What most sites write: CommonMark with footnotes, pipe tables, strikethrough, definition lists and
        /// attributes (`{#id}`, kramdown's `{: .class}`). An image's text is its alternative and no caption, `@name`
        /// and `$5` are text, and text within HTML blocks is text.
        COMMON
    }

    /// Whose template code stands in a text.
    public enum Templates {
        /// None: braces are text.
        NONE,
        /// Nobody knows: what looks like any of it, but in code.
        ANY,
        /// Liquid and its like (Jekyll, Eleventy), which run in code too; Hugo's with them.
        LIQUID,
        /// Hugo's shortcodes; its `{{ x }}` belongs into templates and is text here.
        HUGO,
        /// Quarto's shortcodes, but in code.
        QUARTO
    }

    /// Lists that count with letters, Roman numerals or parentheses, and numbered examples. In a book's own texts they
    /// are attributes.
    boolean fancyLists() {
        return pandoc() && mendHeadings;
    }

    boolean pandoc() {
        return dialect == Dialect.PANDOC;
    }
}
