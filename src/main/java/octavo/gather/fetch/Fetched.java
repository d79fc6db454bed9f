package octavo.gather.fetch;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What came from an address.
///
/// @param address after all redirects
/// @param contentType of the header, or empty
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record Fetched(URI address, String contentType, byte[] bytes) {
    private static final Pattern CHARSET =
            Pattern.compile("(?i);\\s*charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)");

    /// `text/html`, without parameters, in small letters; empty when none was stated.
    public String mediaType() {
        return contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    public @Nullable Charset charset() {
        return charset(contentType);
    }

    /// The character set that a `Content-Type` names, or null.
    public static @Nullable Charset charset(String contentType) {
        Matcher m = CHARSET.matcher(contentType);
        if (!m.find()) return null;
        try {
            return Charset.forName(m.group(1));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }
}
