package octavo.gather.source;

import java.util.List;
import octavo.gather.clean.HouseStyle;
import org.jspecify.annotations.Nullable;

/// @param language BCP 47 tag for sources that don't say theirs, or null to guess it from the text
/// @param allowPrivate requests to private and loopback addresses are made
/// @param pages of a PDF, such as `23-30`, or null for all
/// @param whole a book is one article, not an article a chapter
/// @param corrections of what was taken out and what was left in
/// @param house whose typography texts of its language get, or null to keep the source's own
public record GatherOptions(
        @Nullable String language,
        boolean allowPrivate,
        @Nullable String pages,
        boolean whole,
        Corrections corrections,
        @Nullable HouseStyle house) {
    public static final GatherOptions DEFAULTS = new GatherOptions(null);

    public GatherOptions(@Nullable String language) {
        this(language, false, null, false, Corrections.NONE, null);
    }

    public GatherOptions(
            @Nullable String language,
            boolean allowPrivate,
            @Nullable String pages,
            boolean whole,
            Corrections corrections) {
        this(language, allowPrivate, pages, whole, corrections, null);
    }

    /// An editor's word on pieces of the source, each named by a text that stands in it.
    ///
    /// @param keep pieces that belong to the text
    /// @param drop pieces that do not
    public record Corrections(List<String> keep, List<String> drop) {
        public static final Corrections NONE = new Corrections(List.of(), List.of());

        public Corrections {
            keep = List.copyOf(keep);
            drop = List.copyOf(drop);
        }

        public boolean isEmpty() {
            return keep.isEmpty() && drop.isEmpty();
        }
    }

    public GatherOptions with(Corrections others) {
        return new GatherOptions(language, allowPrivate, pages, whole, others, house);
    }

    public GatherOptions with(@Nullable HouseStyle newHouse) {
        return new GatherOptions(language, allowPrivate, pages, whole, corrections, newHouse);
    }
}
