package octavo.rights;

import java.util.List;
import octavo.content.RightsGround;
import octavo.content.RightsStatus;
import octavo.content.RightsTerms;
import octavo.content.TextChange;
import org.jspecify.annotations.Nullable;

/// A text or an image in the ledger.
///
/// @param place the file that holds the record, relative to the book
/// @param id of the article it belongs to
/// @param title plain text; empty when there is none
/// @param creators joined with `; `; empty when nobody is named
/// @param source where it was taken from, or null
/// @param inferred names of the fields that were inferred and not confirmed
/// @param license SPDX id, or null
/// @param credit verbatim, or null
/// @param notices to be kept verbatim
/// @param changes of the text, as recorded and as a comparison with its source shows
/// @param share how much of the source is reproduced, or null where it is not known
/// @param language of a text, BCP 47, or null
/// @param reproduced false for an image of the source that doesn't stand in the book
public record Row(
        Kind kind,
        String place,
        String id,
        String title,
        String creators,
        @Nullable String source,
        List<String> inferred,
        @Nullable String holder,
        RightsGround ground,
        RightsStatus status,
        @Nullable String license,
        @Nullable String credit,
        List<String> notices,
        RightsTerms terms,
        List<TextChange> changes,
        @Nullable Share share,
        @Nullable String language,
        boolean reproduced) {
    /// Of a title in a message, in characters.
    private static final int LABEL_LENGTH = 80;

    public Row {
        inferred = List.copyOf(inferred);
        notices = List.copyOf(notices);
        changes = List.copyOf(changes);
    }

    /// What the row is of.
    public enum Kind {
        TEXT,
        IMAGE
    }

    /// Words of the source that stand in the book, and words of the source; `of` is 0 where only the first is known.
    public record Share(int words, int of) {
        /// 0 to 100.
        public double percent() {
            return of == 0 ? 0 : 100.0 * words / of;
        }
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
        return title.isEmpty() ? what : what + " \"" + shortened(title) + "\"";
    }

    /// An alternative text of a paragraph's length names an image by its beginning.
    private static String shortened(String title) {
        if (title.codePointCount(0, title.length()) <= LABEL_LENGTH) return title;
        int end = title.lastIndexOf(' ', title.offsetByCodePoints(0, LABEL_LENGTH));
        return title.substring(0, end > 0 ? end : title.offsetByCodePoints(0, LABEL_LENGTH)) + " …";
    }
}
