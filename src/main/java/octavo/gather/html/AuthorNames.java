package octavo.gather.html;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import octavo.gather.clean.TextClean;
import octavo.gather.pasted.Byline;
import octavo.gather.pasted.NameList;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// The names in what a page states as its author.
final class AuthorNames {
    /// An address, an account, a word for nobody.
    private static final Pattern NOBODY =
            Pattern.compile(
                    "(?i)(?:https?:)?//.*|.*\\bwww\\..*|.*@.*|.*\\.(?:com|org|net)|(?:.*[\\s_-])?(?:admin|administrator|webmaster)|editor|author|guest|staff|user\\d*|root|none|null|undefined|anonymous|unknown");

    /// A capital that is not the first of its word; of "McMillan" it is.
    private static final Pattern LATER = Pattern.compile("(?<=\\p{L})(?<!\\bMC)\\p{Lu}");

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
        if (text.isEmpty()
                || text.startsWith("(")
                || text.length() > 200
                || NOBODY.matcher(text).matches()) return List.of();
        text = withoutHost(text, site);
        List<String> several = NameList.of(text, site::is);
        if (!several.isEmpty()) return several.stream().map(AuthorNames::calm).toList();
        return text.length() > 100 || site.is(text) ? List.of() : List.of(calm(turned(text)));
    }

    /// An account or a line that asks for something: no name, but nothing else may be stated.
    static boolean isDoubtful(String name) {
        if (name.matches("[a-z][a-z0-9_-]*")) return !NameList.isAgency(name);
        long small =
                Pattern.compile(
                                "(?U)(?<![\\p{L}’'-])(?!(?:de|del|della|van|von|der|den|la|le|bin|al|el|da|dos|du|des|ten|ter|y|of|and|for)\\b)\\p{Ll}+")
                        .matcher(name)
                        .results()
                        .count();
        return 2 * small > name.split("\\s+").length && small >= 3;
    }

    /// "ANN AUTHOR" as it is written elsewhere.
    private static String calm(String name) {
        boolean shouts =
                name.matches(
                                "(?:[\\p{Lu}’'-]{3,}|\\p{Lu}\\.)(?:\\s+(?:[\\p{Lu}’'-]{2,}|\\p{Lu}\\.?))+")
                        && Byline.isName(name);
        if (!shouts) return name;
        for (String word : name.split("\\s+"))
            if (NameList.isAgency(word)
                    || !word.matches("(?iu).*[aeiouyäöüéèáíóúãõåæøаеиоуыюя].*|\\p{Lu}\\.?"))
                return name;
        return LATER.matcher(name).replaceAll(m -> m.group().toLowerCase(Locale.ROOT));
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

    /// "Ann Author Harbour Times", on `harbourtimes.example`
    private static String withoutHost(String text, SiteName site) {
        String[] words = text.split("\\s+");
        for (int n = 3; n >= 1; n--) {
            if (words.length - n < 2) continue;
            String tail = String.join(" ", List.of(words).subList(words.length - n, words.length));
            String head = String.join(" ", List.of(words).subList(0, words.length - n));
            String key = PageTitle.key(tail);
            if (key.length() >= 6 && site.hosts().contains(key) && Byline.isName(head)) return head;
        }
        return text;
    }
}
