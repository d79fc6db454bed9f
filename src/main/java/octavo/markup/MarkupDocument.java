package octavo.markup;

import java.util.List;

/// The finished volume as one immutable tree in XHTML's vocabulary. The cascade runs on it, the typesetter sets it,
/// the EPUB writer writes it: a selector means the same thing in both.
///
/// The root of the cascade is `html` > `body` > the sections' elements. Footnotes stand in their section, after the
/// text, as elements with `epub:type="footnote"`; the mark in the text is an `a` whose `href` is `#` and the note's
/// id. Generated content that depends on pages (numbers in the contents) is the style's (`target-counter`).
///
/// @param title plain text
/// @param language BCP 47
/// @param contents front texts, parts, articles within their parts, headings within their articles, back matter
/// @param info what outputs say of the book beside its text
public record MarkupDocument(
        String title,
        String language,
        List<MarkupSection> sections,
        List<NavPoint> contents,
        BookInfo info) {
    public MarkupDocument {
        sections = List.copyOf(sections);
        contents = List.copyOf(contents);
    }

    /// The same book with so many levels of contents at most.
    public MarkupDocument withLevels(int levels) {
        return new MarkupDocument(title, language, sections, NavPoint.cut(contents, levels), info);
    }

    /// The same book with other sections.
    public MarkupDocument with(List<MarkupSection> other) {
        return new MarkupDocument(title, language, other, contents, info);
    }

    public MarkupDocument(
            String title, String language, List<MarkupSection> sections, List<NavPoint> contents) {
        this(title, language, sections, contents, BookInfo.none());
    }
}
