package octavo.gather.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Takes parameters that only follow readers about off addresses. An address that wraps another (a redirect) is left
/// alone: what it leads to can't be told without asking it.
final class TrackingLinks {
    private static final Pattern TRACKING =
            Pattern.compile(
                    "utm_\\w+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|li_fat_id|igshid|igsh|epik"
                            + "|mc_[ce]id|mkt_tok|_hsenc|_hsmi|hsctatracking|__hs\\w+|_ga|_gl|_ke|oly_enc_id|oly_anon_id|vero_(?:id|conv)"
                            + "|wt[._]mc(?:_\\w+)?|wickedid|s_cid|cmpid|ncid|guccounter|guce_referrer(?:_\\w+)?|ref_src|ref_url|soc_(?:src|trk)"
                            + "|mtm_\\w+|pk_\\w+|piwik_\\w+|matomo_\\w+|at_(?:medium|campaign|custom\\w*|link_\\w+|format|bbc_team|ptr_name)|ns_(?:campaign|mchannel|source|linkname|fee)"
                            + "|xtor|smid|smtyp|spm|sc_(?:campaign|channel|src|cid)|trk_\\w+|rb_clickid|ml_subscriber(?:_hash)?|zanpid|cvid|ocid|_openstat");

    private TrackingLinks() {}

    /// The address without them; itself where there are none.
    static String clean(String url) {
        int q = url.indexOf('?');
        if (q < 0 || !url.matches("(?is)(?:https?:)?//.*")) return url;
        int hash = url.indexOf('#', q);
        String query = url.substring(q + 1, hash < 0 ? url.length() : hash);
        if (wraps(query)) return url;
        String separator = query.contains("&amp;") ? "&amp;" : "&";
        List<String> kept = new ArrayList<>();
        boolean changed = false;
        for (String p : query.split(Pattern.quote(separator), -1)) {
            String name = p.split("=", 2)[0].toLowerCase(Locale.ROOT);
            if (TRACKING.matcher(name).matches()) changed = true;
            else kept.add(p);
        }
        if (!changed) return url;
        String rest = String.join(separator, kept);
        return url.substring(0, q)
                + (rest.isEmpty() ? "" : "?" + rest)
                + (hash < 0 ? "" : url.substring(hash));
    }

    private static boolean wraps(String query) {
        return Pattern.compile("(?i)=(?:https?(?::|%3a)|//|%2f%2f|www\\.)").matcher(query).find();
    }
}
