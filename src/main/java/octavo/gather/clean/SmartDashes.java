package octavo.gather.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.gather.clean.Changes.Kind;

/// Typed hyphens to dashes and minus signs, typed periods to ellipses.
final class SmartDashes {
    private static final String AFTER = "[\\p{L}\\p{N}\\p{P}\\p{S}\uFFFC\uE000]";

    private static final Pattern ELLIPSIS =
            Pattern.compile("(?<![.…/\\\\])\\.{3}(?![./\\\\\\p{L}]{2})(?!\\.)");
    private static final Pattern FOUR = Pattern.compile("(?<=[\\p{L}\\d)])\\.{4}(?!\\.)");
    private static final Pattern SPACED_FOUR =
            Pattern.compile("(?<![. ])[ \u00A0]?\\.(?:[ \u00A0]\\.){3}(?![ \u00A0]?\\.)");
    private static final Pattern SPACED_ELLIPSIS =
            Pattern.compile(
                    "(?<!\\.)(?<!\\.[ \u00A0])\\.[ \u00A0]\\.[ \u00A0]\\.(?![ \u00A0]?\\.)");
    private static final Pattern CHICAGO =
            Pattern.compile("(?<!\\[)[ \u00A0]?(?:…|\\.\u00A0\\.\u00A0\\.)([ \u00A0]?)(?=(.?))");

    private static final Pattern BEFORE_MARK =
            Pattern.compile(
                    "(?<="
                            + AFTER
                            + ")(?<!-)[ ]?-{2,3}(?=[”’\"'»“‘]?(?:[\\s,.;:!?)\\]]*$|[”’\"'»“‘](?:\\s|$)|[,;:!?)]))");
    private static final Pattern TYPED =
            Pattern.compile(
                    "(?<="
                            + AFTER
                            + ")(?<![-<!“‘„«])-{2,3}[ ]?(?=[\\p{L}\\p{N}\"'“‘„«¿¡(\uFFFC…])(?!-)");
    private static final Pattern TYPED_SPACED =
            Pattern.compile("(?<=" + AFTER + ")[ \u00A0]-{2,3}[ \u00A0](?=\\S)");
    private static final Pattern TYPED_START =
            Pattern.compile(
                    "(?<=^|\\n|[“‘„«\"'(\u00A0\u202F])-{2,3}[ ]?(?=[\\p{L}¿¡“])(?![\\w=-]+[”’»\"'])");
    private static final Pattern SPACED =
            Pattern.compile(
                    "(?=[ \u00A0]-)(?<=[\\p{L}\\p{P}\uFFFC\uE000%€])[ \u00A0]-[ \u00A0](?=[\\p{L}\\p{N}\"'“‘„«¿¡(\uFFFC\uE000])"
                            + "|(?=[ \u00A0]-)(?<=\\p{N})[ \u00A0]-[ \u00A0](?=[\\p{L}\"“‘„«¿¡(])");
    private static final Pattern DIALOGUE =
            Pattern.compile("(?<=^|\\n)-[ \u00A0](?=[\\p{Lu}¿¡…«„“])");
    private static final Pattern DIALOGUE_TIGHT = Pattern.compile("(?<=^|\\n)-(?=[\\p{Lu}¿¡…])");

    private static final Pattern CONVERT =
            Pattern.compile(
                    "(?<=[\\p{L}\\p{N}\\p{P}\uFFFC\uE000])(?<![–—])(?:[ \u00A0\u2009\u200A]?—[ \u00A0\u2009\u200A]?|[ \u00A0\u2009]–[ \u00A0\u2009])"
                            + "(?=[\\p{L}\\p{N}\"'“‘„«‚¿¡(\uFFFC\uE000…])");

    private static final Pattern SUBTRACTION =
            Pattern.compile("(?<=\\d)([ \u00A0]-[ \u00A0])(?=\\d[\\d.,]*[ \u00A0]?=)");
    private static final Pattern SPACED_RANGE =
            Pattern.compile(
                    "(?<![\\d.,/:-])(?:1\\d{3}|20\\d\\d)([ \u00A0]-[ \u00A0])(?=(?:1\\d{3}|20\\d\\d)(?![\\d/-]|[.,]\\d))");

    /// "10.-12. Mai", "10.-12.5."
    private static final Pattern DAYS =
            Pattern.compile(
                    "(?=-)(?<=(?<![\\d.])[0-3]?\\d\\.)-(?=[0-3]?\\d\\.(?:[ \u00A0]?\\p{L}|[01]?\\d\\.))");

