package octavo.collection;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import octavo.content.Conformance;
import octavo.content.Contributor;
import octavo.unit.Length;
import org.jspecify.annotations.Nullable;

/// `book.yaml`, checked. Nulls where a key is left out and has no default.
///
/// @param title empty when the editor has not filled it
/// @param language BCP 47
/// @param identifier a URI (`urn:uuid:…`, `urn:isbn:…`)
/// @param date ISO date or year of the edition
/// @param trimWidth null when the style decides
/// @param territory where the book is distributed: ISO 3166 codes, `EU`, `world`; empty where it is not said
/// @param printRun copies, or null
/// @param hyphenation words with hyphens where they may be divided, by language
/// @param isbnPrint as it is printed, with hyphens
/// @param isbnEpub as it is printed, with hyphens
/// @param print press profiles for which files are made beside the accessible PDF
/// @param course that the reader is for, or null
/// @param pageMultiple the number of the printed book's pages is a multiple of it; 1 and more
/// @param referencePages report of the edition whose page numbers stand in the margin too, relative to the book, or null
/// @param house key of the house whose typography the editor's and gathered texts get, or null
/// @param conformance what the publisher claims of the e-book's accessibility, or null
public record Manifest(
        String title,
        @Nullable String subtitle,
        List<Contributor> editors,
        String language,
        String identifier,
        StyleChoice style,
        IntendedUse use,
        @Nullable String license,
        @Nullable String publisher,
        @Nullable String place,
        @Nullable String date,
        @Nullable String edition,
        @Nullable String isbnPrint,
        @Nullable String isbnEpub,
        @Nullable String series,
        List<String> subjects,
        @Nullable String blurb,
        @Nullable String cover,
        @Nullable String dedication,
        @Nullable String epigraph,
        @Nullable Length trimWidth,
        @Nullable Length trimHeight,
        List<String> territory,
        @Nullable Integer printRun,
        Map<String, List<String>> hyphenation,
        @Nullable Course course,
        List<PressChoice> print,
        @Nullable Conformance conformance,
        int pageMultiple,
        @Nullable String referencePages,
        @Nullable String house) {
    public Manifest(
            String title,
            @Nullable String subtitle,
            List<Contributor> editors,
            String language,
            String identifier,
            StyleChoice style,
            IntendedUse use,
            @Nullable String license,
            @Nullable String publisher,
            @Nullable String place,
            @Nullable String date,
            @Nullable String edition,
            @Nullable String isbnPrint,
            @Nullable String isbnEpub,
            @Nullable String series,
            List<String> subjects,
            @Nullable String blurb,
            @Nullable String cover,
            @Nullable String dedication,
            @Nullable String epigraph,
            @Nullable Length trimWidth,
            @Nullable Length trimHeight) {
        this(
                title,
                subtitle,
                editors,
                language,
                identifier,
                style,
                use,
                license,
                publisher,
                place,
                date,
                edition,
                isbnPrint,
                isbnEpub,
                series,
                subjects,
                blurb,
                cover,
                dedication,
                epigraph,
                trimWidth,
                trimHeight,
                List.of(),
                null,
                Map.of(),
                null,
                List.of(),
                null,
                1,
                null,
                null);
    }

    public Manifest {
        territory = List.copyOf(territory);
        hyphenation = Collections.unmodifiableMap(new TreeMap<>(hyphenation));
        editors = List.copyOf(editors);
        print = List.copyOf(print);
        subjects = List.copyOf(subjects);
    }

    /// With other words in the place of those that are printed; names stay.
    public Manifest withWords(UnaryOperator<String> words) {
        return new Manifest(
                words.apply(title),
                other(subtitle, words),
                editors.stream()
                        .map(e -> e.bio() == null ? e : e.withBio(words.apply(e.bio())))
                        .toList(),
                language,
                identifier,
                style,
                use,
                license,
                publisher,
                place,
                date,
                other(edition, words),
                isbnPrint,
                isbnEpub,
                other(series, words),
                subjects,
                other(blurb, words),
                cover,
                other(dedication, words),
                other(epigraph, words),
                trimWidth,
                trimHeight,
                territory,
                printRun,
                hyphenation,
                course,
                print,
                conformance,
                pageMultiple,
                referencePages,
                house);
    }

    private static @Nullable String other(@Nullable String text, UnaryOperator<String> words) {
        return text == null ? null : words.apply(text);
    }
}
