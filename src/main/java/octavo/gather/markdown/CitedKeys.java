package octavo.gather.markdown;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The keys that a Markdown text seems to cite in Pandoc's grammar: `[see @doe99, p. 3]`, `@doe99`.
///
/// @param all that stand behind an `@` which is no address's
/// @param plain those of which nothing but a citation can be meant: in brackets that are no link's, and either with a
///     locator or named after a year as programs name them
public record CitedKeys(Set<String> all, Set<String> plain) {
    private static final String KEY =
            "[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_]|[:.#$%&\\-+?<>~/](?=[\\p{L}\\p{N}_])){0,200}+";
    private static final Pattern AT =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}/@.=&#+_%\\\\])-?@(?:(" + KEY + ")|\\{([^{}\\s]{1,200})})");
    private static final Pattern BRACKET =
            Pattern.compile("(?<![\\\\!\\]])\\[([^\\[\\]]{0,1000}@[^\\[\\]]{1,1000})](?![(\\[:{])");
    private static final Pattern NAMED_BY_YEAR =
            Pattern.compile(
                    ".*\\p{L}.*?(?:\\d{4}|[:_-]\\d{2}|\\p{L}\\d{2})[a-z]?(?:[:_-]?\\p{L}*)?");
    private static final Pattern LOCATOR =
            Pattern.compile(
                    "^,?\\s*(?:\\{|(?:pp?|chap|ch|bk|sec|vol|no|fig|para?|l|n|v|col|fol|art|cap|§|S)\\.?\\s*[\\divxlc]|chapter|page|section|part|passim|[\\divxlc]+(?:[-–]\\d+)?\\s*$)");
    private static final Pattern FRONT =
            Pattern.compile(
                    "\\A(---|\\+\\+\\+)[ \\t]*\\n[\\s\\S]*?\\n(?:\\1|\\.\\.\\.)[ \\t]*(?=\\n|\\z)");
    private static final Pattern FENCE = Pattern.compile("(?m)^ {0,3}(`{3,}|~{3,}).*$");
    private static final Pattern CODE = Pattern.compile("(`+)(?:(?!\\1)[\\s\\S]){1,2000}?\\1(?!`)");

    static CitedKeys of(String source) {
        if (source.indexOf('@') < 0) return new CitedKeys(Set.of(), Set.of());
        String body = FRONT.matcher(source).replaceFirst("");
        String text = CODE.matcher(withoutFences(body)).replaceAll(" ");
        Set<String> all = new LinkedHashSet<>();
        Matcher m = AT.matcher(text);
        while (m.find() && all.size() < 20_000) all.add(key(m));
        Set<String> plain = new TreeSet<>();
        Matcher b = BRACKET.matcher(text);
        while (b.find()) {
            for (String part : b.group(1).split(";")) {
                Matcher k = AT.matcher(part);
                if (!k.find()) continue;
                boolean sure =
                        NAMED_BY_YEAR.matcher(key(k)).matches()
                                || LOCATOR.matcher(part.substring(k.end())).find();
                if (sure) plain.add(key(k));
            }
        }
        return new CitedKeys(all, plain);
    }

    private static String key(Matcher m) {
        return m.group(1) != null ? m.group(1) : m.group(2);
    }

    private static String withoutFences(String text) {
        StringBuilder out = new StringBuilder();
        Matcher m = FENCE.matcher(text);
        int at = 0;
        while (m.find(at)) {
            out.append(text, at, m.start());
            String mark = m.group(1);
            int end = m.end();
            while (m.find(end)) {
                end = m.end();
                if (m.group(1).startsWith(mark)) break;
            }
            at = Math.max(end, at + 1);
            if (at >= text.length()) return out.toString();
        }
        return out.append(text, Math.min(at, text.length()), text.length()).toString();
    }
}