    private static final Pattern MINUS =
            Pattern.compile(
                    "(?=-)(?:(?<=^)|(?<=[(\\[=<>≤≥±×+*/])|(?<=[\\p{L}:;,=<>≤≥±×]\\s)|(?<=[“‘„«\"]))-(?=\\d+(?:[.,]\\d+)*(?![\\d-]|/\\d))");

    private final Typography rules;
    private final Changes changes;

    SmartDashes(Typography rules, Changes changes) {
        this.rules = rules;
        this.changes = changes;
    }

    void ellipses(RunningText t) {
        boolean chicago = rules.house() == HouseStyle.CHICAGO;
        if (t.has("..") || t.has(". .") || t.has(".\u00A0.")) typed(t, chicago);
        if (chicago) chicago(t);
    }

    private void typed(RunningText t, boolean chicago) {
        Rules.replace(t, FOUR, changes, Kind.ELLIPSES, chicago ? ".\u00A0.\u00A0.\u00A0." : ".…");
        Rules.replace(
                t, SPACED_FOUR, changes, Kind.ELLIPSES, chicago ? ".\u00A0.\u00A0.\u00A0." : ".…");
        Rules.replace(t, SPACED_ELLIPSIS, changes, Kind.ELLIPSES, "…");
        Rules.replace(t, ELLIPSIS, changes, Kind.ELLIPSES, "…");
    }

    /// The Chicago Manual of Style, 17th edition, 13.50: spaced periods, with space on both sides but before a mark.
    private void chicago(RunningText t) {
        String s = t.view();
        List<RunningText.Edit> edits = new ArrayList<>();
        Matcher m = CHICAGO.matcher(s);
        while (m.find()) {
            boolean start = m.start() == 0 || "“‘(\n".indexOf(s.charAt(m.start() - 1)) >= 0;
            String next = m.group(2);
            boolean mark = next.isEmpty() || "”’,;:!?.)]\n".contains(next);
            String with =
                    (start ? "" : "\u00A0") + HouseStyle.CHICAGO.ellipsis() + (mark ? "" : " ");
            if (with.equals(m.group())) continue;
            edits.add(new RunningText.Edit(m.start(), m.end(1), with));
        }
        changes.add(Kind.ELLIPSES, edits.size());
        t.apply(edits);
    }

    void dashes(RunningText t) {
        boolean typed = t.has("-");
        if (typed) {
            Rules.replace(t, SUBTRACTION, changes, Kind.MINUS_SIGNS, "\u00A0−\u00A0");
            Rules.replace(t, SPACED_RANGE, changes, Kind.RANGES, rules.dashInRanges() ? "–" : "-");
            if (t.has("--")) doubled(t);
            Rules.replace(t, SPACED, changes, Kind.DASHES, rules.spacedDash());
            if (!rules.english() && !rules.is("de")) {
                Rules.replace(t, DIALOGUE, changes, Kind.DASHES, rules.is("es") ? "—" : "— ");
                Rules.replace(t, DIALOGUE_TIGHT, changes, Kind.DASHES, rules.is("es") ? "—" : "— ");
            }
        }
        if (rules.house() != null)
            Rules.replace(t, CONVERT, changes, Kind.DASHES, rules.house().dash());
        if (!typed) return;
        if (rules.dashInRanges()) {
            ranges(t);
            Rules.replace(t, DAYS, changes, Kind.RANGES, "–");
        }
        Rules.replace(t, MINUS, changes, Kind.MINUS_SIGNS, "−");
    }

    /// Two or three hyphens in a row.
    private void doubled(RunningText t) {
        String typed = rules.typedDash();
        String bare = typed.strip();
        Rules.replace(
                t,
                BEFORE_MARK,
                changes,
                Kind.DASHES,
                rules.english() || rules.is("es") ? bare : " " + bare);
        Rules.replace(t, TYPED_SPACED, changes, Kind.DASHES, typedSpaced());
        Rules.replace(
                t, TYPED_START, changes, Kind.DASHES, m -> m.group().endsWith(" ") ? "— " : "—");
        Rules.replace(t, TYPED, changes, Kind.DASHES, typed);
    }

    private String typedSpaced() {
        if (rules.house() != null) return rules.house().dash();
        boolean britain = rules.region().matches("gb|ie|au|nz|in|za");
        return rules.english() ? britain ? " – " : " — " : rules.spacedDash();
    }

    private void ranges(RunningText t) {
        String s = t.view();
        List<RunningText.Edit> edits = new ArrayList<>();
        for (int i = s.indexOf('-'); i >= 0; i = s.indexOf('-', i + 1))
            if (NumberRange.at(s, i)) edits.add(new RunningText.Edit(i, i + 1, "–"));
        changes.add(Kind.RANGES, edits.size());
        t.apply(edits);
    }
}
