package octavo.gather.markdown;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.gather.source.Removed;
import org.jspecify.annotations.Nullable;

/// Quarto's callouts, which become boxes beside the text with their title in front. Lines keep their numbers.
final class QuartoLines {
    private static final Pattern CALLOUT =
            Pattern.compile(
                    "(\\s*:{3,})\\s*(?:\\{[^}]*\\.callout-(\\w+)[^}]*}|callout-(\\w+))\\s*:*\\s*");
    private static final Pattern TITLE = Pattern.compile("\\btitle=(?:\"([^\"]*)\"|'([^']*)')");
    private static final Pattern HEADING =
            Pattern.compile("\\s*#{1,6}\\s+(.*?)(?:\\s*\\{[^}]*})?\\s*");
    private static final Pattern NO_PARAGRAPH =
            Pattern.compile("\\s*(?:[-*+#>|:$`~<]|\\d+[.)]\\s|\\{\\{).*");

    private final List<Removed> removed;
    private @Nullable String title;
    private boolean stated;
    private int line;

    QuartoLines(List<Removed> removed) {
        this.removed = removed;
    }

    /// @param number of the line
    String take(String text, int number) {
        Matcher callout = CALLOUT.matcher(text);
        if (callout.matches()) {
            Matcher t = TITLE.matcher(text);
            stated = t.find();
            String kind = callout.group(2) == null ? callout.group(3) : callout.group(2);
            title =
                    stated
                            ? t.group(1) == null ? t.group(2) : t.group(1)
                            : kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1);
            line = number;
            return callout.group(1) + " {.sidebar}";
        }
        if (title == null || text.isBlank()) return text;
        String shown = title;
        title = null;
        Matcher heading = HEADING.matcher(text);
        if (heading.matches()) return "**" + heading.group(1) + "**  ";
        if (!NO_PARAGRAPH.matcher(text).matches() || text.stripLeading().startsWith("**"))
            return text.substring(0, text.length() - text.stripLeading().length())
                    + "**"
                    + shown
                    + (shown.matches(".*[.?!:]") ? "** " : ".** ")
                    + text.stripLeading();
        if (stated) removed.add(new Removed(line, shown, "title of a box"));
        return text;
    }
}
