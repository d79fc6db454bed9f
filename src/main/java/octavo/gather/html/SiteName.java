package octavo.gather.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a page's site is called: as the page states it, and as its address says it.
///
/// @param stated with capitals and spaces, or null
/// @param hosts keys, see [PageTitle#key]: of `www.the-paper.example` they are `thepaperexample` and `thepaper`
record SiteName(@Nullable String stated, List<String> hosts) {
    private static final String STAFF =
            "(?:nachrichten|redaktion|news|online|staff|newsdesk|desk|editors?|team|com|digital|magazin|magazine)";

    SiteName {
        hosts = List.copyOf(hosts);
    }

    /// @param url of the page, or null
    static SiteName of(@Nullable String stated, @Nullable String url) {
        List<String> hosts = new ArrayList<>();
        String host = url == null ? "" : url.replaceFirst("(?i)^https?://(?:www\\d?\\.|m\\.)?", "");
        host = host.replaceFirst("[/?#:].*$", "").toLowerCase(Locale.ROOT);
        String[] labels = host.split("\\.");
        if (labels.length >= 2) {
            hosts.add(PageTitle.key(host));
            int n = labels.length;
            boolean registry = n > 2 && labels[n - 2].length() <= 3 && labels[n - 1].length() == 2;
            String own = labels[registry ? n - 3 : n - 2];
            // Of a host of blogs the first label is the blog's.
            hosts.add(PageTitle.key(own));
            hosts.add(PageTitle.key(own + "." + labels[n - 1]));
        }
        hosts.removeIf(String::isEmpty);
        return new SiteName(stated, hosts.stream().distinct().toList());
    }

    /// Whether it is nothing but the site's name.
    boolean is(String text) {
        String key = PageTitle.key(text);
        if (stated != null && key.equals(PageTitle.key(stated))) return true;
        // A person's site may be called after them.
        if (octavo.gather.pasted.Byline.isName(text) && !text.matches("(?iU).*\\b" + STAFF))
            return false;
        for (String h : hosts)
            if (key.equals(h) || key.equals("the" + h) || h.length() > 2 && key.matches(h + STAFF))
                return true;
        return false;
    }
}
