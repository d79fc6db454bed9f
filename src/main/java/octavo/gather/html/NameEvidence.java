package octavo.gather.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// What the names that a page's makers gave an element say about it: its classes, its id, its role. Weak evidence: who
/// asks weighs it against the text that stands there.
final class NameEvidence {
    /// What an element is for, if not for the article's text.
    enum Kind {
        NAVIGATION("navigation"),
        SHARE("buttons for sharing"),
        RELATED("links to other articles"),
        NEWSLETTER("an invitation to subscribe"),
        NOTICE("a notice of the site"),
        CONSENT("a request for consent"),
        LOCK("a notice of the site"),
        COMMENTS("comments of readers"),
        ADVERT("advertising"),
        AUTHOR("about the author"),
        META("date, author or subject of the page"),
        CREDIT("a credit"),
        TOOLS("the page’s tools"),
        SIDE("beside the article"),
        POPUP("a box that opens on a click"),
        FOOT("the page’s foot"),
        TEASER("a teaser");

        private final String reason;

        Kind(String reason) {
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }

    private static final Map<String, Kind> WORDS = new HashMap<>();
    private static final Map<String, Kind> PAIRS = new HashMap<>();
    private static final Map<String, Kind> STARTS = new HashMap<>();

    private static void words(Kind kind, String words) {
        for (String w : words.split(" ")) {
            if (w.indexOf('-') > 0) PAIRS.put(w, kind);
            else if (w.endsWith("*")) STARTS.put(w.substring(0, w.length() - 1), kind);
            else WORDS.put(w, kind);
        }
    }

