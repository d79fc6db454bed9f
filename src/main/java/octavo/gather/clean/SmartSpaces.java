package octavo.gather.clean;

import java.util.List;
import java.util.regex.Pattern;
import octavo.gather.clean.Changes.Kind;

/// Spaces that a line must not break at, and those that are narrow.
final class SmartSpaces {
    private static final String NBSP = "\u00A0";
    private static final String NARROW = "\u202F";

    private static final Pattern SOFT = Pattern.compile("[\u00AD\uFEFF]");
    private static final Pattern RUNS = Pattern.compile("[ \u00A0\t]{2,}");
    private static final Pattern DASH = Pattern.compile("(?<=[^\\s\u00A0])( )[–—](?= )");
    private static final Pattern DIALOGUE = Pattern.compile("(?<=^|\\n)[–—]( )(?=\\S)");

    private static final Pattern FRENCH_MARK =
            Pattern.compile(
                    "(?<=[\\p{L}\\p{N})\\]”’\"»%€\uFFFC…]) ?(?=[;!?]+(?:[\\s»”’\")\\],.\u00A0\u202F]|$))");
    private static final Pattern FRENCH_COLON =
            Pattern.compile("(?<=[\\p{L}\\p{N})\\]”’\"»%\uFFFC]) ?(?=:(?:\\s|$))");
    private static final Pattern GUILLEMET_OPEN =
            Pattern.compile("(?<=«)[ ]?(?=[^\\s\u00A0\u202F])");
    private static final Pattern GUILLEMET_CLOSE =
            Pattern.compile("(?<=[^\\s\u00A0\u202F])[ ]?(?=»)");
    private static final Pattern GUILLEMET_OPEN_ALL =
            Pattern.compile("(?<=«)[ \u00A0\u2009\u202F]?(?=[^\\s\u00A0\u202F])");
    private static final Pattern GUILLEMET_CLOSE_ALL =
            Pattern.compile("(?<=[^\\s\u00A0\u202F])[ \u00A0\u2009\u202F]?(?=»)");
    private static final Pattern GROUPS =
            Pattern.compile(
                    "(?<![\\d.,]|\\d[ \u00A0\u202F])\\d{1,3}( )\\d{3}(?![\\d-])(?: \\d{3}(?!\\d))*");
    private static final Pattern MORE_GROUPS =
            Pattern.compile("(?<=\u202F\\d{3})( )(?=\\d{3}(?!\\d))");
    private static final Pattern PERCENT = Pattern.compile("(?<=\\d)( )(?=[%‰])");

    private static final Pattern INITIALS =
            Pattern.compile(
                    "(?=\\p{Lu}\\. )(?<![\\p{L}\\d.'’-])\\p{Lu}\\.( )(?=\\p{Lu}\\.|(?!(?:The|He|She|It|In|An?|This|That|These|They|We|But|And|If|When|For|As|At|On|Is|You|Der|Die|Das|Es|Er|Sie|Wir|Le|La|Les|Il|Elle|El|Los|Он|Она|Они|Это|В|На|И|А|Но|To|Jest)\\b)\\p{Lu}\\p{Ll}{2})");
    private static final String MONTHS =
            "(?:January|February|March|April|May|June|July|August|September|October|November|December"
                    + "|Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember|Jänner"
                    + "|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
                    + "|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря"
                    + "|stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia)";
    private static final Pattern DAY =
            Pattern.compile(
                    "(?=\\d)(?<!\\d)\\d{1,2}(?:\\.|er|st|nd|rd|th)?( )" + MONTHS + "(?!\\p{L})");
    private static final Pattern UNIT =
            Pattern.compile(
                    "( )(?<=\\d )(?=(?:km/h|km[²³]?|cm[²³]?|mm|µm|nm|m[²³]?|kg|g|mg|µg|t|ha|l|ml|kW|kWh|MW|GW|TWh|kV|V|W|Hz|kHz|MHz|GHz|kB|MB|GB|TB|kJ|kcal|bar|hPa|dB|°C|°F|°|€|\\$|£|zł|руб|₽|EUR|USD|GBP|CHF|PLN|a\\.m\\.|p\\.m\\.|BCE?|CE|AD"
                            + "|км|м|см|мм|кг|г|га|млн|млрд|тыс|трлн|руб\\.|million|billion|trillion|millions?|milliards?|Mio|Mrd|Millionen|Milliarden|millones|mln|mld|tys|Uhr|Euro|euros?|ft|lbs?|oz|mph|н\\. э)(?![\\p{L}\\d]))");

