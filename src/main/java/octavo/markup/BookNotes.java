package octavo.markup;

import java.util.ArrayList;
import java.util.List;
import octavo.content.Phrases;
import octavo.content.StructureRole;

/// The notes of all texts at the book's end, under the titles of their texts.
final class BookNotes {
    private record Text(String title, String language, List<Element> notes) {}

    private final String language;
    private final List<Text> texts = new ArrayList<>();

    /// @param language of the book
    BookNotes(String language) {
        this.language = language;
    }

    void add(String title, String language, List<Element> notes) {
        if (!notes.isEmpty()) texts.add(new Text(title, language, notes));
    }

    boolean isEmpty() {
        return texts.isEmpty();
    }

    /// Running heads may say "Notes to pages 12–15": each note names its mark, the section the words.
    Element section(Scope scope, String heading, boolean front) {
        ElementBuilder section =
                MatterHead.section(scope, "book-notes", heading, front)
                        .semantics("endnotes", "doc-endnotes")
                        .attribute("data-page", words("notes.page"))
                        .attribute("data-pages", words("notes.pages"));
        for (Text t : texts) {
            ElementBuilder of =
                    ElementBuilder.of("section", StructureRole.SECT).addClass("endnotes");
            if (!t.language.equalsIgnoreCase(language)) {
                of.language(t.language);
                boolean rtl = TextSection.rightToLeft(t.language);
                if (rtl != TextSection.rightToLeft(language))
                    of.attribute("dir", rtl ? "rtl" : "ltr");
            }
            of.add(
                    ElementBuilder.of("h2", StructureRole.H2)
                            .addClass("endnotes-title")
                            .id(scope.nextId())
                            .text(t.title)
                            .build());
            section.add(of.addAll(t.notes).build());
        }
        return section.build();
    }

    private String words(String key) {
        return Phrases.of(language).get(key);
    }
}
