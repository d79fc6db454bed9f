package octavo.content;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an editor knows of the rights in an image beside its credit line, its licence and its status.
///
/// @param ground null where it follows from licence and status
/// @param creator who made it
/// @param url where it was found
/// @param notices to be kept verbatim
public record ImageRights(
        @Nullable RightsGround ground,
        @Nullable String creator,
        @Nullable String holder,
        @Nullable String url,
        List<String> notices,
        RightsTerms terms) {
    public static final ImageRights NONE =
            new ImageRights(null, null, null, null, List.of(), RightsTerms.NONE);

    public ImageRights {
        notices = List.copyOf(notices);
    }
}
