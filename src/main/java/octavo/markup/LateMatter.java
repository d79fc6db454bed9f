package octavo.markup;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import octavo.collection.MatterKind;
import octavo.content.Phrases;
import org.jspecify.annotations.Nullable;

/// Matter that is made of all the others, and so after them: contents, list of figures, the book's notes, index.
final class LateMatter {
    static final Set<MatterKind> KINDS =
            EnumSet.of(
                    MatterKind.CONTENTS,
                    MatterKind.LIST_OF_FIGURES,
                    MatterKind.NOTES,
                    MatterKind.INDEX);

    /// Where it stands among what was there when it was asked for.
    private record Place(
            MatterKind kind, String id, boolean front, int section, int contents, int line) {}

    private final Scope.Book book;
    private final String language;
    private final Phrases phrases;
    private final Assembly made;
    private final BookNotes notes;
    private final List<Place> places = new ArrayList<>();

    LateMatter(Scope.Book book, String language, Assembly made, BookNotes notes) {
        this.book = book;
        this.language = language;
        this.phrases = Phrases.of(language);
        this.made = made;
        this.notes = notes;
    }

    /// To be made, here.
    void add(MatterKind kind, boolean front) {
        String name = GeneratedMatter.sectionName(kind);
        boolean taken = made.has(name) || places.stream().anyMatch(l -> l.id().equals(name));
        places.add(
                new Place(
                        kind,
                        taken ? book.ids().claim(name) : name,
                        front,
                        made.sections.size(),
                        made.contents.size(),
                        made.lines.size()));
    }

    /// From the last to the first, so that the places of those before stay what they were; the contents at the end.
    void put() {
        Set<Place> there = new HashSet<>();
        for (Place p : places.reversed())
            if (p.kind() != MatterKind.CONTENTS && put(p)) there.add(p);
        int before = 0;
        for (Place p : places) {
            if (p.kind() == MatterKind.CONTENTS) contents(p.id(), p.section() + before);
            else if (there.contains(p)) before++;
        }
    }

    private Scope scope(String id) {
        return new Scope(book, id, language, "", "book.yaml", List.of());
    }

    private boolean put(Place p) {
        String heading = phrases.get(p.kind().key());
        Element e = section(p, heading);
        if (e == null) return false;
        SectionKind kind =
                switch (p.kind()) {
                    case NOTES -> SectionKind.BOOK_NOTES;
                    case INDEX -> SectionKind.INDEX;
                    default -> SectionKind.LIST_OF_FIGURES;
                };
        made.sections.add(p.section(), new MarkupSection(p.id(), kind, heading, e));
        made.contents.add(p.contents(), Assembly.point(heading, p.id(), e));
        made.lines.add(p.line(), Assembly.line(heading, e));
        return true;
    }

    private @Nullable Element section(Place p, String heading) {
        Scope scope = scope(p.id());
        return switch (p.kind()) {
            case NOTES -> notes.isEmpty() ? null : notes.section(scope, heading, p.front());
            case INDEX -> SubjectIndex.section(scope, heading, p.front(), book.index());
            case LIST_OF_FIGURES -> FiguresList.section(scope, heading, p.front(), book.figures());
            default -> throw new IllegalStateException(p.kind().key());
        };
    }

    private void contents(String id, int at) {
        if (made.lines.isEmpty()) return;
        Element e = ContentsList.section(scope(id), made.lines);
        String label = phrases.get("contents");
        made.sections.add(at, new MarkupSection(id, SectionKind.CONTENTS, label, e));
        List<NavPoint> contents = made.contents;
        int before = 0;
        while (before < contents.size() && made.indexOf(contents.get(before).sectionId()) < at)
            before++;
        contents.add(before, Assembly.point(label, id, e));
    }
}
