package octavo.rights;

import octavo.content.RightsGround;
import octavo.content.RightsStatus;
import org.jspecify.annotations.Nullable;

/// A text or an image in the ledger.
///
/// @param place the file that holds the record, relative to the book
/// @param id of the article it belongs to
/// @param title plain text; empty when there is none
/// @param creators joined with `; `; empty when nobody is named
/// @param source where it was taken from, or null
/// @param license SPDX id, or null
/// @param credit verbatim, or null
/// @param reproduced false for an image of the source that doesn't stand in the book
public record Row(
        Kind kind,
        String place,
        String id,
        String title,
        String creators,
        @Nullable String source,
        @Nullable String holder,
        RightsGround ground,
        RightsStatus status,
        @Nullable String license,
        @Nullable String credit,
        boolean reproduced) {
    /// What the row is of.
    public enum Kind {
        TEXT,
        IMAGE
    }

    /// Nothing is left to ask or to confirm.
    public boolean settled() {
        if (status == RightsStatus.REFUSED) return false;
        if (ground == RightsGround.OWN) return true;
        return status == RightsStatus.GRANTED && ground != RightsGround.NONE_FOUND;
    }

    /// As a message names it.
    String label() {
        String what = kind == Kind.TEXT ? "the text" : "the image";
        return title.isEmpty() ? what : what + " \"" + title + "\"";
    }
}
