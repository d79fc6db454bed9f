package octavo.gather.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import octavo.gather.clean.TextClean;
import octavo.gather.pasted.Byline;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// The names in what a page states as its author.
final class AuthorNames {
    /// An address, an account, a word for nobody.
    private static final Pattern NOBODY =
            Pattern.compile(
                    "(?i)(?:https?:)?//.*|.*\\bwww\\..*|.*@.*|.*\\.(?:com|org|net)|(?:.*[\\s_-])?(?:admin|administrator|webmaster)|editor|author|guest|staff|user\\d*|root|none|null|undefined|anonymous|unknown");

    /// News agencies, which stand in a byline beside names.
    private static final Pattern AGENCY =
            Pattern.compile(
                    "(?i)dpa|afp|ap|apa|reuters|sid|kna|epd|ntb|tt|ritzau|ansa|efe|lusa|tass|ptb|stt|bns|pap|čtk|mti|upi|bloomberg|associated press|xinhua|kyodo|jiji press|yonhap");

    private AuthorNames() {}

    /// @param site the publication's name, which is no author
    static List<String> of(String stated, SiteName site) {
        String text =
                TextClean.clean(Parser.unescapeEntities(stated, false))
                        .replaceFirst("^(?iu)(?:by|von|par|por|di)\\s+(?=\\p{Lu})", "")
                        .replaceAll("\\s*\\(\\p{Ll}{2,4}\\.?\\)", "")
                        .replaceAll("^[\\s,;:|•·–—-]+|[\\s,;:|•·–—-]+$", "");
        text = withoutSite(text, site.stated()).replaceFirst("^(.{3,40})\\s+\\1$", "$1");
        // An account: `ann.author`
        if (text.matches("\\p{Ll}+[._]\\p{Ll}+\\d*")) return List.of();
        if (text.isEmpty() || text.length() > 200 || NOBODY.matcher(text).matches())
            return List.of();
        List<String> several = split(text, site);
        if (!several.isEmpty()) return several;
        return text.length() > 100 || site.is(text) ? List.of() : List.of(turned(text));
    }

    /// "Ann Author and Ben Writer, The Paper": names alone, and what isn't the site's is a name.
    private static List<String> split(String text, SiteName site) {
        List<String> out = new ArrayList<>();
        String[] parts =
                text.split(
                        "(?iu)\\s*(?:;|,\\s+and\\s|,\\s|\\s(?:and|und|et|y|e|og|och|ja|ve|dan|en|i|és|și|и|і|та|&)\\s)\\s*");
        if (parts.length < 2) return List.of();
        for (String part : parts) {
            boolean place = out.size() > 1 && part.equals(parts[parts.length - 1]);
            if (site.is(part) || place && part.matches("\\p{Lu}\\p{Ll}+")) continue;
            if (!Byline.isName(part) && !AGENCY.matcher(part).matches()) return List.of();
            out.add(part);
        }
        return out;
    }

    /// "Author, Ann" as bibliographies have it.
    private static String turned(String text) {
        String[] parts = text.split(",\\s*");
        boolean turned =
                parts.length == 2
                        && parts[0].matches("\\p{Lu}[\\p{L}’'-]+")
                        && parts[1].matches("\\p{Lu}[\\p{L}’'.-]*(?:\\s\\p{L}[\\p{L}’'.-]*){0,2}")
                        && !parts[1].matches(
                                "(?i)(?:phd|md|mba|jr|sr|esq|rn|ma|bsc?|msc?|j\\.?d)\\.?");
        return turned ? parts[1] + " " + parts[0] : text;
    }

    /// "Ann Author THE PAPER"
    private static String withoutSite(String text, @Nullable String site) {
        boolean ends =
                site != null
                        && text.length() > site.length() + 3
                        && text.regionMatches(
                                true, text.length() - site.length(), site, 0, site.length());
        return ends && site != null
                ? text.substring(0, text.length() - site.length())
                        .replaceAll("[\\s,;|/•·–—-]+$", "")
                : text;
    }
}
