package octavo.gather.markdown;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.gather.source.Removed;

/// Pandoc's raw blocks and spans (` ```{=html} `, `` `<br>`{=html} ``): what is meant for web pages is read as such, what is
/// for other formats goes. Lines keep their numbers.
final class RawFormats {
    static final Pattern BLOCK = Pattern.compile("\\{=([A-Za-z][\\w+-]{0,30})}");
    private static final Pattern SPAN =
            Pattern.compile("(?<!`)(`{1,60}+)(?!`)((?:(?!\\1).)*+)\\1\\{=([A-Za-z][\\w+-]{0,30})}");
    private static final Set<String> READ =
            Set.of("html", "html4", "html5", "markdown", "md", "commonmark", "gfm");
    private static final int LONGEST = 20_000;

    private final List<Removed> removed;

    RawFormats(List<Removed> removed) {
        this.removed = removed;
    }

    /// @param from line of the opening fence
    /// @param to line of the closing one
    void block(String format, String[] lines, int from, int to, List<String> out) {
        List<String> inner = Arrays.asList(lines).subList(from + 1, Math.max(from + 1, to));
        boolean read = READ.contains(format);
        if (!read)
            removed.add(new Removed(from + 1, String.join("\n", inner).strip(), reason(format)));
        out.add("");
        for (String l : inner) out.add(read ? l : "");
        if (to > from) out.add("");
    }

    String spans(String line, int number) {
        if (!line.contains("`{=") || line.length() > LONGEST) return line;
        return SPAN.matcher(line)
                .replaceAll(m -> {
                    String said = m.group(2).strip();
                    if (READ.contains(m.group(3))) return Matcher.quoteReplacement(said);
                    removed.add(new Removed(number, said, reason(m.group(3))));
                    return "";
                });
    }

    private static String reason(String format) {
        return "for " + format + " alone";
    }
}
