package octavo.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.content.Attributes;
import octavo.content.CitationItem;
import octavo.content.Inline.Citation;
import org.jspecify.annotations.Nullable;

/// Pandoc's citations: `[see @doe99, pp. 33-35; -@smith]`, `@doe99`, `@doe99 [p. 33]`.
final class CitationSyntax {
    private static final String KEY =
            "[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_]|[:.#$%&\\-+?<>~/](?=[\\p{L}\\p{N}_]))*";
    private static final Pattern BARE_KEY = Pattern.compile("@(?:(" + KEY + ")|\\{([^{}\\s]+)\\})");
    private static final Pattern ITEM_KEY =
            Pattern.compile("(?<![\\p{L}\\p{N}])(-?)" + BARE_KEY.pattern());

    /// Labels of CSL's locators in English, and numbers, in Roman figures too.
    private static final Pattern LOCATOR =
            Pattern.compile(
                    "(?:(?:pages?|pp?|chapters?|chaps?|ch|books?|bk|columns?|cols?|figures?|figs?|folios?|fols?"
                            + "|numbers?|no|lines?|ll?|notes?|nn?|opera|opus|op|paragraphs?|para|parts?|pt"
                            + "|sections?|secs?|sub verbo|s\\.v|verses?|vv?|volumes?|vols?)\\.?\\s+|[§¶]{1,2}\\s*)?"
                            + "(?:[\\p{L}]?\\p{N}+[\\p{L}]?|[ivxlcdmIVXLCDM]+\\b)"
                            + "(?:\\s*[-\u2013,:]\\s*(?:\\p{N}+[\\p{L}]?|[ivxlcdmIVXLCDM]+\\b))*");

    private CitationSyntax() {}

    /// A bare key that begins at `start` (with its `@`).
    record Key(String key, int end) {}

    static @Nullable Key keyAt(String s, int start) {
        Matcher m = BARE_KEY.matcher(s).region(start, Math.min(s.length(), start + 500));
        m.useTransparentBounds(true);
        if (!m.lookingAt()) return null;
        return new Key(m.group(1) != null ? m.group(1) : m.group(2), m.end());
    }

    /// The citation that a bracket's inside is, or null.
    static @Nullable Citation bracketed(String inside) {
        if (inside.indexOf('@') < 0 || inside.length() > 4000) return null;
        List<CitationItem> items = new ArrayList<>();
        for (String part : inside.split(";", -1)) {
            CitationItem item = item(part);
            if (item == null) return null;
            items.add(item);
        }
        return new Citation(Attributes.NONE, items, false, "[" + inside + "]");
    }

    private static @Nullable CitationItem item(String part) {
        Matcher m = ITEM_KEY.matcher(part);
        if (!m.find()) return null;
        String key = m.group(2) != null ? m.group(2) : m.group(3);
        String[] tail = tail(part.substring(m.end()));
        return new CitationItem(
                key,
                part.substring(0, m.start()).strip(),
                tail[0],
                tail[1],
                m.group(1).equals("-"));
    }

    /// Locator and suffix of what follows a key.
    private static String[] tail(String s) {
        String t = s.strip();
        boolean comma = t.startsWith(",");
        String rest = comma ? t.substring(1).strip() : t;
        Matcher m = LOCATOR.matcher(rest);
        if (comma && m.lookingAt() && !continues(rest, m.end())) {
            return new String[] {m.group().strip(), rest.substring(m.end()).strip()};
        }
        return new String[] {"", t};
    }

    private static boolean continues(String s, int at) {
        return at < s.length() && Character.isLetterOrDigit(s.charAt(at));
    }

    /// `@key` with what stands in a bracket after it, or without one where it is null.
    static Citation inText(String key, @Nullable String bracket) {
        String[] tail = bracket == null ? new String[] {"", ""} : tail("," + bracket);
        String suffix = bracket != null && tail[0].isEmpty() ? bracket.strip() : tail[1];
        var items = List.of(new CitationItem(key, "", tail[0], suffix.replace('\n', ' '), false));
        return new Citation(
                Attributes.NONE,
                items,
                true,
                write(new Citation(Attributes.NONE, items, true, "")));
    }

    /// As an editor would write it.
    static String write(Citation c) {
        if (c.inText() && c.items().size() == 1) {
            CitationItem i = c.items().getFirst();
            String tail = (i.locator() + " " + i.suffix()).strip();
            return "@" + key(i) + (tail.isEmpty() ? "" : " [" + tail + "]");
        }
        var out = new StringBuilder("[");
        for (CitationItem i : c.items()) {
            if (out.length() > 1) out.append("; ");
            if (!i.prefix().isEmpty()) out.append(i.prefix()).append(' ');
            out.append(i.suppressAuthor() ? "-@" : "@").append(key(i));
            if (!i.locator().isEmpty()) out.append(", ").append(i.locator());
            if (!i.suffix().isEmpty())
                out.append(i.suffix().startsWith(",") ? "" : " ").append(i.suffix());
        }
        return out.append(']').toString();
    }

    private static String key(CitationItem i) {
        Key k = keyAt("@" + i.key(), 0);
        return k != null && k.key().equals(i.key()) ? i.key() : "{" + i.key() + "}";
    }
}
