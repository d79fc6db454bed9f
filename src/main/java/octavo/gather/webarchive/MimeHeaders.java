package octavo.gather.webarchive;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The header fields of a MIME entity (RFC 5322, 2.2; RFC 2045), names in small letters, the first of each.
record MimeHeaders(Map<String, String> fields) {
    private static final int MOST = 500;

    /// RFC 2231, 3 and 4 are not needed here: what is looked for is ASCII.
    private static final Pattern PARAMETER =
            Pattern.compile(";\\s*([\\w-]+)\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*+)\"|([^;\\s]+))");

    /// @param text up to the empty line
    static MimeHeaders parse(String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        String name = null;
        StringBuilder value = new StringBuilder();
        for (String line : text.split("\\r?\\n")) {
            if (!line.isEmpty() && (line.charAt(0) == ' ' || line.charAt(0) == '\t')) {
                value.append(' ').append(line.strip());
                continue;
            }
            if (name != null) fields.putIfAbsent(name, value.toString().strip());
            if (fields.size() > MOST) break;
            int colon = line.indexOf(':');
            name = colon > 0 ? line.substring(0, colon).strip().toLowerCase(Locale.ROOT) : null;
            value = new StringBuilder(colon > 0 ? line.substring(colon + 1) : "");
        }
        if (name != null) fields.putIfAbsent(name, value.toString().strip());
        return new MimeHeaders(fields);
    }

    String get(String name) {
        return fields.getOrDefault(name, "");
    }

    /// `text/html`, in small letters; `text/plain` where none is stated (RFC 2045, 5.2).
    String type() {
        String t = get("content-type").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return t.isEmpty() ? "text/plain" : t;
    }

    @Nullable String parameter(String name) {
        Matcher m = PARAMETER.matcher(get("content-type"));
        while (m.find()) {
            if (!m.group(1).equalsIgnoreCase(name)) continue;
            return m.group(2) == null ? m.group(3) : m.group(2).replaceAll("\\\\(.)", "$1");
        }
        return null;
    }

    /// Folded addresses lose the white space of the folds.
    String location() {
        return decodeWords(get("content-location")).replaceAll("\\s+", "");
    }

    /// Without its angle brackets.
    String id() {
        return get("content-id").replaceAll("^<|>$", "").strip();
    }

    /// Words encoded after RFC 2047.
    static String decodeWords(String text) {
        if (!text.contains("=?")) return text;
        Matcher m =
                Pattern.compile(
                                "=\\?([\\w-]+)(?:\\*[^?]*)?\\?([BbQq])\\?([^?]*)\\?=(?:\\s+(?==\\?))?")
                        .matcher(text);
        return m.replaceAll(r -> {
            byte[] encoded = r.group(3).getBytes(StandardCharsets.ISO_8859_1);
            byte[] bytes =
                    r.group(2).equalsIgnoreCase("B")
                            ? Transfer.base64(encoded)
                            : Transfer.quotedPrintable(
                                    r.group(3)
                                            .replace('_', ' ')
                                            .getBytes(StandardCharsets.ISO_8859_1));
            var charset = octavo.gather.fetch.Fetched.charset(";charset=" + r.group(1));
            return Matcher.quoteReplacement(
                    new String(bytes, charset == null ? StandardCharsets.UTF_8 : charset));
        });
    }
}
