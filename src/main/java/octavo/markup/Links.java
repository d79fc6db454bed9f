package octavo.markup;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import octavo.diag.Diagnostic;
import octavo.diag.SourceSpan;
import org.jspecify.annotations.Nullable;

/// Where links lead: to an id in the same text, to another text of the book, or to an absolute URL of a harmless
/// scheme. A link that leads nowhere in a book keeps its words and loses its target, and is reported.
final class Links {
    private static final Set<String> SCHEMES =
            Set.of("http", "https", "mailto", "ftp", "tel", "doi", "urn");

    private final Scope scope;
    private final Map<String, String> sections;
    private @Nullable String base;

    Links(Scope scope, Map<String, String> sections) {
        this.scope = scope;
        this.sections = sections;
    }

    /// Where the text stood; what its relative links are relative to, when they lead nowhere in the book.
    void relativeTo(@Nullable String url) {
        base = url != null && url.matches("(?i)https?://.*") ? url : null;
    }

    /// An address as a key: without scheme, `www.`, fragment and final slash.
    static String address(String url) {
        return url.strip()
                .replaceFirst("(?i)^https?://(www\\.)?", "//")
                .replaceFirst("#.*", "")
                .replaceFirst("/$", "");
    }

    /// A path on a site, or the name of a file that such a site makes its page of (`2014-12-23-hub.md` is served as
    /// `/2014/12/23/hub/`), as a key.
    static String sitePath(String path) {
        return "/"
                + path.replaceFirst("[?#].*", "")
                        .replaceFirst("\\.(md|markdown|html?|txt)$", "")
                        .replaceAll("^/+|/+$", "")
                        .replace('/', '-')
                        .toLowerCase(Locale.ROOT);
    }

    /// The `href`, or null when the target can't be reached from a book.
    @Nullable String resolve(String target, @Nullable SourceSpan span) {
        return resolve(target, false, span);
    }

    /// @param printed the address itself is what is read: it leads where it says
    @Nullable String resolve(String target, boolean printed, @Nullable SourceSpan span) {
        String t = target.strip();
        if (t.startsWith("#" + Ids.BOOK_WIDE)) return "#" + Ids.xmlName(t.substring(1));
        if (t.startsWith("#")) {
            String id = scope.declared(t.substring(1));
            if (id != null) return "#" + id;
            return lost("link-target-missing", t, "nothing in this text has that id", span);
        }
        int colon = t.indexOf(':');
        if (colon > 0 && t.substring(0, colon).matches("[A-Za-z][A-Za-z0-9+.-]*")) {
            String scheme = t.substring(0, colon).toLowerCase(Locale.ROOT);
            if (!SCHEMES.contains(scheme))
                return lost("link-scheme", t, "a book can't follow it", span);
            String article = printed ? null : sections.get(address(t));
            if (article != null) return "#" + article;
            String url = url(t);
            return url != null ? url : lost("link-malformed", t, "it is no URL", span);
        }
        String path = t.replaceFirst("[?#].*", "");
        String section =
                sections.get(normalized(scope.folder.isEmpty() ? path : scope.folder + "/" + path));
        if (section == null && t.startsWith("/") && t.length() > 1)
            section = sections.get(sitePath(t));
        if (section != null) return "#" + section;
        String whole = onSite(t);
        if (whole != null) return whole;
        return lost("link-relative", t, "it is relative to a place outside the book", span);
    }

    private @Nullable String onSite(String target) {
        if (base == null) return null;
        String encoded = url(base);
        try {
            return encoded == null
                    ? null
                    : resolve(
                            new URI(encoded)
                                    .resolve(new URI(target.replace(" ", "%20")))
                                    .toString(),
                            null);
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private @Nullable String lost(
            String code, String target, String why, @Nullable SourceSpan span) {
        scope.diagnostics.add(
                Diagnostic.warning(
                        code,
                        "the link to '"
                                + shortened(target)
                                + "' leads nowhere: "
                                + why
                                + "; its words are kept",
                        span != null ? span : SourceSpan.ofFile(scope.file),
                        "write a whole URL, or take the link out"));
        return null;
    }

    private static String shortened(String s) {
        return s.length() <= 80 ? s : s.substring(0, 79) + "…";
    }

    /// The URL with what may not stand in one percent-encoded (RFC 3986, section 2), or null.
    static @Nullable String url(String text) {
        StringBuilder sb = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            int c = b & 0xff;
            if (c > 0x20 && c < 0x7f && "\"<>\\^`{|}".indexOf(c) < 0) sb.append((char) c);
            else sb.append('%').append(String.format(Locale.ROOT, "%02X", c));
        }
        String s = sb.toString().replaceAll("%(?![0-9A-Fa-f]{2})", "%25");
        int hash = s.indexOf('#');
        if (hash >= 0) s = s.substring(0, hash + 1) + s.substring(hash + 1).replace("#", "%23");
        int query = s.indexOf('?');
        String path = query < 0 ? s : s.substring(0, query);
        int host = path.indexOf("//");
        if (path.indexOf('[', host + 2) >= 0 && !path.contains("//[")) {
            s =
                    path.replace("[", "%5B").replace("]", "%5D")
                            + (query < 0 ? "" : s.substring(query));
        }
        if (query >= 0) {
            int q = s.indexOf('?');
            s = s.substring(0, q) + s.substring(q).replace("[", "%5B").replace("]", "%5D");
        }
        try {
            URI uri = new URI(s);
            String scheme = uri.getScheme();
            boolean web = scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https");
            return web && uri.getRawAuthority() == null ? null : s;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    /// A path without `.` and `..` steps.
    static String normalized(String path) {
        Deque<String> steps = new ArrayDeque<>();
        for (String s : path.replace('\\', '/').split("/")) {
            if (s.isEmpty() || s.equals(".")) continue;
            if (s.equals("..") && !steps.isEmpty() && !steps.peekLast().equals(".."))
                steps.removeLast();
            else steps.addLast(s);
        }
        return String.join("/", steps);
    }
}
