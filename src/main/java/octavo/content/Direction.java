package octavo.content;

import java.util.Locale;
import java.util.Set;

/// Base direction of a text (`dir` of HTML).
public enum Direction {
    LTR,
    RTL;

    private static final Set<String> RIGHT_TO_LEFT =
            Set.of(
                    "ar", "arz", "ckb", "dv", "fa", "he", "iw", "lad", "prs", "ps", "sd", "syr",
                    "ug", "ur", "yi");
    private static final Set<String> SCRIPTS =
            Set.of("arab", "hebr", "syrc", "thaa", "nkoo", "adlm", "rohg");

    /// Of a language's writing (BCP 47): by its script subtag where it has one.
    public static Direction of(String language) {
        String[] tags = language.toLowerCase(Locale.ROOT).split("-");
        for (int i = 1; i < tags.length; i++) {
            if (tags[i].length() == 4 && Character.isLetter(tags[i].charAt(0)))
                return SCRIPTS.contains(tags[i]) ? RTL : LTR;
        }
        return RIGHT_TO_LEFT.contains(tags[0]) ? RTL : LTR;
    }
}