    static {
        words(
                Kind.NAVIGATION,
                "nav navbar navigation menu submenu breadcrumb breadcrumbs crumbs pagination pager"
                        + " paginator skiplink sitemap topbar toc-nav skip-link skip-to prev-next"
                        + " post-nav nav-links page-links next-prev breadcrumb* navigat*");
        words(
                Kind.SHARE,
                "share sharing shares sharebar sharebox sharedaddy addthis addtoany social socials"
                        + " socialmedia socialbar shariff sharethis follow-us follow-on retweet share*"
                        + " social* teilen compartir partager-buttons sns like-button jp-sharing"
                        + " author-social");
        words(
                Kind.RELATED,
                "related relateds recirc recirculation recommended recommendation recommendations"
                        + " recommends outbrain taboola zergnet mgid revcontent readmore morelinks"
                        + " yarpp popular trending mostread mostpopular furtherreading crosslinks"
                        + " read-more see-also also-read read-also more-from more-on more-stories"
                        + " more-news up-next next-up most-read most-popular most-viewed jp-relatedposts"
                        + " relatedposts relatedlinks relatedarticles related* recirc* recommend*"
                        + " further-reading more-links verwandte verwandt weiterlesen lesetipps"
                        + " relacionadas relacionados similar-posts other-news other-articles"
                        + " story-timeline you-may may-like might-like dont-miss read-next readnext"
                        + " next-article previous-article latest-news top-stories topstories"
                        + " interlinking incontent-link article-link story-link leggi-anche"
                        + " trc outbrain* taboola* linklist link-list embed-related");
        words(
                Kind.NEWSLETTER,
                "newsletter newsletters subscribe subscription subscriber signup mailchimp optin"
                        + " mailinglist sign-up opt-in email-signup mailing-list subscribe*"
                        + " newsletter* abo-box donate donation donations membership support-us support-pay"
                        + " whatsapp-group whatsapp-channel telegram-channel");
        words(
                Kind.NOTICE,
                "modal popup popover"
                        + " overlay lightbox interstitial adblock toast noscript"
                        + " screenreader sr-only visually-hidden visuallyhidden screen-reader"
                        + " assistive-text offscreen form-done form-fail form-message print-only printonly visible-print disclaimer-top");
        words(
                Kind.CONSENT,
                "cookie cookies consent gdpr cmp onetrust didomi usercentrics cookiebot cookie*");
        words(Kind.LOCK, "paywall regwall piano paywall*");
        words(
                Kind.COMMENTS,
                "comment comments commentlist disqus livefyre respond talkback reply replies"
                        + " commentform kommentare kommentar comentarios commentaires fb-comments"
                        + " comment* disqus* fos_comment discussion-list usercomments");
        words(
                Kind.ADVERT,
                "ad ads adv advert adverts advertisement advertisements advertising advertorial"
                        + " adbox adslot adunit adwrap adcontainer adsense adsbygoogle dfp mpu"
                        + " leaderboard sponsor sponsors sponsored sponsorship promo promos promotion"
                        + " promoted promobox banner werbung anzeige publicidad publicite reklama"
                        + " affiliate advert* adsby* google-ad gpt-ad native-ad commercial");
        words(
                Kind.AUTHOR,
                "authorbox authorbio bio biography author-box author-bio about-author author-info"
                        + " author-card author-profile author-about author-description byline-bio"
                        + " vcard author-container author-desc post-author writer-bio contributor-bio"
                        + " about-the profile-card author-details");
        words(
                Kind.META,
                "byline bylines dateline-meta timestamp pubdate postmeta entrymeta metadata dateblock"
                        + " tags taglist taglinks tagcloud keywords categories topics kicker eyebrow"
                        + " post-meta entry-meta article-meta meta-data story-meta tag-list post-tags"
                        + " article-tags entry-tags tag-links cat-links posted-on posted-in"
                        + " publish-date published-date post-date article-date entry-date"
                        + " post-info article-info article-byline reading-time read-time time-to"
                        + " post-categories post-category entry-categories filed-under"
                        + " story-tags last-updated date-published article-topics meta-info"
                        + " postdate postinfo entry-utility article-details");
        words(
                Kind.CREDIT,
                "photocredit imagecredit photo-credit image-credit img-credit picture-credit"
                        + " media-credit caption-credit image-source photo-by");
        words(
                Kind.TOOLS,
                "toolbar tools toolbox printfriendly print-button textsize fontsize feedback rating"
                        + " ratings votes vote voting poll survey search searchbox searchform login"
                        + " loginform signin register controls player-controls carousel-nav hotkeys"
                        + " article-tools story-tools page-tools action-bar actions buttons"
                        + " star-rating sign-in log-in app-download download-app articletool articletools app-hint app-banner app-promo audio-player"
                        + " listen-to edit-section editsection mw-editsection jump-link jumplink");
        words(
                Kind.SIDE,
                "sidebar sidebars rail rightrail rightcol leftcol right-rail left-rail side-bar"
                        + " right-col left-col side-column right-column left-column widget widgets"
                        + " widget-area rightcolumn leftcolumn sidebar*");
        words(
                Kind.FOOT,
                "footer foot masthead copyright legal imprint impressum colophon-site site-info"
                        + " site-footer page-footer post-footer article-footer entry-footer footer*"
                        + " after-content content-after after-post post-after after-article"
                        + " article-after after-entry below-content below-post below-article"
                        + " copyright*");
        words(
                Kind.POPUP,
                "tooltiptext tooltip-text tooltip-content tooltip-body tooltip-inner tooltip-box"
                        + " popover-content popover-body rollover-block rollover-content hovercard"
                        + " hover-card");
        words(Kind.TEASER, "teaser teasers teaser-list teaserlist promo-list teaser*");
    }

    /// A wrapper says with these that something is or is not elsewhere in it.
    private static final Set<String> ABOUT_OTHERS =
            Set.of(
                    "has",
                    "no",
                    "with",
                    "without",
                    "not",
                    "hide",
                    "show",
                    "enable",
                    "enabled",
                    "disabled",
                    "true",
                    "false",
                    "on",
                    "off",
                    "none",
                    "single",
                    "is",
                    "and",
                    "w",
                    "wo",
                    "plus");

    private static final Set<String> TEXT =
            Set.of(
                    "article",
                    "articlebody",
                    "body",
                    "content",
                    "entry",
                    "story",
                    "storybody",
                    "text",
                    "hentry",
                    "prose",
                    "main",
                    "paragraph",
                    "postbody",
                    "posttext",
                    "bodytext",
                    "articletext",
                    "fulltext",
                    "richtext",
                    "copy");

