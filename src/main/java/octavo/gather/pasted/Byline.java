package octavo.gather.pasted;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the authors out of a line such as `By Jane Doe and John Roe`.
public final class Byline {
    private static final Pattern PREFIX =
            Pattern.compile(
                    "(?iu)^(?:(?:written|posted|published|submitted|reported|text|story|words|interview(?:ed)?)\\s+by|interview(?=\\s*:)|by|von|par|por|di|door|autor(?:in)?|"
                            + "author[s]?|auteur|text|автор[ыи]?|текст)(?:\\s*[:\\-–—]\\s*|\\s+)(\\S.*)$");
    private static final Pattern LABEL =
            Pattern.compile(
                    "(?iu)^(?:(?:written|posted|published|reported|story|words)\\s+by|by|author[s]?|autor(?:in)?|auteur|text|автор[ыи]?|текст)\\s*:?$");
    private static final String WORD =
            "(?:\\p{Lu}[\\p{L}’'.-]*|\\p{Lu}\\.|de|del|della|van|von|der|den|la|le|bin|al|el|da|dos|du|ten|ter|y)";
    private static final Pattern NAME =
            Pattern.compile("^\\p{Lu}[\\p{L}’'.-]*(?:\\s+" + WORD + "){1,4}$");
    private static final Pattern OFFICE =
            Pattern.compile(
                    "(?iu)\\b(?:correspondent|editor|reporter|writer|staff|contributor|columnist|special|senior|guest|professor|president|director|manager|analyst|associate|desk|news|press|agency|redaktion|redakteurin?|journalist(?:in)?|rédaction|correspondant|редакци[яи]|корреспондент)\\b");
    private static final Pattern AND =
            Pattern.compile(
                    "(?iu)\\s*(?:,\\s*and\\s+|\\s+and\\s+|\\s+und\\s+|\\s+et\\s+|\\s+y\\s+|\\s+e\\s+|\\s+и\\s+|\\s*&\\s*)");

    /// @param authors names as printed
    /// @param rest what stood in the line beside them
    public record Found(List<String> authors, String rest) {}

    private Byline() {}

    /// A line that says itself that it is a byline.
    public static @Nullable Found labelled(String line) {
        Matcher m = PREFIX.matcher(line);
        if (!m.matches() || line.length() > 160) return null;
        return names(m.group(1));
    }

    /// The label alone: the names are in the next line.
    static boolean isLabel(String line) {
        return LABEL.matcher(line).matches();
    }

    /// Two to five capitalised words.
    public static boolean isName(String text) {
        if (!NAME.matcher(text).matches() || text.length() > 60 || OFFICE.matcher(text).find())
            return false;
        return !text.equals(text.toUpperCase(Locale.ROOT)) || text.split("\\s+").length <= 3;
    }

    /// Names, then perhaps an office, a place or a time after a bar or a comma.
    public static @Nullable Found names(String text) {
        List<String> authors = new ArrayList<>();
        StringBuilder rest = new StringBuilder();
        String[] parts =
                text.split("\\s*[|•·/]\\s*|\\s+[–—-]\\s+|\\s+(?=(?:on|in|am|le)\\s+\\p{L})");
        for (int i = 0; i < parts.length; i++) {
            if (i > 0 && !authors.isEmpty() && !allNames(parts[i])) {
                rest.append(parts[i]).append(' ');
                continue;
            }
            for (String group : AND.split(parts[i])) {
                boolean office = false;
                for (String piece : split(group)) {
                    // What follows an office says whose it is.
                    office |= !authors.isEmpty() && OFFICE.matcher(piece).find();
                    if (!office && isName(piece) && !isHouse(piece, authors)) authors.add(piece);
                    else rest.append(piece).append(' ');
                }
            }
            if (authors.isEmpty()) return null;
        }
        return new Found(List.copyOf(authors), rest.toString().trim());
    }

    /// Beside names, what begins with an article or stands in capitals is a house.
    private static boolean isHouse(String piece, List<String> authors) {
        if (authors.isEmpty()) return false;
        boolean capitals = piece.equals(piece.toUpperCase(Locale.ROOT));
        String first = authors.getFirst();
        return piece.startsWith("The ")
                || capitals && !first.equals(first.toUpperCase(Locale.ROOT));
    }

    private static boolean allNames(String part) {
        List<String> pieces = split(part);
        return !pieces.isEmpty() && pieces.stream().allMatch(Byline::isName);
    }

    private static List<String> split(String part) {
        List<String> out = new ArrayList<>();
        for (String byAnd : AND.split(part)) {
            for (String piece : byAnd.split("\\s*,\\s*"))
                if (!piece.isBlank()) out.add(piece.trim());
        }
        return out;
    }
}
