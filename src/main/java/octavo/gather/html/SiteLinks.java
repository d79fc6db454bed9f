package octavo.gather.html;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Where the links of a page lead: sites put links to themselves among and around an article's paragraphs; links to
/// others, and to files, are the author's.
final class SiteLinks {
    private static final Pattern HOST = Pattern.compile("(?i)^(?:https?:)?//([^/?#:]+)");
    private static final Pattern FILE =
            Pattern.compile(
                    "(?i)\\.(?:pdf|docx?|xlsx?|pptx?|odt|ods|csv|zip|epub|mp3|ics)(?:[?#].*)?$");

    /// Buttons to pass the page on, and the profiles of its makers.
    private static final Pattern PASSING_ON =
            Pattern.compile(
                    "(?i)^(?:mailto|whatsapp|javascript|tel|sms):|share|intent/|/dialog/|submit\\?");

    private final @Nullable String own;

    private SiteLinks(@Nullable String own) {
        this.own = own;
    }

    /// @param url where the page says that it stands, or null: then its site is the one that it links to most
    static SiteLinks of(Element body, @Nullable String url) {
        String stated = url == null ? null : site(url);
        if (stated != null) return new SiteLinks(stated);
        Map<String, Integer> counts = new HashMap<>();
        String most = null;
        for (Element a : body.select("a[href]")) {
            String site = site(a.attr("href"));
            if (site == null) continue;
            int n = counts.merge(site, 1, Integer::sum);
            if (most == null || n > counts.getOrDefault(most, 0)) most = site;
        }
        return new SiteLinks(most != null && counts.getOrDefault(most, 0) >= 3 ? most : null);
    }

    /// The last two labels of the host, or three where the second is a registry's (`co.uk`).
    private static @Nullable String site(String href) {
        Matcher m = HOST.matcher(href.trim());
        if (!m.find()) return null;
        String[] labels = m.group(1).toLowerCase(Locale.ROOT).split("\\.");
        int n = labels.length;
        if (n < 2) return null;
        int take = n > 2 && labels[n - 1].length() == 2 && labels[n - 2].length() <= 3 ? 3 : 2;
        return String.join(".", Arrays.copyOfRange(labels, n - take, n));
    }

    /// Whether most of the text of its links leads to other sites or to files.
    boolean leadElsewhere(Element e) {
        double out = 0;
        double all = 0;
        int links = 0;
        for (Element a : e.select("a[href]")) {
            double w = TextWeight.of(a.text()).weight();
            if (w == 0) continue;
            links++;
            all += w;
            if (isElsewhere(a.attr("href").trim())) out += w;
        }
        return out > 0.6 * all && all >= 8 * links;
    }

    private boolean isElsewhere(String href) {
        if (FILE.matcher(href).find()) return true;
        String site = site(href);
        return site != null
                && own != null
                && !brand(site).equals(brand(own))
                && !PASSING_ON.matcher(href).find();
    }

    /// A site may have an address in each country: `paper.com`, `paper.co.uk`.
    private static String brand(String site) {
        return site.substring(0, site.indexOf('.'));
    }
}