    /// "2.4.10 ha sido": a verb where hectares are named.
    private static final Pattern UNIT_NO_HECTARES =
            Pattern.compile(UNIT.pattern().replace("|t|ha|l|", "|t|l|"));

    private final Typography rules;
    private final Changes changes;
    private final Pattern titles;
    private final Pattern numbered;

    SmartSpaces(Typography rules, Changes changes) {
        this.rules = rules;
        this.changes = changes;
        titles =
                before(
                        switch (rules.language()) {
                            case "de" ->
                                    List.of(
                                            "Dr\\.", "Prof\\.", "Hr\\.", "Fr\\.", "Hrn\\.", "St\\.",
                                            "Frl\\.");
                            case "fr" ->
                                    List.of(
                                            "M\\.", "MM\\.", "Mme", "Mmes", "Mlle", "Dr", "Me",
                                            "Mgr", "St", "Ste");
                            case "es" ->
                                    List.of(
                                            "Sr\\.", "Sra\\.", "Srta\\.", "D\\.", "Dña\\.", "Dr\\.",
                                            "Dra\\.", "Ud\\.", "San");
                            case "ru" ->
                                    List.of(
                                            "г\\.", "ул\\.", "им\\.", "проф\\.", "акад\\.", "гр\\.",
                                            "св\\.", "о\\.", "пл\\.", "пр\\.", "т\\.", "д-р", "г-н",
                                            "г-жа");
                            case "pl" ->
                                    List.of(
                                            "dr", "prof\\.", "ks\\.", "św\\.", "ul\\.", "al\\.",
                                            "gen\\.", "im\\.", "mgr", "inż\\.", "p\\.", "hab\\.");
                            default ->
                                    List.of(
                                            "Mr\\.?",
                                            "Mrs\\.?",
                                            "Ms\\.?",
                                            "Messrs\\.?",
                                            "Dr\\.?",
                                            "Prof\\.",
                                            "St\\.",
                                            "Gen\\.",
                                            "Col\\.",
                                            "Capt\\.",
                                            "Lt\\.",
                                            "Sgt\\.",
                                            "Rev\\.",
                                            "Hon\\.",
                                            "Sen\\.",
                                            "Gov\\.",
                                            "Fr\\.",
                                            "Mt\\.");
                        },
                        "\\p{Lu}");
        numbered =
                before(
                        switch (rules.language()) {
                            case "de" ->
                                    List.of(
                                            "S\\.", "Nr\\.", "Bd\\.", "Abb\\.", "Kap\\.", "Tab\\.",
                                            "Art\\.", "Abs\\.", "§§?", "Jg\\.", "H\\.", "Sp\\.",
                                            "V\\.", "Anm\\.");
                            case "fr" ->
                                    List.of(
                                            "p\\.", "pp\\.", "n[°o]", "vol\\.", "t\\.", "art\\.",
                                            "fig\\.", "ch\\.", "chap\\.", "§§?", "av\\.", "v\\.");
                            case "es" ->
                                    List.of(
                                            "p\\.",
                                            "pp\\.",
                                            "págs?\\.",
                                            "núm\\.",
                                            "n\\.[ºo]",
                                            "vol\\.",
                                            "t\\.",
                                            "art\\.",
                                            "fig\\.",
                                            "cap\\.",
                                            "§§?");
                            case "ru" ->
                                    List.of(
                                            "с\\.", "С\\.", "стр\\.", "рис\\.", "т\\.", "табл\\.",
                                            "гл\\.", "№", "§§?", "ст\\.", "п\\.", "вып\\.",
                                            "кн\\.");
                            case "pl" ->
                                    List.of(
                                            "s\\.",
                                            "ss\\.",
                                            "nr",
                                            "t\\.",
                                            "rys\\.",
                                            "tab\\.",
                                            "rozdz\\.",
                                            "art\\.",
                                            "ust\\.",
                                            "§§?",
                                            "poz\\.");
                            default ->
                                    List.of(
                                            "pp?\\.",
                                            "[Nn]os?\\.",
                                            "[Vv]ols?\\.",
                                            "[Ff]igs?\\.",
                                            "[Cc]h(?:ap)?s?\\.",
                                            "§§?",
                                            "¶",
                                            "[Ee]q\\.",
                                            "[Ss]ec\\.",
                                            "[Aa]rt\\.",
                                            "[Pp]t\\.",
                                            "ll?\\.",
                                            "vv?\\.",
                                            "[Nn]n?\\.",
                                            "c(?:a|irca)?\\.",
                                            "№");
                        },
                        "[\\dIVXLC]");
    }

