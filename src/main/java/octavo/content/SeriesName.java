package octavo.content;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A series and the book's place in it, of one line: "Readings, 3" is the third of the series "Readings".
///
/// @param number as written, or null
public record SeriesName(String name, @Nullable String number) {
    private static final Pattern NUMBERED =
            Pattern.compile("(.+?)[,;:]?\\s+(?:[Nn]o\\.|[Vv]ol\\.|#|№|[Bb]d\\.)?\\s*(\\d+)");

    public static SeriesName of(String line) {
        Matcher m = NUMBERED.matcher(line.strip());
        return m.matches()
                ? new SeriesName(m.group(1), m.group(2))
                : new SeriesName(line.strip(), null);
    }
}
