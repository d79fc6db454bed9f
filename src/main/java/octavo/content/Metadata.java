package octavo.content;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is known of an article beside its text.
///
/// @param title plain text with inline markup; empty when unknown
/// @param shortTitle for running heads, or null
/// @param language BCP 47, or null when it is the book's
/// @param published ISO date or year of first publication, or null
public record Metadata(
        List<Inline> title,
        List<Inline> subtitle,
        @Nullable String shortTitle,
        List<Contributor> authors,
        @Nullable String language,
        @Nullable String published,
        @Nullable String summary) {
    public Metadata {
        title = List.copyOf(title);
        subtitle = List.copyOf(subtitle);
        authors = List.copyOf(authors);
    }
}
