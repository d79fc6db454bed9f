package octavo.markup;

import java.util.List;
import java.util.regex.Pattern;
import octavo.content.Phrases;
import octavo.content.ScriptTagger;
import octavo.content.StructureRole;
import org.jspecify.annotations.Nullable;

/// The contents page: one flat list, an `li` for each entry, so that every entry is a line of its own; the numbers of
/// the pages are the style's (`target-counter`).
final class ContentsList {
    /// An entry of the printed contents.
    ///
    /// @param cls `toc-part`, `toc-article`, `toc-heading`, `toc-matter`
    /// @param author joined names, or null
    record Line(
            String cls,
            String label,
            @Nullable String author,
            String targetId,
            @Nullable String language) {}

    /// More lines than two pages hold: the headings within articles are left to bookmarks and navigation.
    private static final int MOST_WITH_HEADINGS = 60;

    private ContentsList() {}

    /// Of a heading that is only counted: a figure, a Roman numeral, a sign.
    private static final Pattern NUMBER =
            Pattern.compile(
                    "[^\\p{L}]*(?:(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})|(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3}))[^\\p{L}]*");

    /// What is printed: no headings where there are too many, none that are only counted ("II"), and no author who is
    /// that of every article.
    static List<Line> printed(List<Line> all) {
        boolean headings = all.size() <= MOST_WITH_HEADINGS;
        List<Line> articles = all.stream().filter(l -> l.cls().equals("toc-article")).toList();
        boolean oneAuthor =
                articles.size() > 2 && articles.stream().map(Line::author).distinct().count() == 1;
        return all.stream()
                .filter(l ->
                        !l.cls().equals("toc-heading")
                                || headings && !NUMBER.matcher(l.label()).matches())
                .map(l ->
                        oneAuthor
                                ? new Line(l.cls(), l.label(), null, l.targetId(), l.language())
                                : l)
                .toList();
    }

    static Element section(Scope scope, List<Line> lines) {
        ElementBuilder ol = ElementBuilder.of("ol", StructureRole.TOC).addClass("toc");
        for (Line l : printed(lines)) ol.add(entry(scope, l));
        return ElementBuilder.of("section", StructureRole.SECT)
                .addClass("contents")
                .addClass("front")
                .id(scope.sectionId)
                .semantics("toc", "doc-toc")
                .add(
                        ElementBuilder.of("h1", StructureRole.H1)
                                .addClass("matter-title")
                                .id(scope.claim("title"))
                                .attribute("data-short-title", phrases(scope).get("contents"))
                                .text(phrases(scope).get("contents"))
                                .build())
                .add(ol.build())
                .build();
    }

    private static Phrases phrases(Scope scope) {
        return scope.phrases;
    }

    private static Element entry(Scope scope, Line l) {
        ElementBuilder a =
                ElementBuilder.of("a", StructureRole.LINK).attribute("href", "#" + l.targetId());
        ElementBuilder title =
                ElementBuilder.of(
                                "span",
                                l.language() == null ? StructureRole.NONE : StructureRole.SPAN)
                        .addClass("toc-title")
                        .addClass(TextRules.inCapitals(l.label()) ? "capitals" : "")
                        .language(l.language());
        // The number after a title of the other direction stands on the line's own side.
        if (l.language() != null
                && TextSection.rightToLeft(l.language()) != TextSection.rightToLeft(scope.language))
            title.attribute("dir", TextSection.rightToLeft(l.language()) ? "rtl" : "ltr");
        a.add(title.text(l.label()).build());
        if (l.author() != null) {
            a.text(" ")
                    .add(
                            ElementBuilder.of("span", StructureRole.NONE)
                                    .addClass("toc-author")
                                    .addAll(
                                            new InlineLowering(scope)
                                                    .lower(
                                                            ScriptTagger.tag(
                                                                    l.author(), scope.language),
                                                            null))
                                    .build());
        }
        return ElementBuilder.of("li", StructureRole.TOCI)
                .addClass(l.cls())
                .id(scope.nextId())
                .add(a.build())
                .build();
    }
}
