package octavo.markdown;

import java.util.Locale;
import octavo.content.Attributes;

/// Attributes as a tag of HTML has them, each with a space before it.
final class HtmlAttributes {
    private HtmlAttributes() {}

    static String write(Attributes a) {
        var s = new StringBuilder();
        if (a.id() != null) add("id", a.id(), s);
        if (!a.classes().isEmpty()) add("class", String.join(" ", a.classes()), s);
        if (a.language() != null) add("lang", a.language(), s);
        if (a.direction() != null) add("dir", a.direction().name().toLowerCase(Locale.ROOT), s);
        a.other().forEach((k, v) -> add(k, v, s));
        return s.toString();
    }

    private static void add(String key, String value, StringBuilder out) {
        String v =
                value.replace("&", "&amp;")
                        .replace("\"", "&quot;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("|", "&#124;")
                        .replace("\n", "&#10;");
        out.append(' ').append(key).append("=\"").append(v).append('"');
    }
}
