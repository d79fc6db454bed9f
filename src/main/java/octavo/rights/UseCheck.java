package octavo.rights;

import java.util.ArrayList;
import java.util.List;
import octavo.collection.IntendedUse;
import octavo.content.License;
import octavo.content.RightsStatus;
import octavo.diag.Diagnostic;
import octavo.diag.Severity;
import octavo.diag.SourceSpan;

/// What the ledger allows. An unsettled row warns for personal and classroom use and forbids a free or a sold book; a
/// refused one forbids any. Codes begin with `rights-`, so that an error is told from one in the text.
public final class UseCheck {
    private UseCheck() {}

    /// Does the diagnostic mean that rights forbid the build?
    public static boolean forbids(Diagnostic d) {
        return d.severity() == Severity.ERROR && d.code().startsWith("rights-");
    }

    /// @return errors row by row; warnings grouped, one for each kind
    public static List<Diagnostic> check(Ledger ledger, IntendedUse use) {
        List<Diagnostic> out = new ArrayList<>();
        List<Row> unconfirmed = new ArrayList<>();
        List<Row> pending = new ArrayList<>();
        for (Row r : ledger.rows()) {
            if (!r.reproduced()) continue;
            License license = r.license() == null ? null : License.find(r.license());
            if (r.license() != null && license == null) {
                out.add(
                        Diagnostic.warning(
                                "license-unknown",
                                "`" + r.license() + "` is no licence that Octavo knows",
                                at(r),
                                "write its SPDX id: CC-BY-4.0, CC0-1.0"));
            }
            if (r.status() == RightsStatus.REFUSED) {
                out.add(
                        error(
                                "rights-refused",
                                "permission for " + r.label() + " was refused",
                                r,
                                "take it out of the book"));
            } else if (license != null && license.nonCommercial() && use == IntendedUse.SOLD) {
                out.add(
                        error(
                                "rights-license",
                                r.label()
                                        + " stands under "
                                        + license.name()
                                        + ", which forbids a book that is sold",
                                r,
                                "ask the holder, or take it out"));
            } else if (!r.settled()) {
                boolean waiting = r.status() == RightsStatus.PENDING;
                if (!forbidsUnsettled(use)) (waiting ? pending : unconfirmed).add(r);
                else out.add(unsettled(r, waiting, use));
            }
        }
        if (!unconfirmed.isEmpty())
            out.add(grouped("rights-unconfirmed", unconfirmed, "unconfirmed"));
        if (!pending.isEmpty()) out.add(grouped("rights-pending", pending, "pending"));
        return out;
    }

    private static boolean forbidsUnsettled(IntendedUse use) {
        return switch (use) {
            case PERSONAL, CLASSROOM -> false;
            case FREE, SOLD -> true;
        };
    }

    private static Diagnostic unsettled(Row r, boolean waiting, IntendedUse use) {
        String book =
                use == IntendedUse.SOLD
                        ? "a book that is sold"
                        : "a book that is given to the public";
        String state =
                waiting
                        ? "permission for " + r.label() + " is pending"
                        : "rights in " + r.label() + " are unconfirmed";
        return error(
                waiting ? "rights-pending" : "rights-unconfirmed",
                state + "; " + book + " needs them settled",
                r,
                "find the licence or ask the holder, and write it under `rights:`; or choose another `use:`");
    }

    private static Diagnostic error(String code, String message, Row r, String hint) {
        return Diagnostic.error(code, message, at(r), hint);
    }

    private static SourceSpan at(Row r) {
        return SourceSpan.ofFile(r.place());
    }

    /// One message for all rows: "48 texts and 12 images unconfirmed".
    private static Diagnostic grouped(String code, List<Row> rows, String state) {
        long texts = rows.stream().filter(r -> r.kind() == Row.Kind.TEXT).count();
        long images = rows.size() - texts;
        List<String> counts = new ArrayList<>();
        if (texts > 0) counts.add(texts == 1 ? "1 text" : texts + " texts");
        if (images > 0) counts.add(images == 1 ? "1 image" : images + " images");
        return Diagnostic.warning(
                code,
                String.join(" and ", counts) + " " + state + "; see `octavo rights`",
                rows.size() == 1 ? at(rows.getFirst()) : null,
                null);
    }
}
