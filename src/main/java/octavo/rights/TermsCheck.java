package octavo.rights;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import octavo.content.RightsTerms;

/// The terms of a permission or licence held against the book: until when, where, in which form, how often, how much and in
/// which language a text may appear.
final class TermsCheck {
    private final Row row;
    private final RightsTerms terms;
    private final Intended intended;
    private final List<Finding> found = new ArrayList<>();

    private TermsCheck(Row row, Intended intended) {
        this.row = row;
        this.terms = row.terms();
        this.intended = intended;
    }

    static List<Finding> of(Row row, Intended intended) {
        TermsCheck c = new TermsCheck(row, intended);
        c.expiry();
        c.territory();
        c.formats();
        c.printRun();
        c.words();
        c.language();
        return c.found;
    }

    private void expiry() {
        String expires = terms.expires();
        if (expires != null && expires.compareTo(intended.date()) < 0) {
            stop(
                    "rights-expired",
                    "the permission for "
                            + row.label()
                            + " ended on "
                            + expires
                            + "; the book is of "
                            + intended.date(),
                    "ask for it again, or take it out");
        }
    }

    private void territory() {
        if (!terms.territory().isEmpty()
                && !Territory.covers(terms.territory(), List.of("world"))) {
            if (intended.territory().isEmpty()) {
                warn(
                        "rights-territory-unsaid",
                        row.label()
                                + " may be distributed in "
                                + String.join(", ", terms.territory())
                                + " only; where the book goes is not said",
                        "write `territory:` in book.yaml");
            } else if (!Territory.covers(terms.territory(), intended.territory())) {
                stop(
                        "rights-territory",
                        row.label()
                                + " may be distributed in "
                                + String.join(", ", terms.territory())
                                + " only; the book goes to "
                                + String.join(", ", intended.territory()),
                        "ask for more, or take it out");
            }
        }
    }

    private void formats() {
        for (String format : intended.formats().stream().sorted().toList()) {
            if (!terms.formats().isEmpty() && !formatAllowed(format)) {
                stop(
                        "rights-format",
                        row.label()
                                + " may appear in "
                                + String.join(", ", terms.formats())
                                + " only, not in "
                                + format,
                        "build without it (`--pdf` or `--epub` alone), or ask for more");
            }
        }
    }

    private void printRun() {
        Integer run = terms.printRun();
        if (run != null && intended.printRun() == null && intended.toThePublic()) {
            warn(
                    "rights-print-run-unsaid",
                    row.label()
                            + " may be printed "
                            + run
                            + " times; how many copies are made is not said",
                    "write `print-run:` in book.yaml");
        } else if (run != null && intended.printRun() != null && intended.printRun() > run) {
            stop(
                    "rights-print-run",
                    row.label()
                            + " may be printed "
                            + run
                            + " times; the book is printed "
                            + intended.printRun()
                            + " times",
                    "ask for more, or print less");
        }
    }

    private void words() {
        if (terms.words() != null && row.share() != null && row.share().words() > terms.words()) {
            stop(
                    "rights-words",
                    row.label()
                            + " may be quoted with "
                            + terms.words()
                            + " words; it has "
                            + row.share().words(),
                    "shorten it, or ask for more");
        }
    }

    private void language() {
        String language = row.language() == null ? intended.language() : row.language();
        boolean spoken =
                terms.languages().stream().anyMatch(l -> primary(l).equals(primary(language)));
        if (!terms.languages().isEmpty() && row.kind() == Row.Kind.TEXT && !spoken) {
            stop(
                    "rights-language",
                    row.label()
                            + " may appear in "
                            + String.join(", ", terms.languages())
                            + " only, not in "
                            + language,
                    "ask for more, or take it out");
        }
    }

    private boolean formatAllowed(String format) {
        List<String> allowed =
                terms.formats().stream().map(f -> f.strip().toLowerCase(Locale.ROOT)).toList();
        boolean electronic = !format.equals("print");
        return allowed.contains(format)
                || allowed.contains("all")
                || electronic && (allowed.contains("ebook") || allowed.contains("digital"));
    }

    private static String primary(String language) {
        return language.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
    }

    private void stop(String code, String message, String remedy) {
        found.add(new Finding(code, row, true, message, remedy, null));
    }

    private void warn(String code, String message, String remedy) {
        found.add(new Finding(code, row, false, message, remedy, null));
    }
}
