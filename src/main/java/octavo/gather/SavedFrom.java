package octavo.gather;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.gather.source.WrittenDay;
import org.jspecify.annotations.Nullable;

/// What the program that saved a page wrote into it about where it was and when.
///
/// @param program as it calls itself
/// @param url the page's address over http or https
/// @param day ISO date of the day on which it was saved, where the one who saved it was; null where it is not stated
record SavedFrom(String program, String url, @Nullable String day) {
    private static final int HEAD = 20_000;

    private static final Pattern SINGLE_FILE =
            Pattern.compile(
                    "<!--\\s{0,50}(?:Page saved with|Archive processed by) SingleFile\\s{1,50}url:\\s{0,50}(https?://\\S{1,8000})(?:\\s{1,50}saved date:\\s{0,50}([^\\n>]{1,200}))?");

    private static final Pattern BROWSER =
            Pattern.compile("<!--\\s{0,50}saved from url=\\(\\d{1,6}\\)(https?://[^\\s>]{1,8000})");

    private static final Pattern MONOLITH =
            Pattern.compile(
                    "<!--\\s{0,50}Saved from (https?://\\S{1,8000}) at ([^\\s>]{1,60}) using monolith\\b");

    private static final Pattern HTTRACK =
            Pattern.compile(
                    "<!--\\s{0,50}Mirrored from ([^\\s>]{1,8000}) by HTTrack [^>]{0,300}?\\],?\\s([^>]{0,80}?)\\s{0,50}-->");

    private static final Pattern SCRAPBOOK =
            Pattern.compile(
                    "<html\\b[^>]{0,4000}?\\sdata-scrapbook-source=\"(https?://[^\"]{1,8000})\"(?:[^>]{0,4000}?\\sdata-scrapbook-create=\"(\\d{8})\\d*\")?");

    private static final Pattern SAVE_PAGE =
            Pattern.compile(
                    "<meta name=\"savepage-(url|date)\" content=\"([^\"]{1,8000})\"\\s{0,3}/?>");

    /// Null where the page doesn't say.
    static @Nullable SavedFrom of(String page) {
        String head = page.substring(0, Math.min(page.length(), HEAD));
        SavedFrom found = of("SingleFile", SINGLE_FILE, head);
        if (found == null) found = of("monolith", MONOLITH, head);
        if (found == null) found = of("HTTrack", HTTRACK, head);
        if (found == null) found = of("WebScrapBook", SCRAPBOOK, head);
        if (found == null) found = savePage(page);
        if (found != null) return found;
        Matcher m = BROWSER.matcher(head);
        return m.find()
                ? new SavedFrom("the browser that saved it", plain(m.group(1)), null)
                : null;
    }

    private static @Nullable SavedFrom of(String program, Pattern pattern, String head) {
        Matcher m = pattern.matcher(head);
        if (!m.find()) return null;
        String url = plain(m.group(1));
        if (!url.matches("(?i)https?://.*")) url = "http://" + url;
        String date = m.group(2);
        return new SavedFrom(program, url, date == null ? null : WrittenDay.of(date));
    }

    /// Its `meta` stand at the end of a head that may hold all style sheets.
    private static @Nullable SavedFrom savePage(String page) {
        int at = page.indexOf("<meta name=\"savepage-url\"");
        if (at < 0) return null;
        Matcher m = SAVE_PAGE.matcher(page.substring(at, Math.min(page.length(), at + HEAD)));
        String url = null;
        String day = null;
        while (m.find()) {
            if (m.group(1).equals("url")) url = plain(m.group(2));
            else day = WrittenDay.of(m.group(2));
        }
        return url == null || !url.matches("(?i)https?://.*")
                ? null
                : new SavedFrom("Save Page WE", url, day);
    }

    private static String plain(String url) {
        return url.replace("&amp;", "&").replaceAll("-->.*$", "");
    }
}