    private static final Pattern DIGIT_INSIDE = Pattern.compile("\\p{L}\\d+\\p{L}");

    private static final Pattern POST =
            Pattern.compile("(?:^|\\s)post-\\d+(?=\\s).*\\b(?:hentry|status-publish)\\b");

    private NameEvidence() {}

    /// A word that names, and what it says.
    ///
    /// @param word empty where a role says it
    record Named(String word, Kind kind) {}

    /// What its names say the element is for, or null.
    static @Nullable Named of(Element e) {
        switch (e.attr("role").toLowerCase(Locale.ROOT)) {
            case "navigation", "menu", "menubar", "toolbar", "tablist" -> {
                return new Named("", Kind.NAVIGATION);
            }
            case "banner", "contentinfo", "search" -> {
                return new Named("", Kind.FOOT);
            }
            case "dialog", "alertdialog" -> {
                return new Named("", Kind.NOTICE);
            }
            case "tooltip" -> {
                return new Named("", Kind.POPUP);
            }
            default -> {}
        }
        Named byClass = isPost(e) ? null : of(e.className());
        if (byClass != null) return byClass;
        Named byId = of(e.id());
        if (byId != null) return byId;
        return switch (e.attr("data-component") + e.attr("data-component-name")) {
            case "" -> null;
            case String c -> of(c);
        };
    }

    /// WordPress gives a post the names of its subjects as classes: a post on comments is none.
    private static boolean isPost(Element e) {
        return e.className().contains("post-") && POST.matcher(e.className()).find();
    }

    private static @Nullable Named of(String names) {
        if (names.isEmpty()) return null;
        if (names.length() > 600) return null;
        for (String name : names.trim().split("\\s+")) {
            Named found = ofWords(words(name));
            if (found != null) return found;
        }
        return null;
    }

    private static @Nullable Named ofWords(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (ABOUT_OTHERS.contains(words.get(i))) return null;
            if (i + 1 < words.size()) {
                String both = words.get(i) + "-" + words.get(i + 1);
                Kind pair = PAIRS.get(both);
                if (pair != null) return new Named(both, pair);
            }
        }
        for (String w : words) {
            Kind k = WORDS.get(w);
            if (k != null) return new Named(w, k);
            if (w.length() < 6) continue;
            for (int n = 5; n <= Math.min(w.length() - 1, 10); n++) {
                k = STARTS.get(w.substring(0, n));
                if (k != null) return new Named(w.substring(0, n), k);
            }
        }
        return null;
    }

    /// Whether its names say that the article's text stands in it.
    static boolean isText(Element e) {
        if (e.attr("itemprop").toLowerCase(Locale.ROOT).contains("articlebody")) return true;
        for (String name : (e.className() + " " + e.id()).trim().split("\\s+"))
            for (String w : words(name)) if (TEXT.contains(w)) return true;
        return false;
    }

    /// `articleBody-main__text` is four words. What a program drew by lot (`n1AuAdJlVL`) is none.
    static List<String> words(String name) {
        List<String> out = new ArrayList<>();
        for (String part : name.split("[^\\p{L}\\p{N}]+")) {
            List<String> words = parts(part);
            if (!isRandom(part, words)) out.addAll(words);
        }
        return out;
    }

    /// Many short pieces, with digits among the letters.
    private static boolean isRandom(String part, List<String> words) {
        if (words.size() < 3) return false;
        double mean = (double) part.length() / words.size();
        return mean < 2 || mean < 3.5 && DIGIT_INSIDE.matcher(part).find();
    }

    private static List<String> parts(String name) {
        List<String> out = new ArrayList<>();
        StringBuilder b = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean upper = Character.isUpperCase(c);
            boolean camel = upper && i > 0 && Character.isLowerCase(name.charAt(i - 1));
            if (!Character.isLetterOrDigit(c) || camel) {
                if (!b.isEmpty()) out.add(b.toString());
                b.setLength(0);
            }
            if (Character.isLetterOrDigit(c)) b.append(Character.toLowerCase(c));
        }
        if (!b.isEmpty()) out.add(b.toString());
        return out;
    }
}
