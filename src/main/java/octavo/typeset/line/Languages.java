package octavo.typeset.line;

import java.util.Locale;

/// What a language tag (BCP 47) says of the script.
final class Languages {
    private Languages() {}

    /// A letter that a text in the language certainly has, for scripts whose faces set whole texts; 0 for all others.
    /// East Asian faces are not among them: Latin words there are set in the style's own face.
    static int letter(String language) {
        if (language.length() < 2 || language.startsWith("en")) return 0;
        String[] tags = language.toLowerCase(Locale.ROOT).split("-");
        for (int i = 1; i < tags.length; i++) {
            if (tags[i].length() == 4) return ofScript(tags[i]);
        }
        return switch (tags[0]) {
            case "ar", "fa", "ur", "ps", "sd", "ug", "ckb", "arz", "prs" -> ofScript("arab");
            case "he", "iw", "yi", "lad" -> ofScript("hebr");
            default -> 0;
        };
    }

    private static int ofScript(String script) {
        return switch (script) {
            case "arab" -> 0x627;
            case "hebr" -> 0x5D0;
            default -> 0;
        };
    }

    /// Chinese, Japanese or Korean.
    static boolean isEastAsian(String language) {
        return language.startsWith("ja") || language.startsWith("zh") || language.startsWith("ko");
    }
}
