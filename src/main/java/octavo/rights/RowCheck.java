package octavo.rights;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import octavo.content.License;
import octavo.content.RightsException;
import octavo.content.RightsGround;
import octavo.content.RightsStatus;
import octavo.content.RightsTerms;
import octavo.content.TextChange;
import org.jspecify.annotations.Nullable;

/// One row held against the intended use.
///
/// An unsettled row warns for personal and classroom use and forbids a free or a sold book; what a licence, a permission
/// or a holder forbids stops any.
final class RowCheck {
    private final Row row;
    private final RightsTerms terms;
    private final Intended intended;
    private final @Nullable License license;
    private final List<Finding> found = new ArrayList<>();

    private RowCheck(Row row, Intended intended) {
        this.row = row;
        this.terms = row.terms();
        this.intended = intended;
        this.license = row.license() == null ? null : License.find(row.license());
    }

    static List<Finding> of(Row row, Intended intended) {
        RowCheck c = new RowCheck(row, intended);
        c.run();
        return c.found;
    }

    private void run() {
        if (row.status() == RightsStatus.REFUSED) {
            stop(
                    "rights-refused",
                    "permission for " + row.label() + " was refused",
                    "take it out of the book");
            return;
        }
        if (row.license() != null && license == null && !custom()) {
            warn(
                    "license-unknown",
                    "`" + row.license() + "` is no licence that Octavo knows",
                    "write its SPDX id: CC-BY-4.0, CC0-1.0; or LicenseRef-NAME for one of the holder's own");
        }
        int before = found.size();
        switch (row.ground()) {
            case LICENCE -> licence();
            case EXCEPTION -> exception();
            case PUBLIC_DOMAIN -> publicDomain();
            case OWN, PERMISSION, NONE_FOUND -> {
                if (row.license() != null && row.ground() == RightsGround.NONE_FOUND) licence();
            }
        }
        boolean stopped = found.stream().skip(before).anyMatch(Finding::forbids);
        if (!stopped && !row.settled()) unsettled();
        if (row.ground() != RightsGround.OWN) found.addAll(TermsCheck.of(row, intended));
    }

    private boolean custom() {
        return row.license() != null
                && row.license().toLowerCase(Locale.ROOT).startsWith("licenseref-");
    }

    private void licence() {
        if (row.license() == null) {
            judge(
                    "rights-license-missing",
                    row.label() + " stands on a licence that is not named",
                    "write its SPDX id under `license:`");
            return;
        }
        if (license == null) {
            String message =
                    "what `" + row.license() + "` allows for " + row.label() + " is not known";
            String remedy =
                    "read it; where it allows this book, say so: `accepted: {by: …, date: …, reason: …}`";
            // Who writes LicenseRef-… and `granted` has read it.
            if (custom() && row.settled()) warn("rights-license-unknown", message, remedy);
            else judge("rights-license-unknown", message, remedy);
            return;
        }
        if (license.reserved()) {
            stop(
                    "rights-license",
                    row.label() + " has all rights reserved",
                    "ask the holder; with a permission the ground is `permission`");
            return;
        }
        if (!license.allows(intended.key())) {
            stop(
                    "rights-license",
                    row.label()
                            + " stands under "
                            + license.name()
                            + ", which forbids "
                            + intended.book(),
                    "ask the holder, or take it out");
        }
        if (row.inferred().contains("license") && row.status() == RightsStatus.GRANTED) {
            judge(
                    "rights-license-inferred",
                    "the licence of " + row.label() + " was inferred and not confirmed",
                    "look it up at the source, then take `license` out of `inferred`");
        }
        adaptation(license);
    }

    /// Creative Commons 4.0, sections 1(a) and 2(a)(4): format never makes an adaptation; abridging, translating do. A
    /// title that is given as changed is no change to the text.
    private void adaptation(License l) {
        List<TextChange> adapting =
                row.changes().stream()
                        .filter(c -> c.kind().adapts())
                        .filter(c -> !declaredTitle(c))
                        .toList();
        if (adapting.isEmpty()) return;
        String what =
                adapting.stream()
                        .map(c -> word(c.kind()))
                        .distinct()
                        .collect(Collectors.joining(", "));
        switch (l.adaptation()) {
            case YES -> {}
            case NO ->
                    stop(
                            "rights-no-derivatives",
                            row.label()
                                    + " was changed ("
                                    + what
                                    + "), and "
                                    + l.name()
                                    + " allows no changes",
                            retitledAlone(adapting)
                                    ? "give back its title, or say that it is changed: `changes: [retitling]`"
                                    : "take the changes back, or ask the holder");
            case SAME -> shareAlike(l, what);
        }
    }

    private void shareAlike(License l, String what) {
        String under = terms.adaptedLicense();
        if (under == null) return;
        License adapted = License.find(under);
        if (adapted != null && compatible(l, adapted)) return;
        stop(
                "rights-share-alike",
                row.label()
                        + " was changed ("
                        + what
                        + "); "
                        + l.name()
                        + " asks for the same licence, not "
                        + (adapted == null ? under : adapted.name()),
                "take `adapted-license` out: the changed text then stands under " + l.name());
    }

