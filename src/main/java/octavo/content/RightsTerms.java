package octavo.content;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// On what conditions a text or image may be used: what a permission or an exception says beside its ground. Empty
/// lists and nulls where nothing is said.
///
/// @param contact of the holder, for requests; never printed
/// @param jurisdictions under whose law a work is in the public domain, or an exception holds: ISO 3166 codes
/// @param reason why: "author died 1882"; for an exception, what it is used for
/// @param exception null where the ground is another
/// @param territory where the book may be distributed: ISO 3166 codes, `EU` or `world`
/// @param languages BCP 47 tags of the languages in which it may appear
/// @param formats of the book: `print`, `pdf`, `epub`, or `ebook` for the latter two
/// @param printRun most copies
/// @param words most words that may be reproduced
/// @param fee as agreed: `120 EUR`
/// @param expires ISO date on which the permission ends
/// @param extent what of the source is reproduced: `pages 23-30 of 412`
/// @param changes what the editor says was changed
/// @param adaptedLicense SPDX id under which a changed text is published, or null for its own
public record RightsTerms(
        @Nullable String contact,
        List<String> jurisdictions,
        @Nullable String reason,
        @Nullable RightsException exception,
        List<String> territory,
        List<String> languages,
        List<String> formats,
        @Nullable Integer printRun,
        @Nullable Integer words,
        @Nullable String fee,
        @Nullable String expires,
        @Nullable String extent,
        List<TextChange> changes,
        @Nullable String adaptedLicense,
        List<Evidence> evidence,
        @Nullable Acceptance accepted) {
    public static final RightsTerms NONE =
            new RightsTerms(
                    null, List.of(), null, null, List.of(), List.of(), List.of(), null, null, null,
                    null, null, List.of(), null, List.of(), null);

    public RightsTerms {
        jurisdictions = List.copyOf(jurisdictions);
        territory = List.copyOf(territory);
        languages = List.copyOf(languages);
        formats = List.copyOf(formats);
        changes = List.copyOf(changes);
        evidence = List.copyOf(evidence);
    }

    /// What proves a row.
    ///
    /// @param file in the book, relative to the article
    /// @param sha256 of that file, lower-case hexadecimal
    /// @param date ISO date
    /// @param quote the notice as it stood there
    public record Evidence(
            @Nullable String file,
            @Nullable String sha256,
            @Nullable String url,
            @Nullable String date,
            @Nullable String quote) {}

    /// An editor lets a row through that a check would stop.
    public record Acceptance(String by, @Nullable String date, String reason) {}
}
