package octavo.epub;

import java.util.List;
import octavo.content.Conformance;
import octavo.content.Contributor;
import org.jspecify.annotations.Nullable;

/// What the package document says of the book.
///
/// @param identifier a URI that stays the same over editions of the file
/// @param language BCP 47
/// @param date ISO date of the edition, or null
/// @param edition in words (`Second edition`), or null
/// @param modified ISO date for `dcterms:modified`; never the clock
/// @param rights one line, or null
/// @param pageSource identifier of the paginated edition (print ISBN, or the PDF of the same build), or null
/// @param series that the book belongs to, with its number (`Readings, 3`), or null
/// @param conformance that the publisher claims, or null
/// @param items what is known of single sections
public record EpubMetadata(
        String title,
        @Nullable String subtitle,
        List<Contributor> contributors,
        String language,
        String identifier,
        @Nullable String publisher,
        @Nullable String date,
        @Nullable String edition,
        String modified,
        @Nullable String description,
        @Nullable String rights,
        List<String> subjects,
        @Nullable String pageSource,
        @Nullable String series,
        @Nullable Conformance conformance,
        List<Item> items) {
    public EpubMetadata {
        contributors = List.copyOf(contributors);
        subjects = List.copyOf(subjects);
        items = List.copyOf(items);
    }

    /// Metadata of one section, written as refinements of its manifest item.
    ///
    /// @param sectionId of the [octavo.markup.MarkupSection]
    /// @param properties DCMI terms without prefix (`creator`, `source`, `license`, `rightsHolder`) and their values,
    ///     in writing order
    public record Item(String sectionId, List<Property> properties) {
        public Item {
            properties = List.copyOf(properties);
        }
    }

    /// One DCMI term with its value.
    public record Property(String term, String value) {}
}
