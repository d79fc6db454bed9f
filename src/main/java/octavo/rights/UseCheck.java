package octavo.rights;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import octavo.content.RightsTerms;
import octavo.diag.Diagnostic;
import octavo.diag.Severity;
import octavo.diag.SourceSpan;

/// What the ledger allows. Codes begin with `rights-`, so that an error is told from one in the text. A row that the
/// editor has accepted doesn't stop a build: what would have, is a note.
public final class UseCheck {
    private UseCheck() {}

    /// Does the diagnostic mean that rights forbid the build?
    public static boolean forbids(Diagnostic d) {
        return d.severity() == Severity.ERROR && d.code().startsWith("rights-");
    }

    /// @return errors row by row; warnings grouped where many rows have the same
    public static List<Diagnostic> check(Ledger ledger, Intended intended) {
        List<Diagnostic> out = new ArrayList<>();
        Map<String, List<Finding>> warnings = new LinkedHashMap<>();
        for (Row r : ledger.rows()) {
            if (!r.reproduced()) continue;
            for (Finding f : RowCheck.of(r, intended)) {
                if (f.forbids() && r.terms().accepted() != null) out.add(accepted(f));
                else if (f.forbids()) out.add(error(f));
                else warnings.computeIfAbsent(f.code(), c -> new ArrayList<>()).add(f);
            }
        }
        for (Map.Entry<String, List<Finding>> e : warnings.entrySet()) {
            Finding first = e.getValue().getFirst();
            if (first.grouped() != null) out.add(grouped(e.getKey(), e.getValue()));
            else e.getValue().forEach(f -> out.add(warning(f)));
        }
        return out;
    }

    private static Diagnostic error(Finding f) {
        return Diagnostic.error(f.code(), f.message(), at(f.row()), f.remedy());
    }

    private static Diagnostic warning(Finding f) {
        return Diagnostic.warning(f.code(), f.message(), at(f.row()), f.remedy());
    }

    private static Diagnostic accepted(Finding f) {
        RightsTerms.Acceptance a = f.row().terms().accepted();
        if (a == null) throw new IllegalArgumentException("not accepted: " + f.row().label());
        String date = a.date() == null ? "" : ", " + a.date();
        return Diagnostic.note(
                f.code(),
                f.message() + "; accepted by " + a.by() + date + ": " + a.reason(),
                at(f.row()),
                null);
    }

    private static SourceSpan at(Row r) {
        return SourceSpan.ofFile(r.place());
    }

    /// One message for all rows: "48 texts and 12 images unconfirmed".
    private static Diagnostic grouped(String code, List<Finding> findings) {
        long texts = findings.stream().filter(f -> f.row().kind() == Row.Kind.TEXT).count();
        long images = findings.size() - texts;
        List<String> counts = new ArrayList<>();
        if (texts > 0) counts.add(texts == 1 ? "1 text" : texts + " texts");
        if (images > 0) counts.add(images == 1 ? "1 image" : images + " images");
        return Diagnostic.warning(
                code,
                String.join(" and ", counts)
                        + " "
                        + findings.getFirst().grouped()
                        + "; see `octavo rights`",
                findings.size() == 1 ? at(findings.getFirst().row()) : null,
                null);
    }
}
