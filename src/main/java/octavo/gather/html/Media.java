package octavo.gather.html;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a list of media queries is for: a screen of a desk's size, paper, or neither.
///
/// @see <a href="https://www.w3.org/TR/mediaqueries-4/">Media Queries Level 4</a>
enum Media {
    SCREEN,
    PRINT,
    NEITHER;

    /// In CSS pixels.
    private static final double WIDTH = 1280;

    private static final double HEIGHT = 800;
    private static final double EM = 16;

    private static final Pattern FEATURE = Pattern.compile("\\(([^()]*)\\)");
    private static final Pattern LENGTH =
            Pattern.compile("(min|max)-(?:device-)?(width|height)\\s*:\\s*([\\d.]+)(px|r?em)?");
    private static final Pattern RANGE =
            Pattern.compile("(width|height)\\s*([<>]=?)\\s*([\\d.]+)(px|r?em)?");
    private static final Pattern TRUE =
            Pattern.compile(
                    "orientation\\s*:\\s*landscape|prefers-[a-z-]+\\s*:\\s*(?:light|no-preference)|(?:any-)?hover(?:\\s*:\\s*hover)?|(?:any-)?pointer\\s*:\\s*fine|color|scripting\\s*:\\s*enabled");

    static Media of(String queries) {
        if (queries.isBlank()) return SCREEN;
        boolean print = false;
        for (String query : queries.toLowerCase(Locale.ROOT).split(",")) {
            Media m = one(query.strip());
            if (m == SCREEN) return SCREEN;
            print |= m == PRINT;
        }
        return print ? PRINT : NEITHER;
    }

    private static Media one(String query) {
        String type = query.replaceAll("\\(.*", "").replaceAll("\\b(?:only|and)\\b", "").strip();
        boolean holds = true;
        Matcher m = FEATURE.matcher(query);
        while (m.find()) holds &= holds(m.group(1).strip());
        return switch (type) {
            case "", "all", "screen" -> holds ? SCREEN : NEITHER;
            case "not print" -> SCREEN;
            case "print" -> PRINT;
            default -> NEITHER;
        };
    }

    private static boolean holds(String feature) {
        Matcher m = LENGTH.matcher(feature);
        if (m.matches()) {
            double is = m.group(2).equals("width") ? WIDTH : HEIGHT;
            double than = pixels(m.group(3), m.group(4));
            return m.group(1).equals("min") ? is >= than : is <= than;
        }
        m = RANGE.matcher(feature);
        if (m.matches()) {
            double is = m.group(1).equals("width") ? WIDTH : HEIGHT;
            double than = pixels(m.group(3), m.group(4));
            return m.group(2).startsWith(">") ? is >= than : is <= than;
        }
        return TRUE.matcher(feature).matches();
    }

    private static double pixels(String number, @org.jspecify.annotations.Nullable String unit) {
        if (!number.matches("\\d{1,7}(?:\\.\\d{1,6})?")) return 0;
        double n = Double.parseDouble(number);
        return unit != null && unit.endsWith("em") ? n * EM : n;
    }
}
