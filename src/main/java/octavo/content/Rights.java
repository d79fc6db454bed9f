package octavo.content;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rights record of a text.
///
/// @param license SPDX id, or null
/// @param credit printed verbatim when present
/// @param notices to be kept verbatim (disclaimers, copyright notices)
/// @param terms conditions, evidence, and what the editor decided
public record Rights(
        RightsGround ground,
        RightsStatus status,
        @Nullable String license,
        @Nullable String holder,
        @Nullable String credit,
        List<String> notices,
        RightsTerms terms) {
    public static final Rights UNKNOWN =
            new Rights(
                    RightsGround.NONE_FOUND, RightsStatus.UNCONFIRMED, null, null, null, List.of());

    public Rights(
            RightsGround ground,
            RightsStatus status,
            @Nullable String license,
            @Nullable String holder,
            @Nullable String credit,
            List<String> notices) {
        this(ground, status, license, holder, credit, notices, RightsTerms.NONE);
    }

    public Rights {
        notices = List.copyOf(notices);
    }
}
