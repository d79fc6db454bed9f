package octavo.markdown;

import java.util.Set;

/// How a Markdown text is to be read.
///
/// @param dialect which of the grammars that differ
/// @param templateCode Liquid, Jinja and Hugo code is resolved or left out
/// @param mendHeadings the title's own heading is taken out of the text, and levels are renumbered so that they begin
///     at 1 and skip none
/// @param cited keys that `@key` cites where the grammar has no citations; in Pandoc's every key does
public record ReadOptions(
        Dialect dialect, boolean templateCode, boolean mendHeadings, Set<String> cited) {
    public ReadOptions {
        cited = Set.copyOf(cited);
    }

    public ReadOptions(Dialect dialect, boolean templateCode, boolean mendHeadings) {
        this(dialect, templateCode, mendHeadings, Set.of());
    }

    public ReadOptions citing(Set<String> keys) {
        return new ReadOptions(dialect, templateCode, mendHeadings, keys);
    }

    boolean cites(String key) {
        return pandoc() || cited.contains(key);
    }

    /// A book's own `article.md`: `#` is the first level below the title, which stands in the front matter.
    public static final ReadOptions ARTICLE = new ReadOptions(Dialect.PANDOC, false, false);

    /// Markdown that was written for a site.
    public static final ReadOptions SOURCE = new ReadOptions(Dialect.COMMON, true, true);

    /// Grammars of Markdown.
    public enum Dialect {
        /// Pandoc's: citations (`@key`), `$x$`, `~x~`, `^x^`; an image's text is its caption; Markdown in HTML.
        PANDOC,
        /// What most sites write: CommonMark with footnotes, pipe tables, strikethrough, definition lists and
        /// attributes (`{#id}`, kramdown's `{: .class}`). An image's text is its alternative and no caption, `@name`
        /// and `$5` are text, and text within HTML blocks is text.
        COMMON
    }

    boolean pandoc() {
        return dialect == Dialect.PANDOC;
    }
}
