package octavo.gather.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An entry of a feed.
///
/// @param html of the text, or of the summary where there is no more
/// @param whole the text is the entry's own, not a summary
/// @param published ISO date, or null
public record FeedEntry(
        String title,
        List<String> authors,
        @Nullable String url,
        @Nullable String published,
        @Nullable String language,
        @Nullable String rights,
        String html,
        boolean whole) {
    public FeedEntry {
        authors = List.copyOf(authors);
    }
}
