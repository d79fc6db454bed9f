package octavo.gather.webarchive;

import java.util.ArrayDeque;
import java.util.Deque;

/// Addresses within an archive, of any scheme or none: `file:///C:/a/page.htm`, `applewebdata://…`, `index.html`.
final class Locations {
    private Locations() {}

    /// Where a reference leads from a page, as text: nothing is decoded, dots are resolved (RFC 3986, 5.2), and what
    /// follows `#` is left out.
    static String resolve(String page, String reference) {
        String r = reference.replaceAll("#.*$", "").replace('\\', '/');
        if (r.matches("(?i)[a-z][a-z0-9+.-]+:.*")) return r;
        String p = page.replaceAll("[?#].*$", "").replace('\\', '/');
        int scheme = p.indexOf("://");
        int root = scheme < 0 ? 0 : p.indexOf('/', scheme + 3);
        if (root < 0) root = p.length();
        if (r.startsWith("//")) return scheme < 0 ? r : p.substring(0, scheme + 1) + r;
        String path = p.substring(root);
        if (!r.startsWith("/")) r = path.substring(0, path.lastIndexOf('/') + 1) + r;
        return p.substring(0, root) + withoutDots(r);
    }

    private static String withoutDots(String path) {
        Deque<String> parts = new ArrayDeque<>();
        boolean rooted = path.startsWith("/");
        for (String part : (rooted ? path.substring(1) : path).split("/", -1)) {
            if (part.equals("..")) parts.pollLast();
            else if (!part.equals(".")) parts.addLast(part);
        }
        return (rooted ? "/" : "") + String.join("/", parts);
    }
}