    /// The same licence, or a later version of it (2.0 and up), or one that Creative Commons lists as compatible:
    /// creativecommons.org/share-your-work/licensing-considerations/compatible-licenses.
    private static boolean compatible(License of, License to) {
        if (of.spdx().equalsIgnoreCase(to.spdx())) return true;
        if (of.family().equals("CC-BY-SA") && to.family().equals("FAL"))
            return of.spdx().contains("4.0");
        return of.family().equals(to.family())
                && of.spdx().startsWith("CC-")
                && !of.spdx().contains("-1.0")
                && version(to) >= version(of);
    }

    private static double version(License l) {
        var m = Pattern.compile("\\d\\.\\d").matcher(l.spdx());
        return m.find() ? Double.parseDouble(m.group()) : 0;
    }

    private boolean declaredTitle(TextChange c) {
        return c.kind() == TextChange.Kind.RETITLING
                && terms.changes().stream().anyMatch(t -> t.kind() == c.kind());
    }

    private static boolean retitledAlone(List<TextChange> changes) {
        return changes.stream().allMatch(c -> c.kind() == TextChange.Kind.RETITLING);
    }

    private static String word(TextChange.Kind kind) {
        return switch (kind) {
            case FORMAT -> "format";
            case FURNITURE -> "furniture taken out";
            case MISPRINT -> "misprint corrected";
            case OMISSION -> "omission";
            case ADDITION -> "addition";
            case TRANSLATION -> "translation";
            case RETITLING -> "another title";
        };
    }

    private void exception() {
        if (terms.exception() == null || terms.reason() == null) {
            judge(
                    "rights-exception",
                    row.label()
                            + " stands on an exception to copyright, and "
                            + (terms.exception() == null ? "which one" : "for what it is used")
                            + " is not said",
                    "write `exception:` (quotation, fair-use, fair-dealing or teaching) and `reason:`");
        }
        if (terms.exception() != RightsException.TEACHING) return;
        if (intended.toThePublic()) {
            stop(
                    "rights-exception",
                    row.label()
                            + " stands on an exception for teaching, which doesn't hold for "
                            + intended.book(),
                    "ask the holder, or choose `use: classroom`");
        } else if (terms.jurisdictions().isEmpty()
                || terms.extent() == null && row.share() == null) {
            warn(
                    "rights-teaching-extent",
                    "an exception for teaching holds by country and extent; "
                            + row.label()
                            + " doesn't say "
                            + (terms.jurisdictions().isEmpty()
                                    ? "under whose law"
                                    : "how much it takes"),
                    "write `jurisdiction: [DE]` and `extent: pages 23-30 of 412`");
        }
    }

    private void publicDomain() {
        if (terms.jurisdictions().isEmpty() && terms.reason() == null && license == null) {
            warn(
                    "rights-public-domain",
                    row.label() + " is said to be in the public domain, without country or reason",
                    "write `jurisdiction: [US]` and `reason: published 1841`",
                    "in the public domain without country or reason");
        } else if (!terms.jurisdictions().isEmpty()
                && !intended.territory().isEmpty()
                && !Territory.covers(terms.jurisdictions(), intended.territory())) {
            judge(
                    "rights-territory",
                    row.label()
                            + " is in the public domain in "
                            + String.join(", ", terms.jurisdictions())
                            + "; the book goes to "
                            + String.join(", ", intended.territory()),
                    "look up the term of protection there");
        }
    }

    private void unsettled() {
        boolean waiting = row.status() == RightsStatus.PENDING;
        String code = waiting ? "rights-pending" : "rights-unconfirmed";
        if (!intended.toThePublic()) {
            String state = waiting ? "pending" : "unconfirmed";
            found.add(new Finding(code, row, false, row.label() + " is " + state, null, state));
            return;
        }
        String state =
                waiting
                        ? "permission for " + row.label() + " is pending"
                        : row.kind() == Row.Kind.IMAGE && row.ground() == RightsGround.NONE_FOUND
                                ? "rights in "
                                        + row.label()
                                        + " are unconfirmed (a text's licence doesn't cover its images)"
                                : "rights in " + row.label() + " are unconfirmed";
        stop(
                code,
                state + "; " + intended.book() + " needs them settled",
                "find the licence or ask the holder, and write it under `rights:`; or choose another `use:`");
    }

    /// Forbids a book for the public, warns for others.
    private void judge(String code, String message, String remedy) {
        found.add(new Finding(code, row, intended.toThePublic(), message, remedy, null));
    }

    private void stop(String code, String message, String remedy) {
        found.add(new Finding(code, row, true, message, remedy, null));
    }

    private void warn(String code, String message, String remedy) {
        found.add(new Finding(code, row, false, message, remedy, null));
    }

    private void warn(String code, String message, String remedy, String grouped) {
        found.add(new Finding(code, row, false, message, remedy, grouped));
    }
}
