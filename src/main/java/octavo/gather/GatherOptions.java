package octavo.gather;

import org.jspecify.annotations.Nullable;

/// @param language BCP 47 tag for sources that don't say theirs, or null to guess it from the text
public record GatherOptions(@Nullable String language) {
    public static final GatherOptions DEFAULTS = new GatherOptions(null);
}
