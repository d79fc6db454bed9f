package octavo.markup;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import octavo.content.Conformance;
import octavo.content.Contributor;
import org.jspecify.annotations.Nullable;

/// What outputs say of the book as a whole, beside its text: the EPUB's package document, the PDF's metadata.
///
/// @param identifier a URI; empty when the manifest has none
/// @param date ISO date or year of the edition, or null
/// @param edition in words (`Second edition`), or null
/// @param modified ISO date on which all outputs agree; never the clock
/// @param cover path relative to the book, or null
/// @param conformance that the publisher claims, or null
/// @param articles by [MarkupSection#id]
public record BookInfo(
        String identifier,
        @Nullable String subtitle,
        List<Contributor> contributors,
        @Nullable String publisher,
        @Nullable String place,
        @Nullable String date,
        @Nullable String edition,
        String modified,
        @Nullable String isbnPrint,
        @Nullable String isbnEpub,
        @Nullable String series,
        List<String> subjects,
        @Nullable String description,
        @Nullable String license,
        @Nullable String cover,
        @Nullable Conformance conformance,
        Map<String, ArticleInfo> articles) {
    public BookInfo {
        contributors = List.copyOf(contributors);
        subjects = List.copyOf(subjects);
        articles = Collections.unmodifiableMap(new TreeMap<>(articles));
    }

    /// Nothing but the date, for tests and for documents that are no books.
    public static BookInfo none() {
        return new BookInfo(
                "",
                null,
                List.of(),
                null,
                null,
                null,
                null,
                "1980-01-01",
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                Map.of());
    }

    /// What is known of one article.
    ///
    /// @param source URL, or the name of the publication it stood in, or null
    /// @param license SPDX id, or null
    /// @param rightsHolder or null
    public record ArticleInfo(
            List<Contributor> contributors,
            @Nullable String source,
            @Nullable String license,
            @Nullable String rightsHolder) {
        public ArticleInfo {
            contributors = List.copyOf(contributors);
        }
    }
}
