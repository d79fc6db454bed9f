package octavo.gather.webarchive;

import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.Locale;

/// Transfer encodings (RFC 2045, 6). What is broken in them is taken as it stands.
final class Transfer {
    private Transfer() {}

    static byte[] decode(byte[] body, String encoding) {
        return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
            case "base64" -> base64(body);
            case "quoted-printable" -> quotedPrintable(body);
            default -> body;
        };
    }

    static byte[] base64(byte[] body) {
        try {
            return Base64.getMimeDecoder().decode(body);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    /// RFC 2045, 6.7: `=XX` is an octet, `=` at the end of a line a soft line break.
    static byte[] quotedPrintable(byte[] body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(body.length);
        for (int i = 0; i < body.length; i++) {
            if (body[i] != '=') {
                out.write(body[i]);
                continue;
            }
            int high = digit(body, i + 1);
            int low = digit(body, i + 2);
            if (high >= 0 && low >= 0) {
                out.write(high << 4 | low);
                i += 2;
                continue;
            }
            int end = i + 1;
            while (end < body.length && (body[end] == ' ' || body[end] == '\t')) end++;
            if (end < body.length && body[end] == '\r') end++;
            if (end >= body.length) return out.toByteArray();
            if (body[end] == '\n') i = end;
            else out.write('=');
        }
        return out.toByteArray();
    }

    private static int digit(byte[] body, int at) {
        return at < body.length ? Character.digit(body[at], 16) : -1;
    }
}
