package octavo.gather.epub;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import octavo.content.Rights;
import octavo.content.RightsGround;
import octavo.content.RightsStatus;
import octavo.gather.source.Licenses;
import org.jspecify.annotations.Nullable;

/// The rights that a book states in its package document and on its licence page.
final class BookRights {
    private BookRights() {}

    /// @param licencePage text and link targets of the copyright page; may be empty
    static Rights of(String stated, String licencePage) {
        String all = stated + "\n" + licencePage;
        String license = Licenses.find(all);
        boolean free = "CC0-1.0".equals(license) || "CC-PDM-1.0".equals(license);
        boolean publicDomain = all.toLowerCase(Locale.ROOT).matches("(?s).*\\bpublic domain\\b.*");
        if (free || publicDomain && holder(all) == null && license == null) {
            return new Rights(
                    RightsGround.PUBLIC_DOMAIN,
                    RightsStatus.GRANTED,
                    license,
                    null,
                    null,
                    List.of());
        }
        List<String> notices = stated.isBlank() ? List.of() : List.of(stated);
        if (license != null) {
            return new Rights(
                    RightsGround.LICENCE,
                    RightsStatus.GRANTED,
                    license,
                    holder(all),
                    null,
                    notices);
        }
        return new Rights(
                RightsGround.NONE_FOUND,
                RightsStatus.UNCONFIRMED,
                null,
                holder(all),
                null,
                notices);
    }

    private static @Nullable String holder(String text) {
        var m =
                Pattern.compile(
                                "(?:©|\\([cC]\\)|[Cc]opyright) *(?:© *)?(?:(?:19|20)\\d\\d[, ]*)?(?:by +)?(\\p{Lu}(?:[\\p{L}’'-]+|\\.)(?:[ \u00A0]+\\p{Lu}(?:[\\p{L}’'-]+|\\.)?){1,4})")
                        .matcher(text);
        return m.find() ? m.group(1) : null;
    }
}
