package octavo.gather.source;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/// Names of folders made of titles.
public final class Slugs {
    private static final int MAX = 48;
    private static final String NONE = "article";

    /// Letters that Unicode does not decompose, and Cyrillic after ISO 9's common simplification.
    private static final Map<Character, String> LATIN =
            Map.ofEntries(
                    Map.entry('ß', "ss"),
                    Map.entry('æ', "ae"),
                    Map.entry('œ', "oe"),
                    Map.entry('ø', "o"),
                    Map.entry('đ', "d"),
                    Map.entry('ł', "l"),
                    Map.entry('þ', "th"),
                    Map.entry('ð', "d"),
                    Map.entry('ı', "i"),
                    Map.entry('а', "a"),
                    Map.entry('б', "b"),
                    Map.entry('в', "v"),
                    Map.entry('г', "g"),
                    Map.entry('ґ', "g"),
                    Map.entry('д', "d"),
                    Map.entry('е', "e"),
                    Map.entry('є', "ie"),
                    Map.entry('ж', "zh"),
                    Map.entry('з', "z"),
                    Map.entry('и', "i"),
                    Map.entry('і', "i"),
                    Map.entry('й', "i"),
                    Map.entry('к', "k"),
                    Map.entry('л', "l"),
                    Map.entry('м', "m"),
                    Map.entry('н', "n"),
                    Map.entry('о', "o"),
                    Map.entry('п', "p"),
                    Map.entry('р', "r"),
                    Map.entry('с', "s"),
                    Map.entry('т', "t"),
                    Map.entry('у', "u"),
                    Map.entry('ф', "f"),
                    Map.entry('х', "kh"),
                    Map.entry('ц', "ts"),
                    Map.entry('ч', "ch"),
                    Map.entry('ш', "sh"),
                    Map.entry('щ', "shch"),
                    Map.entry('ъ', ""),
                    Map.entry('ы', "y"),
                    Map.entry('ь', ""),
                    Map.entry('э', "e"),
                    Map.entry('ю', "iu"),
                    Map.entry('я', "ia"));

    private Slugs() {}

    /// The title's, or the other name's where the title has no letter that can be written in ASCII.
    public static String of(String title, String otherwise) {
        String slug = of(title);
        return slug.equals(NONE) ? of(otherwise) : slug;
    }

    /// Lower-case ASCII letters, digits and single hyphens; whole words, at most 48 characters; `article` when nothing
    /// is left.
    public static String of(String title) {
        String plain = Normalizer.normalize(title.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
        StringBuilder b = new StringBuilder();
        for (char c : plain.toCharArray()) {
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') b.append(c);
            else if (LATIN.containsKey(c)) b.append(LATIN.get(c));
            else if (!isSilent(c) && !b.isEmpty() && b.charAt(b.length() - 1) != '-') b.append('-');
        }
        String s = b.toString();
        if (s.length() > MAX) {
            int cut = s.lastIndexOf('-', MAX);
            s = s.substring(0, cut > MAX / 2 ? cut : MAX);
        }
        while (s.endsWith("-")) s = s.substring(0, s.length() - 1);
        return s.isEmpty() ? NONE : s;
    }

    private static boolean isSilent(char c) {
        return Character.getType(c) == Character.NON_SPACING_MARK
                || "'’‘ʼ\u00AD\u2060\u200B".indexOf(c) >= 0;
    }
}
