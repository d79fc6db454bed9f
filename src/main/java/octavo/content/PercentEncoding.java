package octavo.content;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/// Paths in texts are references to URLs, in which a space may be written `%20` and `ü` `%C3%BC` (RFC 3986, section 2.1).
public final class PercentEncoding {
    private PercentEncoding() {}

    /// The path with what is encoded as its letters; as it is written where a `%` begins no such code.
    public static String decoded(String path) {
        if (path.indexOf('%') < 0) return path;
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return path;
        }
    }
}
