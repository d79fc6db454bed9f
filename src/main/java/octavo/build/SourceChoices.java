package octavo.build;

import java.util.List;
import octavo.gather.GatherOptions;
import org.jspecify.annotations.Nullable;

/// What a user says of how sources are to be gathered.
///
/// @param pages of a PDF, such as `23-30`, or null for all
/// @param whole a book is one article
public record SourceChoices(
        boolean allowPrivate,
        @Nullable String pages,
        boolean whole,
        List<String> keep,
        List<String> drop) {
    public SourceChoices {
        keep = List.copyOf(keep);
        drop = List.copyOf(drop);
    }

    GatherOptions options() {
        return new GatherOptions(
                null, allowPrivate, pages, whole, new GatherOptions.Corrections(keep, drop));
    }
}
