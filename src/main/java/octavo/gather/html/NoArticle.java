package octavo.gather.html;

import java.util.List;
import java.util.regex.Pattern;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.diag.SourceSpan;
import octavo.gather.clean.BlockText;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/// Says of a page without an article why there is none, and what to do.
///
/// @param links how many it had before anything was taken out
/// @param scripted whether scripts ran in it
/// @param password whether it asked for one
/// @param frames addresses of its frames
record NoArticle(int links, boolean scripted, boolean password, List<String> frames) {
    private static final int MANY = 10;
    private static final int LONGEST_NOTICE = 4_000;
    private static final Pattern CONSENT =
            Pattern.compile(
                    "(?iu)cookie|consent|\\bprivacy|personal data|traceur|données personnelles|datenschutz|einwillig|zustimmung|personenbezogen|consentimiento|privacidad|datos personales|informativa|согласи|персональн|ciastecz|zgod[ayę]|privacybeleid|toestemming");
    private static final Pattern ANSWER =
            Pattern.compile(
                    "(?iu)accept|agree|consent|reject|preferences|akzept|zustimm|ablehn|einstellung|accepter|refuser|paramètr|acept|rechaz|accett|rifiut|приня|соглас|akcept|zgadzam|accepteren|weiger");

    /// @param doc as it was parsed
    static NoArticle of(Document doc) {
        return new NoArticle(
                doc.select("a[href]").size(),
                doc.selectFirst("script, noscript") != null,
                doc.selectFirst("input[type=password]") != null,
                doc.select("frameset frame[src]").eachAttr("src"));
    }

    /// @param list whether most of what was found announces other pages
    void check(PageContent content, boolean list, String file, Diagnostics diagnostics) {
        SourceSpan span = SourceSpan.ofFile(file);
        if (BlockText.of(content.body().blocks()).isBlank()) {
            diagnostics.add(missing(span));
        } else if (isConsent(BlockText.of(content.body().blocks()))) {
            diagnostics.add(
                    Diagnostic.warning(
                            "article-missing",
                            "the page only asks for consent to cookies",
                            span,
                            "answer it in a browser, save the page from there, and add the file"));
        } else if (list) {
            diagnostics.add(
                    Diagnostic.warning(
                            "article-missing",
                            "the page lists other pages; it has no article of its own",
                            span,
                            "add the pages to which it leads"));
        }
    }

    /// A short text that speaks of cookies or consent in most of its sentences, and that asks for an answer.
    static boolean isConsent(String text) {
        if (text.length() > LONGEST_NOTICE || !ANSWER.matcher(text).find()) return false;
        int sentences = 0;
        int spoken = 0;
        for (String s : text.split("(?<=[.!?])\\s+|\\n")) {
            if (s.length() < 20) continue;
            sentences++;
            if (CONSENT.matcher(s).find()) spoken++;
        }
        return sentences > 0 && spoken * 3 >= sentences * 2;
    }

    private Diagnostic missing(SourceSpan span) {
        if (!frames.isEmpty())
            return warning(
                    ": it consists of frames",
                    "add the page that stands in one of them: " + String.join(", ", frames),
                    span);
        if (password)
            return warning(
                    ": it asks for a password",
                    "sign in with a browser, save the page from there, and add the file",
                    span);
        if (links >= MANY)
            return warning(": it lists other pages", "add the pages to which it leads", span);
        if (scripted)
            return warning(
                    ": a script would fetch it",
                    "open it in a browser, save the page from there, and add the file",
                    span);
        return warning("", null, span);
    }

    private static Diagnostic warning(String why, @Nullable String hint, SourceSpan span) {
        return Diagnostic.warning("text-missing", "the page has no text" + why, span, hint);
    }
}
