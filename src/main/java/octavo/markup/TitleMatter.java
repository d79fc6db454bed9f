package octavo.markup;

import java.util.ArrayList;
import java.util.List;
import octavo.collection.Course;
import octavo.collection.Manifest;
import octavo.content.Contributor;
import octavo.content.SeriesName;
import octavo.content.StructureRole;
import org.jspecify.annotations.Nullable;

/// Half-title and title page.
final class TitleMatter {
    private final Manifest manifest;
    private final String title;

    TitleMatter(Manifest manifest, String title) {
        this.manifest = manifest;
        this.title = title;
    }

    Element halfTitle(Scope scope) {
        return section("half-title", scope, "halftitlepage")
                .add(line("p", StructureRole.P, "book-title", scope, title))
                .build();
    }

    /// The series with the book's number in it; null where the book stands in none.
    @Nullable Element seriesPage(Scope scope) {
        String series = manifest.series();
        if (series == null || series.isBlank()) return null;
        ElementBuilder s = section("series-page", scope, null);
        SeriesName of = SeriesName.of(series);
        s.add(line("p", StructureRole.P, "series-name", scope, of.name()));
        if (of.number() != null)
            s.add(line("p", StructureRole.P, "series-number", scope, of.number()));
        return s.build();
    }

    Element titlePage(Scope scope) {
        ElementBuilder s =
                section("title-page", scope, "titlepage")
                        .add(line("h1", StructureRole.H1, "book-title", scope, title));
        String subtitle = manifest.subtitle();
        if (subtitle != null && !subtitle.isBlank()) {
            s.add(line("p", StructureRole.P, "book-subtitle", scope, subtitle));
        }
        people(s, scope, "book-authors", null, "aut");
        people(s, scope, "book-editors", "edited-by", "edt");
        people(s, scope, "book-translators", "translated-by", "trl");
        Course course = manifest.course();
        if (course != null) s.add(line("p", StructureRole.P, "book-course", scope, course.line()));
        imprint(s, scope);
        return s.build();
    }

    private void people(
            ElementBuilder s, Scope scope, String cls, @Nullable String phrase, String role) {
        List<String> names =
                manifest.editors().stream()
                        .filter(c -> c.role().equals(role))
                        .map(Contributor::name)
                        .toList();
        if (names.isEmpty()) return;
        String joined = scope.phrases.join(names);
        String text = phrase == null ? joined : scope.phrases.format(phrase, joined);
        s.add(line("p", StructureRole.P, cls, scope, text));
    }

    /// Publisher; then place and year in the next line.
    private void imprint(ElementBuilder s, Scope scope) {
        List<String> second = new ArrayList<>();
        String date = manifest.date();
        String year = date != null && date.matches("\\d{4}.*") ? date.substring(0, 4) : null;
        for (String x : new String[] {manifest.place(), year})
            if (x != null && !x.isBlank()) second.add(x);
        List<String> lines = new ArrayList<>();
        if (manifest.publisher() != null && !manifest.publisher().isBlank())
            lines.add(manifest.publisher());
        if (!second.isEmpty()) lines.add(String.join(", ", second));
        if (lines.isEmpty()) return;
        ElementBuilder p = leaf("p", StructureRole.P, "imprint", scope);
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0) p.add(ElementBuilder.of("br", StructureRole.NONE).build());
            p.text(TextRules.xmlText(lines.get(i)));
        }
        s.add(p.build());
    }

    private static ElementBuilder section(String cls, Scope scope, @Nullable String type) {
        return ElementBuilder.of("section", StructureRole.SECT)
                .addClass(cls)
                .addClass("front")
                .id(scope.sectionId)
                .semantics(type, null);
    }

    private static Element line(
            String name, StructureRole role, String cls, Scope scope, String text) {
        return leaf(name, role, cls, scope).text(TextRules.xmlText(text.strip())).build();
    }

    private static ElementBuilder leaf(String name, StructureRole role, String cls, Scope scope) {
        return ElementBuilder.of(name, role).addClass(cls).id(scope.nextId());
    }
}