    /// What the words begin with is looked for first: that is told at once.
    private static Pattern before(List<String> words, String next) {
        StringBuilder firsts = new StringBuilder();
        for (String w : words)
            firsts.append(w.startsWith("[") ? w.substring(1, w.indexOf(']')) : w.substring(0, 1));
        return Pattern.compile(
                "(?=["
                        + firsts
                        + "])(?<![\\p{L}\\d.])(?:"
                        + String.join("|", words)
                        + ")( )(?="
                        + next
                        + ")");
    }

    /// First of all rules: what a page's layout left.
    void collapse(RunningText t) {
        if (t.has("\u00AD") || t.has("\uFEFF"))
            Rules.replace(t, SOFT, changes, Kind.SOFT_HYPHENS, "");
        if (!t.has("  ") && !t.has(NBSP) && !t.has("\t")) return;
        Rules.replace(
                t,
                RUNS,
                changes,
                Kind.DOUBLE_SPACES,
                m -> m.group().matches("[\u00A0]+") ? NBSP : " ");
    }

    /// Last of all rules.
    void bind(RunningText t) {
        if (rules.spacedPunctuation()) french(t);
        if (rules.is(
                "fr", "de", "ru", "uk", "be", "pl", "cs", "sk", "es", "it", "sv", "fi", "nb", "no",
                "da")) {
            Rules.replace(t, GROUPS, changes, Kind.THIN_SPACES, NARROW);
            Rules.replace(t, MORE_GROUPS, changes, Kind.THIN_SPACES, NARROW);
            Rules.replace(
                    t, PERCENT, changes, Kind.NO_BREAK_SPACES, rules.is("fr") ? NARROW : NBSP);
        }
        if (t.has("–") || t.has("—")) {
            Rules.replace(t, DASH, changes, Kind.NO_BREAK_SPACES, NBSP);
            if (!rules.english()) Rules.replace(t, DIALOGUE, changes, Kind.NO_BREAK_SPACES, NBSP);
        }
        if (rules.language().isEmpty()) return;
        Rules.replace(t, INITIALS, changes, Kind.NO_BREAK_SPACES, NBSP);
        Rules.replace(t, titles, changes, Kind.NO_BREAK_SPACES, NBSP);
        Rules.replace(t, numbered, changes, Kind.NO_BREAK_SPACES, NBSP);
        Rules.replace(t, DAY, changes, Kind.NO_BREAK_SPACES, NBSP);
        boolean verb = rules.is("es", "it", "pt", "ca", "gl", "sv", "da", "nb", "nn", "no");
        Pattern unit = verb ? UNIT_NO_HECTARES : UNIT;
        Rules.replace(t, unit, changes, Kind.NO_BREAK_SPACES, NBSP);
        Abbreviations.bind(t, rules, changes);
        if (rules.bindsShortWords()) Rules.replace(t, SHORT, changes, Kind.NO_BREAK_SPACES, NBSP);
    }

    private static final Pattern SHORT =
            Pattern.compile(
                    "(?<![\\p{L}\\d.'’-])[AaIiOoUuWwZzVvKkSsВвКкСсОоУуИиАаЯя]( )(?=[\\p{L}\\d«„“(\"])");

    /// Lexique des règles typographiques: narrow before `;`, `!` and `?`, full before `:`; nothing before the former in
    /// Canada (Office québécois de la langue française).
    private void french(RunningText t) {
        boolean canada = rules.region().equals("ca");
        String inner = rules.house() != null || canada ? NBSP : NARROW;
        if (rules.house() != null) {
            Rules.replace(t, GUILLEMET_OPEN_ALL, changes, Kind.NO_BREAK_SPACES, inner);
            Rules.replace(t, GUILLEMET_CLOSE_ALL, changes, Kind.NO_BREAK_SPACES, inner);
        } else {
            Kind kind = canada ? Kind.NO_BREAK_SPACES : Kind.THIN_SPACES;
            Rules.replace(t, GUILLEMET_OPEN, changes, kind, inner);
            Rules.replace(t, GUILLEMET_CLOSE, changes, kind, inner);
        }
        if (!canada) Rules.replace(t, FRENCH_MARK, changes, Kind.THIN_SPACES, NARROW);
        Rules.replace(t, FRENCH_COLON, changes, Kind.NO_BREAK_SPACES, NBSP);
    }
}
