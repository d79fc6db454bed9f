package octavo.gather.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.gather.clean.Changes.Kind;

/// Abbreviations of several words: their parts stay together.
final class Abbreviations {
    private static final Pattern GERMAN =
            Pattern.compile(
                    "(?<![\\p{L}.])(?:z|d|u|i|o|v|a|s|m|e|n|w|h|D|Z|I|U|B|R|Ä|ä|T|Chr|E|g|ä)\\.( )(?=(?:B|h|a|R|d|ä|Ä|o|u|E|v|Chr|T|g|U|V|A|J|s|w|L|i|Z|M|H)\\.)");
    private static final Pattern GERMAN_TIGHT =
            Pattern.compile(
                    "(?<![\\p{L}.])(?:z\\.()B|d\\.()h|u\\.()a|i\\.()d|o\\.()ä|u\\.()U|i\\.()A|v\\.()a|s\\.()o|s\\.()u|z\\.()T|o\\.()Ä|u\\.()Ä)\\.");
    private static final Pattern RUSSIAN =
            Pattern.compile("(?<![\\p{L}.])(?:и(?= т\\.)|до(?= н\\.))( )");
    private static final Pattern RUSSIAN_PARTS =
            Pattern.compile("(?<=(?<![\\p{L}.])(?:т|н)\\.)( )(?=(?:д|п|е|к|н|ч|о|э)\\.)");
    private static final Pattern RUSSIAN_YEAR =
            Pattern.compile(
                    "(?<=\\d|[IVXLC])( )(?=(?:гг?|вв?)\\.|(?:год[а-я]*|век[а-я]*)(?!\\p{L}))");
    private static final Pattern POLISH_YEAR =
            Pattern.compile("(?<=\\d|[IVXLC])( )(?=(?:r|w)\\.(?!\\p{L}))");
    private static final Pattern ENGLISH =
            Pattern.compile("(?<=(?<![\\p{L}.])(?:i|e|a|p|U|N|q))\\.( )(?=(?:e|g|m|S|N|Y|v)\\.)");

    private Abbreviations() {}

    static void bind(RunningText t, Typography rules, Changes changes) {
        switch (rules.language()) {
            case "de" -> {
                Rules.replace(t, GERMAN, changes, Kind.THIN_SPACES, "\u202F");
                if (rules.house() == HouseStyle.DUDEN) tight(t, changes);
            }
            case "ru" -> {
                Rules.replace(t, RUSSIAN_PARTS, changes, Kind.NO_BREAK_SPACES, "\u00A0");
                Rules.replace(t, RUSSIAN, changes, Kind.NO_BREAK_SPACES, "\u00A0");
                Rules.replace(t, RUSSIAN_YEAR, changes, Kind.NO_BREAK_SPACES, "\u00A0");
            }
            case "pl" -> Rules.replace(t, POLISH_YEAR, changes, Kind.NO_BREAK_SPACES, "\u00A0");
            case "en" -> Rules.replace(t, ENGLISH, changes, Kind.NO_BREAK_SPACES, "\u00A0");
            default -> {}
        }
    }

    /// Duden, K 1: abbreviations of several words have spaces.
    private static void tight(RunningText t, Changes changes) {
        List<RunningText.Edit> edits = new ArrayList<>();
        Matcher m = GERMAN_TIGHT.matcher(t.view());
        while (m.find()) {
            int at = m.start() + 2;
            edits.add(new RunningText.Edit(at, at, "\u202F"));
        }
        changes.add(Kind.THIN_SPACES, edits.size());
        t.apply(edits);
    }
}
