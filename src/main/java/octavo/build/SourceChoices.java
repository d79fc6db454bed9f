package octavo.build;

import java.util.List;
import octavo.gather.clean.HouseStyle;
import octavo.gather.source.GatherOptions;
import org.jspecify.annotations.Nullable;

/// What a user says of how sources are to be gathered.
///
/// @param pages of a PDF, such as `23-30`, or null for all
/// @param whole a book is one article
/// @param house key of the house whose typography texts of its language get, or null
public record SourceChoices(
        boolean allowPrivate,
        @Nullable String pages,
        boolean whole,
        List<String> keep,
        List<String> drop,
        @Nullable String house) {
    public SourceChoices {
        keep = List.copyOf(keep);
        drop = List.copyOf(drop);
    }

    /// Names of houses.
    public static List<String> houses() {
        return HouseStyle.keys();
    }

    public SourceChoices(
            boolean allowPrivate,
            @Nullable String pages,
            boolean whole,
            List<String> keep,
            List<String> drop) {
        this(allowPrivate, pages, whole, keep, drop, null);
    }

    GatherOptions options() {
        return new GatherOptions(
                null,
                allowPrivate,
                pages,
                whole,
                new GatherOptions.Corrections(keep, drop),
                house == null ? null : HouseStyle.of(house));
    }
}
